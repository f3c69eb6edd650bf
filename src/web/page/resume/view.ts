import type { Frame, View } from '../frame.ts';
import { html, NOTHING, raw, type Html } from '../html.ts';
import { links } from '../links.ts';
import { history } from './decide.ts';
import { resumeHeader } from './header.ts';
import { marksOf, type Marked } from './marks.ts';
import { taggedOf, type ResumeModel } from './model.ts';
import { hiddenText, notCounted, warnings } from './not-counted.ts';
import { pageSheets } from './pages.ts';
import { reasons } from './reasons.ts';
import { signalTable } from './signals.ts';
import { textSheet } from './text.ts';
import { timeline } from './timeline.ts';
import { whyNot } from './why-not.ts';

/** One resume: the document with its marks beside the reasons, and all that is known of it below. */
export function resumeView(frame: Frame, model: ResumeModel): View {
  const result = taggedOf(model);
  const marks: ReadonlyMap<string, Marked> = result ? marksOf(result) : new Map();
  return {
    title: model.record.source.name,
    nav: 'people',
    style: 'resume.css',
    script: 'resume.js',
    body: html`${resumeHeader(frame, model)}
      ${
        result
          ? html`<section class="panel timeline-panel" aria-labelledby="timeline-title">
              <h2 id="timeline-title">Positions</h2>
              ${timeline(result)}
            </section>`
          : NOTHING
      }
      <div class="split">
        ${documentPane(model, marks)} ${result ? reasonsPane(model, marks) : NOTHING}
      </div>
      ${
        result
          ? html`<section class="panel" aria-labelledby="signals-title">
              <h2 id="signals-title">All signals that count</h2>
              ${signalTable(result)}
            </section>`
          : NOTHING
      }
      <section class="panel" aria-labelledby="history-title">
        <h2 id="history-title">Decisions and history</h2>
        ${history(model)}
      </section>
      ${provenance(model)}`,
  };
}

function documentPane(model: ResumeModel, marks: ReadonlyMap<string, Marked>): Html {
  const { receipt, show, text, pageImage } = model;
  const tab = (href: string, words: string, current: boolean): Html =>
    html`<a href="${href}" ${current ? raw(' aria-current="true"') : ''}>${words}</a>`;
  return html`<section class="document-pane" aria-labelledby="document-title">
    <header class="pane-head">
      <h2 id="document-title">The resume</h2>
      <nav class="tabs" aria-label="How to show the resume">
        ${pageImage ? tab(links.resume(receipt), 'Pages', show === 'pages') : NOTHING}${text ? tab(links.resumeText(receipt), 'Text', show === 'text') : NOTHING}${taggedOf(model) ? html`<a class="to-reasons" href="#reasons-title">The reasons ↓</a>` : NOTHING}
      </nav>
    </header>
    ${documentBody(model, marks)}
  </section>`;
}

function documentBody(model: ResumeModel, marks: ReadonlyMap<string, Marked>): Html {
  if (!model.text) {
    const ways = [model.pageImage && 'see the pages', model.original && 'download the original'];
    const others = ways.filter(Boolean).join(', or ');
    return html`<p class="empty-line">There is no text to show${others && `: ${others}`}.</p>`;
  }
  const asPages = model.show === 'pages' && model.pageImage !== null;
  return asPages ? pageSheets(model, marks) : textSheet(model.text, marks);
}

function reasonsPane(model: ResumeModel, marks: ReadonlyMap<string, Marked>): Html {
  const result = taggedOf(model)!;
  return html`<section class="reasons-pane" aria-labelledby="reasons-title" tabindex="0">
    <header class="pane-head">
      <h2 id="reasons-title">The reasons</h2>
      <nav class="tabs" aria-label="Parts of the reasons">
        <a href="#reasons-title">Points</a
        ><a href="#not-counted">Not counted (${result.notCounted.length})</a
        ><a href="#why-not">Why not…</a>
      </nav>
    </header>
    ${warnings(result, marks)}
    ${model.text ? hiddenText(model.text.visibility, model.text.text) : NOTHING}
    ${reasons(result, marks)}
    <section class="panel" id="not-counted" aria-labelledby="not-counted-title">
      <h3 id="not-counted-title">Found, but not counted</h3>
      ${notCounted(result, marks)}
    </section>
    ${whyNot(model.explanation, marks)}
  </section>`;
}

function provenance({ record }: ResumeModel): Html {
  const { versions, document, anchor } = record.result;
  const rows = [
    ['Document', document.id],
    ['Counted up to', anchor.date],
    ['Rubric', versions.rubricId],
    ['Extract', versions.extract],
    ['Sections', versions.sections],
    ['Experience', versions.experience],
    ['Signals', versions.signals],
    ['Rubric version', versions.rubric],
  ];
  return html`<details class="provenance">
    <summary>How this was made</summary>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd><code>${value}</code></dd>`,
      )}
    </dl>
  </details>`;
}
