import type { Job, Queue, Worker } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../src/context.ts';
import { errorLog } from '../src/queue/error-log.ts';
import { NIGHTLY } from '../src/queue/names.ts';
import { ensurePlanned, type Plan } from '../src/queue/plan.ts';
import { codeOf } from '../src/queue/queues.ts';
import { night, type NightOptions, type NightReport } from '../src/reprocess/night.ts';
import { forQueue } from './outcome.ts';

export interface NightlySettings extends Plan, Omit<NightOptions, 'signal'> {
  /** Default: a minute. A Redis that was wiped has forgotten the plan. */
  readonly planEveryMs?: number;
}

export interface RunningScheduler {
  /** Plans no more; a run under way stops where it is, and goes on when a scheduler is back. */
  stop(): Promise<void>;
}

const PLAN_EVERY_MS = 60_000;

/**
 * Keeps the nightly run planned, and does it when it is due. Runs that were missed while no scheduler was
 * there are made up for by one. Any number of processes may do this: one of them does each run.
 */
export async function startNightly(
  context: Context,
  settings: NightlySettings,
): Promise<RunningScheduler> {
  const { backend, log } = context;
  const stopping = new AbortController();
  const queue = backend.queue(NIGHTLY);
  queue.on('error', errorLog(log, NIGHTLY, 'queue'));
  const worker = backend.worker(NIGHTLY, (job) => run(context, settings, stopping.signal, job), {
    concurrency: 1,
  });
  worker.on('error', errorLog(log, NIGHTLY, 'worker'));
  const planning = keepPlanned(context, queue, settings, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await planning;
      await closeAll(context, queue, worker);
    },
  };
}

/** A run that is cut off by a shutdown counts as a failed try: the queue hands it to the next process. */
class CutOff extends Error {
  readonly code = 'stopping';
}

async function run(
  context: Context,
  settings: NightlySettings,
  signal: AbortSignal,
  job: Job,
): Promise<void> {
  const { log } = context;
  log.info({ job: job.id }, 'night begins');
  try {
    const report = await night(context, { ...settings, signal });
    log.info(inFigures(report), 'night ends');
    if (report !== 'busy' && report.state === 'paused' && signal.aborted) throw new CutOff();
  } catch (error) {
    log.warn({ job: job.id, code: codeOf(error) }, 'night failed');
    throw forQueue(error);
  }
}

/** What the log may say of a night: counts, no document. */
function inFigures(report: NightReport): Record<string, unknown> {
  if (report === 'busy') return { state: report };
  const { runId, state, stages, received, failed, compared, changed, movedPercent } = report;
  return { runId, state, stages, received, failed, compared, changed, movedPercent };
}

async function keepPlanned(
  { log }: Context,
  queue: Queue,
  settings: NightlySettings,
  signal: AbortSignal,
): Promise<void> {
  const { cron, timeZone, planEveryMs = PLAN_EVERY_MS } = settings;
  while (!signal.aborted) {
    try {
      if (await ensurePlanned(queue, settings)) log.info({ cron, timeZone }, 'night planned');
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'night not planned');
    }
    await sleep(planEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

async function closeAll({ backend }: Context, queue: Queue, worker: Worker): Promise<void> {
  const force = !(await backend.isConnected());
  await worker.close(force);
  await queue.close();
}
