import type { Frame, View } from '../frame.ts';
import { countText, tallyText, timeText } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { links, withQuery } from '../links.ts';
import { icon } from '../parts/icon.ts';
import type { ListedBatch } from '../../../store/batches.ts';

export interface IntakeModel {
  /** Newest first. */
  readonly batches: readonly ListedBatch[];
  readonly maxFileBytes: number;
  /** The name that a batch gets where nobody gives it one. */
  readonly newBatch: string;
}

/** What can be read; the server looks at the bytes and not at the name. */
const ACCEPT =
  '.pdf,.docx,.doc,.odt,.rtf,.html,.htm,.mhtml,.txt,.md,.png,.jpg,.jpeg,.tif,.tiff,.zip';

/** Where resumes come in: dropped, or chosen in a form. */
export function intakeView(frame: Frame, model: IntakeModel): View {
  return {
    title: 'Add resumes',
    nav: 'intake',
    width: 'narrow',
    style: 'intake.css',
    script: 'intake.js',
    body: html`<h1>Add resumes</h1>
      ${dropForm(frame, model)}${upload()}${earlier(model.batches)}`,
  };
}

function dropForm(frame: Frame, { maxFileBytes, newBatch }: IntakeModel): Html {
  return html`<form
    class="drop"
    method="post"
    action="${withQuery('/v1/files', { batch: newBatch, next: links.batch(newBatch), _csrf: frame.csrf })}"
    enctype="multipart/form-data"
    data-drop
  >
    <div class="drop-zone">
      ${icon('upload')}
      <p><b class="js-only">Drop files, a folder or a zip here</b></p>
      <div class="drop-buttons">
        <label class="button primary"
          >Choose files<input
            class="visually-hidden"
            type="file"
            name="file"
            multiple
            accept="${ACCEPT}"
            data-files /></label
        ><label class="button js-only"
          >Choose a folder<input class="visually-hidden" type="file" webkitdirectory data-folder
        /></label>
      </div>
      <p class="hint">
        PDF, Word, OpenDocument, RTF, HTML, text, pictures; up to
        ${Math.floor(maxFileBytes / 1_048_576)} MB a file. Nothing is sent elsewhere.
      </p>
    </div>
    <label class="batch-name js-only"
      >Name of the batch<input data-batch value="${newBatch}" maxlength="100" autocomplete="off"
    /></label>
    <button class="no-js-only primary">Send</button>
  </form>`;
}

/** Filled in by the script. */
function upload(): Html {
  return html`<section class="panel upload" data-progress hidden aria-labelledby="upload-title">
    <h2 id="upload-title">Sending</h2>
    <progress value="0" max="1" aria-label="Files sent"></progress>
    <p data-status role="status"></p>
    <ul class="refused" data-refused></ul>
  </section>`;
}

function earlier(batches: readonly ListedBatch[]): Html | '' {
  if (batches.length === 0) return NOTHING;
  return html`<section class="panel" aria-labelledby="batches-title">
    <h2 id="batches-title">Batches</h2>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Batch</th>
          <th scope="col">Begun</th>
          <th scope="col" class="number">Files</th>
          <th scope="col" class="number">Read</th>
        </tr>
      </thead>
      <tbody>
        ${batches.map(
          (batch) =>
            html`<tr>
              <th scope="row"><a href="${links.batch(batch.batch)}">${batch.batch}</a></th>
              <td>${timeText(batch.firstReceivedAt)}</td>
              <td class="number">${tallyText({ count: batch.received, isMore: batch.isMore })}</td>
              <td class="number">${howFar(batch)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function howFar({ received, isMore, open }: ListedBatch): string {
  if (open === null) return 'being read';
  if (open === 0) return 'all';
  return isMore ? `all but ${countText(open)}` : countText(received - open);
}
