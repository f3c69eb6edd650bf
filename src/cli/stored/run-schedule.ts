import type { Context } from '../../context.ts';
import { NIGHTLY } from '../../queue/names.ts';
import { readPlan, type PlannedRun } from '../../queue/plan.ts';
import { errorLog } from '../../queue/error-log.ts';
import { lastRuns, type PastRun } from '../../store/runs.ts';
import { streamSink } from '../output/sink.ts';
import { withContext } from './with-context.ts';

/** Enough for two weeks of nights. */
const SHOWN = 14;

/** `leveltag schedule`: what is planned, and what the last runs did. */
export async function runSchedule({ json = false }: { readonly json?: boolean }): Promise<void> {
  const text = await withContext(async (context) => {
    const planned = await planOf(context);
    const runs = await lastRuns(context.store.db, SHOWN);
    if (json) return `${JSON.stringify({ planned, runs }, null, 2)}\n`;
    return [...planLines(planned, new Date()), ...runLines(runs)].join('\n') + '\n';
  });
  await streamSink(process.stdout).write(text);
}

type Planned = PlannedRun | null | 'unknown';

/** `unknown` where the queue does not answer. */
async function planOf({ backend, queues, log }: Context): Promise<Planned> {
  if (!queues.isReady()) return 'unknown';
  const queue = backend.queue(NIGHTLY);
  queue.on('error', errorLog(log, NIGHTLY, 'queue'));
  try {
    return await readPlan(queue);
  } finally {
    await queue.close();
  }
}

function planLines(planned: Planned, now: Date): string[] {
  if (planned === 'unknown') return ['Planned     the queue does not answer'];
  if (planned === null) return ['Planned     nothing: "leveltag serve" plans the nightly run'];
  const { cron, timeZone, next } = planned;
  const due = next === null ? '' : next > now ? `, next ${inZone(next, timeZone)}` : OVERDUE;
  return [`Planned     ${cron} (${timeZone})${due}`];
}

const OVERDUE = ', overdue: "leveltag serve" does it as soon as it runs';

function runLines(runs: readonly PastRun[]): string[] {
  if (runs.length === 0) return ['Last runs   none'];
  return runs.map((run, at) => {
    const { id, state, startedAt, endedAt, fromRelease, toRelease } = run;
    const took = endedAt === null ? '' : `, ${durationOf(startedAt, endedAt)}`;
    const what =
      fromRelease === toRelease
        ? toRelease.slice(0, 12)
        : `${fromRelease.slice(0, 12)} to ${toRelease.slice(0, 12)}`;
    const start = startedAt.toISOString().slice(0, 16).replace('T', ' ');
    return `${at === 0 ? 'Last runs ' : '          '}  ${id}  ${start} UTC${took}  ${state}  ${what}`;
  });
}

function durationOf(from: Date, to: Date): string {
  const seconds = Math.round((to.getTime() - from.getTime()) / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** `2026-03-29 02:00`, as clocks in the zone show it. */
function inZone(date: Date, timeZone: string): string {
  return date.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}
