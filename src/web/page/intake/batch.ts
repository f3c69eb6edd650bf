import { LEVELS } from '../../../domain/result.ts';
import { mayDecide, type Frame, type View } from '../frame.ts';
import { countText, plural } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { links } from '../links.ts';
import { csrfField } from '../parts/form.ts';
import { fileName } from '../parts/file-name.ts';
import { levelBadge } from '../parts/level.ts';
import { peopleAddress } from '../people/query.ts';
import type { BatchModel, ProblemFile } from './model.ts';

/** One batch: how far it is, what came out, and what went wrong with which file. */
export function batchView(frame: Frame, batch: BatchModel): View {
  const isDone = batch.done + batch.failed >= batch.received;
  return {
    title: `Batch ${batch.batch}`,
    nav: 'intake',
    width: 'narrow',
    style: 'intake.css',
    ...(!isDone && { script: 'batch.js' }),
    refreshSeconds: isDone ? null : 3,
    body: html`<p class="crumbs"><a href="${links.intake}">Add resumes</a></p>
      <h1>Batch ${batch.batch}</h1>
      <div id="batch" data-running="${isDone ? 'no' : 'yes'}">
        ${progress(batch, isDone)} ${outcome(batch)} ${problems(frame, batch)}
      </div>`,
  };
}

function progress(batch: BatchModel, isDone: boolean): Html {
  const { received, done, failed } = batch;
  return html`<section class="panel" aria-labelledby="progress-title">
    <h2 id="progress-title">${isDone ? `${plural(done, 'file')} read` : 'Reading'}</h2>
    <progress value="${done + failed}" max="${received}" aria-label="Files read">
      ${done} of ${received}
    </progress>
    <p role="status">
      ${countText(done)} of
      ${plural(received, 'file')}${failed > 0 ? `, ${countText(failed)} to be tried again` : ''}${isDone ? '' : pace(batch)}
    </p>
    <p>
      <a
        class="button${isDone ? ' primary' : ''}"
        href="${peopleAddress({ batch: batch.batch, sort: 'score' })}"
        >Show the people of this batch</a
      >
    </p>
  </section>`;
}

/** Fewer tell how long the readers took to start, and not how long the rest takes. */
const TELLING = 3;

function pace({ perSecond, received, done, failed }: BatchModel): string {
  if (perSecond === null || perSecond <= 0) return ' · waiting for the readers';
  if (done + failed < TELLING) return ' · begun';
  return ` · ${perSecond < 10 ? perSecond.toFixed(1) : countText(perSecond)} files a second · ${timeLeft((received - done - failed) / perSecond)} left`;
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return plural(Math.max(1, Math.ceil(seconds)), 'second');
  if (seconds < 5_400) return plural(Math.ceil(seconds / 60), 'minute');
  return plural(Math.ceil(seconds / 3_600), 'hour');
}

/** The best first; each leads to its people. */
function outcome({ verdicts, batch, done, received }: BatchModel): Html | '' {
  const all = Object.entries(verdicts).sort(([a, x], [b, y]) => placeOf(a) - placeOf(b) || y - x);
  if (all.length === 0) return NOTHING;
  const isNobody = done >= received && all.every(([verdict]) => !GRADED.includes(verdict));
  return html`<section class="panel" aria-labelledby="outcome-title">
    <h2 id="outcome-title">What came out</h2>
    <ul class="verdicts">
      ${all.map(
        ([verdict, count]) =>
          html`<li>
            <a href="${peopleOf(batch, verdict)}"
              >${levelBadge(verdict)} <b>${countText(count)}</b></a
            >
          </li>`,
      )}
    </ul>
    ${isNobody ? html`<p>None of them is the resume of somebody who runs IT projects. Open one to see why.</p>` : NOTHING}
  </section>`;
}

const GRADED: readonly string[] = LEVELS.filter((level) => level !== 'not_applicable');

/** Files without a level stand last. */
function placeOf(verdict: string): number {
  const place = LEVELS.findIndex((level) => level === verdict);
  return place === -1 ? LEVELS.length : place;
}

function peopleOf(batch: string, verdict: string): string {
  const level = LEVELS.find((known) => known === verdict);
  return peopleAddress({ batch, levels: [level ?? 'none'], sort: level ? 'score' : 'newest' });
}

function problems(frame: Frame, { problems: all, failed, batch: id }: BatchModel): Html | '' {
  if (all.length === 0) return NOTHING;
  const retry = failed > 0 && mayDecide(frame);
  return html`<section class="panel" aria-labelledby="problems-title">
    <header class="pane-head">
      <h2 id="problems-title">Without a level: ${plural(all.length, 'file')}</h2>
      ${
        retry
          ? html`<form method="post" action="${links.retry(id)}">
              ${csrfField(frame)}<button>Try ${plural(failed, 'file')} again</button>
            </form>`
          : NOTHING
      }
    </header>
    <ul class="problems">
      ${all.map(problem)}
    </ul>
  </section>`;
}

function problem({ receipt, name, code, message, action, canRetry }: ProblemFile): Html {
  return html`<li>
    <p>
      ${receipt === null ? fileName(name) : html`<a href="${links.resume(receipt)}">${fileName(name)}</a>`}
      ${levelBadge(code)}${canRetry ? html` <span class="tag">can be tried again</span>` : NOTHING}
    </p>
    <p class="hint">${message} <b>${action}</b></p>
  </li>`;
}
