import type { Job, Worker } from 'bullmq';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../src/context.ts';
import { EXTRACT, type WorkQueueName, TAG } from '../src/queue/names.ts';
import { errorLog } from '../src/queue/error-log.ts';
import { QueueError } from '../src/queue/errors.ts';
import { codeOf } from '../src/queue/queues.ts';
import { keepReconciling } from '../src/queue/reconcile.ts';
import { outcomeKeeper } from '../src/store/outcomes.ts';
import { extractDocument } from './extract.ts';
import { recordGivenUp } from './failed.ts';
import { forQueue } from './outcome.ts';
import { poolProcessor, type Processor } from './processor.ts';
import { takeUpFirst } from './stalled.ts';
import { tagDocuments } from './tag.ts';

export interface WorkerSettings {
  /** Child processes that read and judge. Default: one a core. */
  readonly jobs?: number;
  /** Documents in hand at once, a queue. Default: four a process: one is worked on, one fetched, and others are being kept. */
  readonly concurrency?: number;
  /** Default: both queues. */
  readonly queues?: readonly WorkQueueName[];
  /** Default: leveltag's pool of child processes. */
  readonly processor?: Processor;
  /** Jobs begun a second at most, a queue, by all workers together. Default: no limit. */
  readonly rate?: number;
}

export interface RunningWorkers {
  /** Whether they take jobs: not before the queue has answered, and not once they are to stop. */
  areWorking(): boolean;
  /**
   * Takes no more jobs, lets those in hand end, and ends what is not done in `deadlineMs` (default
   * 10 s): the queue gives that to another worker.
   */
  stop(deadlineMs?: number): Promise<void>;
}

type Step = (context: Context, processor: Processor, data: unknown) => Promise<void>;

const STEPS: Readonly<Record<WorkQueueName, Step>> = {
  [EXTRACT]: extractDocument,
  [TAG]: tagDocuments,
};

const IN_HAND_PER_JOB = 4;
const DEADLINE_MS = 10_000;
const READY_MS = 5_000;
const POLL_MS = 20;

/**
 * Starts workers for the queues in this process, and reconciles for as long as they run.
 *
 * @throws QueueError when the queue's server does not answer
 */
export async function startWorkers(
  outer: Context,
  settings: WorkerSettings = {},
): Promise<RunningWorkers> {
  const { jobs = availableParallelism(), concurrency = IN_HAND_PER_JOB * jobs } = settings;
  const keep = outcomeKeeper(outer.store.db, concurrency);
  const context: Context = { ...outer, store: { ...outer.store, keep } };
  const processor = settings.processor ?? poolProcessor(context.config, jobs, context.telemetry);
  const givenUp = new Set<Promise<void>>();
  const inHand = new Set<Job>();
  const workers = (settings.queues ?? [EXTRACT, TAG]).map((name) => {
    const does = (job: Job): Promise<void> =>
      run(context, processor, job).finally(() => forgetLater(inHand, job));
    const worker = context.backend.worker(name, does, {
      concurrency,
      ...(settings.rate !== undefined && { rate: settings.rate }),
    });
    listen(context, name, worker, givenUp);
    follow(worker, inHand);
    return worker;
  });
  await untilReady(workers);
  const stopReconciling = keepReconciling(context);
  return {
    areWorking: () => workers.every((worker) => worker.isRunning() && !worker.isPaused()),
    stop: async (deadlineMs = DEADLINE_MS) => {
      await stopReconciling();
      await closeWithin(context, workers, inHand, deadlineMs);
      await Promise.all(givenUp);
      await processor.close();
    },
  };
}

async function run(context: Context, processor: Processor, job: Job): Promise<void> {
  const step = STEPS[job.queueName as WorkQueueName];
  try {
    await step(context, processor, job.data);
  } catch (error) {
    const code = codeOf(error);
    context.telemetry.tryFailed(job.queueName, code);
    context.log.warn({ job: job.id, queue: job.queueName, code }, 'try failed');
    const failure = forQueue(error);
    // Before the queue forgets the job: a task without one and without a result is found, and queued again.
    if (isLast(job, failure, job.attemptsMade + 1)) await giveUp(context, job, failure);
    throw failure;
  }
}

function listen(
  context: Context,
  name: WorkQueueName,
  worker: Worker,
  givenUp: Set<Promise<void>>,
): void {
  const { log } = context;
  worker.on('error', errorLog(log, name, 'worker'));
  worker.on('stalled', (job) => {
    log.warn({ queue: name, job }, 'stalled');
    void takeUpFirst(context, name, job);
  });
  worker.on('failed', (job, error) => {
    if (!job || isRecorded.has(job) || !isLast(job, error, job.attemptsMade)) return;
    const recorded = giveUp(context, job, error).finally(() => givenUp.delete(recorded));
    givenUp.add(recorded);
  });
}

/** Jobs that have been given up in this process; not those that the queue gives up, whose workers died. */
const isRecorded = new WeakSet<Job>();

/** Where it cannot be recorded, it is found again. */
async function giveUp(context: Context, job: Job, failure: Error): Promise<void> {
  isRecorded.add(job);
  context.telemetry.givenUp(job.queueName);
  try {
    await recordGivenUp(context, job, failure);
  } catch (fault) {
    context.log.error({ job: job.id, code: codeOf(fault) }, 'not recorded');
  }
}

/** Keeps the jobs in `inHand` that have begun and not ended. */
function follow(worker: Worker, inHand: Set<Job>): void {
  worker.on('active', (job) => inHand.add(job));
  worker.on('completed', (job) => inHand.delete(job));
  worker.on('failed', (job) => job && inHand.delete(job));
}

/** The queue may not take the end of a job whose lock was lost: nothing is told of it then. */
function forgetLater(inHand: Set<Job>, job: Job): void {
  setTimeout(() => inHand.delete(job), TOLD_MS).unref();
}

const TOLD_MS = 1_000;

function isLast(job: Job, error: Error, tries: number): boolean {
  return error.name === 'UnrecoverableError' || tries >= (job.opts.attempts ?? 1);
}

async function untilReady(workers: readonly Worker[]): Promise<void> {
  const ready = Promise.all(workers.map((worker) => worker.waitUntilReady()));
  const late = sleep(READY_MS, 'late', { ref: false });
  if ((await Promise.race([ready, late])) !== 'late') return;
  await Promise.all(workers.map((worker) => worker.close(true)));
  throw new QueueError();
}

/**
 * Ends workers whether or not their jobs end. BullMQ hears of `force` only as a close begins, and a close
 * without it waits for the jobs in hand, and for a server that is gone.
 */
async function closeWithin(
  context: Context,
  workers: readonly Worker[],
  inHand: ReadonlySet<Job>,
  deadlineMs: number,
): Promise<void> {
  await Promise.all(workers.map((worker) => worker.pause(true)));
  for (let waited = 0; inHand.size > 0 && waited < deadlineMs; waited += POLL_MS) {
    await sleep(POLL_MS);
  }
  const force = inHand.size > 0 || !(await context.backend.isConnected());
  await Promise.all(workers.map((worker) => worker.close(force)));
}
