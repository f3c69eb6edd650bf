import { mayAdminister, mayDecide, type Frame } from '../frame.ts';
import { plural, timeText } from '../format.ts';
import { html, NOTHING, when, type Html } from '../html.ts';
import { links } from '../links.ts';
import { csrfField } from '../parts/form.ts';
import { icon } from '../parts/icon.ts';
import { LEVEL_WORDS } from '../words/levels.ts';
import { LEVELS } from '../../../domain/result.ts';
import type { ResumeModel } from './model.ts';

/** Why a person decides otherwise; codes, so that decisions can be counted. */
export const REASON_CODES = {
  interview: 'An interview showed it',
  missed_evidence: 'Evidence was missed',
  wrong_evidence: 'Evidence was misread',
  other_source: 'Another source says so',
  other: 'Another reason',
} as const;

/** A level laid over the computed one, with a reason; or taken away again. */
export function overrideForm(frame: Frame, { receipt, record }: ResumeModel): Html | '' {
  if (!mayDecide(frame)) return NOTHING;
  const { override, effectiveLevel } = record;
  return html`<details class="popup" id="override">
    <summary class="button">${icon('pencil')}Override the level</summary>
    <div class="popup-body">
      <form method="post" action="${links.override(receipt)}" class="stack">
        ${csrfField(frame)}
        <fieldset>
          <legend>The level should be</legend>
          ${LEVELS.map((level) => html`<label class="radio"><input type="radio" name="level" value="${level}" required${when(level === effectiveLevel, 'checked')} /> ${LEVEL_WORDS[level]}</label>`)}
        </fieldset>
        <label
          >Because<select name="reasonCode" required>
            <option value="">Choose a reason</option>
            ${Object.entries(REASON_CODES).map(([code, words]) => html`<option value="${code}">${words}</option>`)}
          </select></label
        >
        <label
          >Note, in your words<textarea name="note" rows="3" maxlength="2000" required></textarea>
        </label>
        <p class="hint">
          The computed result stays as it is; your decision is laid over it and kept with your name.
        </p>
        <button class="primary">Save the decision</button>
      </form>
      ${override ? html`<form method="post" action="${links.override(receipt)}" class="inline">${csrfField(frame)}<input type="hidden" name="withdraw" value="yes" /><button>Take the decision back</button></form>` : NOTHING}
    </div>
  </details>`;
}

/** Erasing asks for a word to be typed: it cannot be undone. */
export function eraseForm(frame: Frame, { receipt }: ResumeModel): Html | '' {
  if (!mayAdminister(frame)) return NOTHING;
  return html`<details class="popup" id="erase">
    <summary class="button quiet danger">Erase…</summary>
    <div class="popup-body">
      <form method="post" action="${links.erase(receipt)}" class="stack">
        ${csrfField(frame)}
        <p>
          <b>This person’s file, text, results and page images are deleted for good.</b> That it was
          done stays in the log, without names.
        </p>
        <label
          ><span>Type <kbd>erase</kbd> to confirm</span
          ><input name="confirm" required pattern="erase" autocomplete="off" spellcheck="false"
        /></label>
        <button class="danger">Erase for good</button>
      </form>
    </div>
  </details>`;
}

export function history({ history: entries, record }: ResumeModel): Html {
  const { override } = record;
  if (entries.length === 0 && !override) {
    return html`<p class="empty-line">Nobody has changed anything here yet.</p>`;
  }
  return html`<p class="hint">${plural(entries.length, 'entry', 'entries')}, newest first.</p>
    <ol class="history">
      ${entries.map(
        ({ at, by, what, note }) =>
          html`<li>
            <time datetime="${at}">${timeText(at)}</time> <b>${by}</b
            ><br />${what}${note ? html`<blockquote>${note}</blockquote>` : NOTHING}
          </li>`,
      )}
    </ol>`;
}
