import { bytesText, countText, plural, shortId, timeText } from '../format.ts';
import type { View } from '../frame.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { links } from '../links.ts';
import { verdictWords } from '../parts/level.ts';

export interface HealthModel {
  readonly queues: readonly QueueModel[];
  /** Whether the queue's server answers. */
  readonly isQueueReady: boolean;
  readonly documents: number;
  readonly bytes: number;
  readonly receipts: number;
  readonly waiting: number;
  readonly failed: number;
  /** Results made in the last minute and hour. */
  readonly lastMinute: number;
  readonly lastHour: number;
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[];
  readonly versions: Readonly<Record<string, string>>;
  readonly release: string;
  /** Newest first. */
  readonly failures: readonly {
    readonly code: string;
    readonly count: number;
    readonly last: string;
  }[];
}

export interface QueueModel {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly isPaused: boolean;
}

/** Whether everything runs, and at what pace. */
export function healthView(model: HealthModel): View {
  return {
    title: 'Health',
    nav: 'health',
    width: 'narrow',
    style: 'runs.css',
    body: html`<h1>Health</h1>
      ${state(model)}
      <section class="panel" aria-labelledby="queues-title">
        <h2 id="queues-title">Queues</h2>
        ${model.queues.length === 0 ? html`<p class="empty-line">The queue does not answer.</p>` : queues(model.queues)}
      </section>
      <section class="panel" aria-labelledby="store-title">
        <h2 id="store-title">What is stored</h2>
        <dl class="figures">
          <div>
            <dt>resumes received</dt>
            <dd>${countText(model.receipts)}</dd>
          </div>
          <div>
            <dt>different files</dt>
            <dd>${countText(model.documents)} <small>${bytesText(model.bytes)}</small></dd>
          </div>
          <div>
            <dt>read in the last minute</dt>
            <dd>${countText(model.lastMinute)}</dd>
          </div>
          <div>
            <dt>in the last hour</dt>
            <dd>${countText(model.lastHour)}</dd>
          </div>
        </dl>
        ${levels(model)}
      </section>
      <section class="panel" aria-labelledby="failures-title">
        <h2 id="failures-title">Failures</h2>
        ${failures(model)}
      </section>
      <section class="panel" aria-labelledby="versions-title">
        <h2 id="versions-title">Versions</h2>
        <p>Release <code>${shortId(model.release)}</code></p>
        <dl class="versions">
          ${Object.entries(model.versions).map(
            ([stage, hash]) =>
              html`<dt>${stage}</dt>
                <dd><code>${hash}</code></dd>`,
          )}
        </dl>
      </section>`,
  };
}

function state({ isQueueReady, waiting, failed }: HealthModel): Html {
  if (!isQueueReady)
    return html`<p class="notice failed" role="status">
      The queue does not answer. What comes in is kept, and read as soon as it does.
    </p>`;
  if (failed > 0)
    return html`<p class="notice failed" role="status">
      ${plural(failed, 'file')} had no result at the last try.
      <a href="${links.intake}">See the batches</a>, or run <code>leveltag retry</code>.
    </p>`;
  return html`<p class="notice done" role="status">
    ${waiting > 0 ? `All well: ${plural(waiting, 'file')} waiting to be read.` : 'All well: nothing waits.'}
  </p>`;
}

function queues(all: readonly QueueModel[]): Html {
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">Queue</th>
        <th scope="col" class="number">Waiting</th>
        <th scope="col" class="number">In work</th>
        <th scope="col" class="number">Delayed</th>
      </tr>
    </thead>
    <tbody>
      ${all.map(
        ({ name, waiting, active, delayed, isPaused }) =>
          html`<tr>
            <th scope="row">
              <a href="${links.queue(name)}">${name}</a
              >${isPaused ? html` <span class="tag doubt">paused</span>` : NOTHING}
            </th>
            ${[waiting, active, delayed].map((count) => html`<td class="number">${countText(count)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function levels({ verdicts }: HealthModel): Html | '' {
  const most = Math.max(1, ...verdicts.map(({ count }) => count));
  if (verdicts.length === 0) return NOTHING;
  return html`<table class="plain bars">
    <caption class="visually-hidden">
      Results of the active release
    </caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">Level</th>
        <th scope="col">Share</th>
        <th scope="col">Resumes</th>
      </tr>
    </thead>
    <tbody>
      ${verdicts.map(
        ({ verdict, count }) =>
          html`<tr>
            <th scope="row">${verdictWords(verdict)}</th>
            <td>
              <svg width="100%" height="8" aria-hidden="true">
                <rect width="${Math.max(1, Math.round((100 * count) / most))}%" height="8" rx="4" />
              </svg>
            </td>
            <td class="number">${countText(count)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function failures({ failures: all }: HealthModel): Html {
  if (all.length === 0) return html`<p class="empty-line">None.</p>`;
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">Why</th>
        <th scope="col" class="number">Files</th>
        <th scope="col">Last</th>
      </tr>
    </thead>
    <tbody>
      ${all.map(
        ({ code, count, last }) =>
          html`<tr>
            <th scope="row">${verdictWords(code)}</th>
            <td class="number">${countText(count)}</td>
            <td>${timeText(last)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
