import type { MovedTag } from '../../../reprocess/moved.ts';
import type { RunState } from '../../../store/schema.ts';
import { mayAdminister, type Frame, type View } from '../frame.ts';
import { countText, plural, shortId, timeText } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { links } from '../links.ts';
import { csrfField } from '../parts/form.ts';
import { levelBadge } from '../parts/level.ts';

/** One run of reprocessing, with its report where it has ended. */
export interface RunModel {
  readonly id: number;
  readonly state: RunState;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly fromRelease: string;
  readonly toRelease: string;
  readonly flipBudget: number;
  readonly compared: number;
  readonly changed: number;
  readonly failed: number;
  readonly movedPercent: number;
  readonly stages: readonly string[];
  readonly moved: readonly MovedTag[];
}

export interface RunsModel {
  readonly active: { readonly id: string; readonly rubricId: string };
  /** The release that was active before, to which one can go back; null where there is none. */
  readonly previous: string | null;
  /** Whether results would differ if everything were done again now. */
  readonly stale: number;
  /** Newest first. */
  readonly runs: readonly RunModel[];
}

const STATE_WORDS: Readonly<Record<RunState, string>> = {
  running: 'under way',
  paused: 'paused, goes on with the next run',
  shadow: 'waits for a decision',
  promoted: 'promoted',
};

/** Moved tags shown of one run; the rest is in the export of the command line. */
const SHOWN = 50;

export function runsView(frame: Frame, model: RunsModel): View {
  const waiting = model.runs.find(({ state }) => state === 'shadow');
  return {
    title: 'Runs',
    nav: 'runs',
    width: 'narrow',
    style: 'runs.css',
    body: html`<h1>Runs</h1>
      <p class="hint">
        When rules change, everything received is judged again beside what readers see now. What
        moved is shown here; more than the budget allows waits for a person.
      </p>
      ${active(frame, model)} ${waiting ? decision(frame, waiting) : NOTHING}
      ${
        model.runs.length === 0
          ? html`<div class="empty">
              <h2>No runs yet</h2>
              <p>
                The first one comes after the rules have changed: nightly by
                <code>leveltag serve</code>, by hand with <code>leveltag reprocess</code>.
              </p>
            </div>`
          : model.runs.map((one) => run(one, frame.blind))
      }`,
  };
}

function active(frame: Frame, { active: release, previous, stale }: RunsModel): Html {
  return html`<section class="panel" aria-labelledby="active-title">
    <h2 id="active-title">What readers see</h2>
    <p>
      Release <code>${shortId(release.id)}</code>, rubric <code>${release.rubricId}</code>.
      ${stale > 0 ? `${plural(stale, 'result')} to be made under the present rules.` : 'All results are made under the present rules.'}
    </p>
    ${
      mayAdminister(frame)
        ? html`<div class="run-actions">
            ${previous ? html`<form method="post" action="${links.rollback}">${csrfField(frame)}<button class="danger">Go back to ${shortId(previous)}</button></form>` : NOTHING}
          </div>`
        : NOTHING
    }
  </section>`;
}

function decision(frame: Frame, run: RunModel): Html {
  return html`<section class="panel alert" aria-labelledby="decision-title">
    <h2 id="decision-title">A release waits for a decision</h2>
    <p>
      Run ${run.id} would move ${plural(run.moved.length, 'tag')} (${percent(run.movedPercent)}),
      more than the budget of ${percent(run.flipBudget)}. Readers still see the old results.
    </p>
    ${mayAdminister(frame) ? html`<form method="post" action="${links.promote}">${csrfField(frame)}<button class="primary">Promote ${shortId(run.toRelease)}</button></form>` : html`<p class="hint">An administrator can promote it.</p>`}
  </section>`;
}

function percent(value: number): string {
  return `${value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)}%`;
}

function run(model: RunModel, blind: boolean): Html {
  const { id, state, startedAt, compared, changed, failed, moved, stages } = model;
  return html`<section class="panel run" aria-labelledby="run-${id}">
    <header class="pane-head">
      <h2 id="run-${id}">Run ${id}</h2>
      <span class="tag ${state === 'shadow' ? 'doubt' : ''}">${STATE_WORDS[state]}</span>
    </header>
    <p class="hint">
      ${timeText(startedAt)} · ${shortId(model.fromRelease)} → ${shortId(model.toRelease)} ·
      changed: ${stages.length > 0 ? stages.join(', ') : 'nothing'}
    </p>
    <dl class="figures">
      <div>
        <dt>compared</dt>
        <dd>${countText(compared)}</dd>
      </div>
      <div>
        <dt>differ in any way</dt>
        <dd>${countText(changed)}</dd>
      </div>
      <div>
        <dt>tags moved</dt>
        <dd>${countText(moved.length)} <small>${percent(model.movedPercent)}</small></dd>
      </div>
      <div>
        <dt>without a result</dt>
        <dd>${countText(failed)}</dd>
      </div>
    </dl>
    ${moved.length > 0 ? movedTable(moved, blind) : NOTHING}
  </section>`;
}

function movedTable(moved: readonly MovedTag[], blind: boolean): Html {
  return html`<details>
    <summary>What moved, and by which stage</summary>
    <div class="scroll-x" tabindex="0" role="region" aria-label="Tags that moved">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">Caused by</th>
          </tr>
        </thead>
        <tbody>
          ${moved.slice(0, SHOWN).map(
            ({ documentId, sourceName, before, after, cause }) =>
              html`<tr>
                <th scope="row">${blind ? shortId(documentId) : sourceName}</th>
                <td>${levelBadge(before.verdict)} ${before.score ?? ''}</td>
                <td>${levelBadge(after.verdict)} ${after.score ?? ''}</td>
                <td>${cause}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${moved.length > SHOWN ? html`<p class="hint">And ${moved.length - SHOWN} more.</p>` : NOTHING}
  </details>`;
}
