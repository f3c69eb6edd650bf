import { capital, countText, plural, shortId, timeText } from '../format.ts';
import { mayAdminister, mayDecide, type Frame, type View } from '../frame.ts';
import { html, NOTHING, raw, type Html } from '../html.ts';
import { links, withQuery } from '../links.ts';
import { csrfField } from '../parts/form.ts';
import { verdictWords } from '../parts/level.ts';
import { type Action, JOB_STATES, type JobModel, type JobState, type QueueModel } from './model.ts';

/** The jobs of a queue by their state. They hold numbers and versions: whom they are about the queue does not know. */
export function queueView(frame: Frame, model: QueueModel): View {
  const { name, isPaused } = model;
  return {
    title: `Queue ${name}`,
    nav: 'health',
    width: 'narrow',
    style: 'runs.css',
    body: html`<p class="crumbs"><a href="${links.health}">Health</a></p>
      <header class="pane-head">
        <h1>Queue ${name} ${isPaused ? html`<span class="tag doubt">paused</span>` : NOTHING}</h1>
        ${mayAdminister(frame) ? button(frame, model, isPaused ? 'resume' : 'pause', null) : NOTHING}
      </header>
      ${states(model)}
      <section class="panel" aria-labelledby="jobs-title">
        <header class="pane-head">
          <h2 id="jobs-title">${STATE_WORDS[model.state]}</h2>
          ${model.state === 'failed' && model.failed.length > 0 ? retryAll(frame, model) : NOTHING}
        </header>
        ${model.state === 'failed' ? failedTable(frame, model) : jobTable(frame, model)}
      </section>`,
  };
}

const STATE_WORDS: Readonly<Record<JobState, string>> = {
  waiting: 'Waiting',
  active: 'In work',
  delayed: 'Delayed: tried again later',
  failed: 'Without a result after the last try',
};

function states({ name, state, counts }: QueueModel): Html {
  return html`<nav class="tabs" aria-label="States">
    ${JOB_STATES.map(
      (one) =>
        html`<a
          href="${withQuery(links.queue(name), { state: one === 'waiting' ? null : one })}"
          ${one === state ? raw(' aria-current="page"') : ''}
          >${one === 'active' ? 'In work' : capital(one)} (${countText(counts[one])})</a
        >`,
    )}
  </nav>`;
}

function jobTable(frame: Frame, model: QueueModel): Html {
  const { jobs, counts, state } = model;
  if (jobs.length === 0) return html`<p class="empty-line">None.</p>`;
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Jobs">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col" class="number">Files</th>
            <th scope="col">Added</th>
            <th scope="col" class="number">Tries</th>
            <th scope="col">${state === 'delayed' ? 'Due, and why' : 'Last reason'}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${jobs.map((job) => jobRow(frame, model, job))}
        </tbody>
      </table>
    </div>
    ${counts[state] > jobs.length ? html`<p class="hint">The first ${plural(jobs.length, 'job')} of ${countText(counts[state])}.</p>` : NOTHING}
    <p class="hint">
      A job that is removed is queued again by the next round of reconciling while its file has no
      result: to take a file out for good, erase it.
    </p>`;
}

function jobRow(frame: Frame, model: QueueModel, job: JobModel): Html {
  const { id, documents, addedAt, tries, reason, dueAt } = job;
  const mayAct = mayAdminister(frame) && model.state !== 'active';
  return html`<tr>
    <th scope="row"><code>${shortId(id)}</code></th>
    <td class="number">${countText(documents)}</td>
    <td>${timeText(addedAt)}</td>
    <td class="number">${tries}</td>
    <td>${[dueAt && timeText(dueAt), reason].filter(Boolean).join(', ')}</td>
    <td class="run-actions">
      ${mayAct && model.state === 'delayed' ? button(frame, model, 'start', id) : NOTHING}
      ${mayAct ? button(frame, model, 'remove', id) : NOTHING}
    </td>
  </tr>`;
}

const ACTION_WORDS: Readonly<Record<Action, string>> = {
  pause: 'Pause',
  resume: 'Resume',
  remove: 'Remove',
  start: 'Start now',
};

function button(frame: Frame, { name }: QueueModel, action: Action, job: string | null): Html {
  return html`<form method="post" action="${links.queue(name)}">
    ${csrfField(frame)}<input
      type="hidden"
      name="action"
      value="${action}"
    />${job === null ? NOTHING : html`<input type="hidden" name="job" value="${job}" />`}<button>
      ${ACTION_WORDS[action]}${job === null ? NOTHING : html`<span class="visually-hidden"> job ${shortId(job)}</span>`}
    </button>
  </form>`;
}

function retryAll(frame: Frame, { name, counts }: QueueModel): Html | '' {
  if (!mayDecide(frame)) return NOTHING;
  return html`<form method="post" action="${links.queueRetry(name)}">
    ${csrfField(frame)}<button>Try all ${countText(counts.failed)} again</button>
  </form>`;
}

function failedTable(frame: Frame, { name, failed }: QueueModel): Html {
  if (failed.length === 0) return html`<p class="empty-line">None.</p>`;
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Failed">
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Received</th>
          <th scope="col">Why</th>
          <th scope="col">Last try</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${failed.map(
          ({ documentId, anchor, code, at }) =>
            html`<tr>
              <th scope="row"><code>${shortId(documentId)}</code></th>
              <td>${anchor}</td>
              <td>${verdictWords(code)}</td>
              <td>${timeText(at)}</td>
              <td>${mayDecide(frame) ? retryOne(frame, name, documentId, anchor) : NOTHING}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function retryOne(frame: Frame, name: string, documentId: string, anchor: string): Html {
  return html`<form method="post" action="${links.queueRetry(name)}">
    ${csrfField(frame)}<input type="hidden" name="document" value="${documentId}" /><input
      type="hidden"
      name="anchor"
      value="${anchor}"
    /><button>Try again<span class="visually-hidden"> ${shortId(documentId)}</span></button>
  </form>`;
}
