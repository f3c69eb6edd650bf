import type { DefaultJobOptions, WorkerOptions } from 'bullmq';
import { SIZE_LIMIT } from './job-data.ts';

/** Tries of a job that met a fault of the environment, or a time limit: now, and after 1, 2 and 4 s. */
export const ATTEMPTS = 4;

/**
 * Ended jobs are removed at once: what came of them stands in the database, and an id that is kept
 * would swallow the next job of that id.
 */
export const JOB_OPTIONS: DefaultJobOptions = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
  sizeLimit: SIZE_LIMIT,
  // Frames hold paths of this machine, and nobody reads them there: the log has them.
  stackTraceLimit: 0,
};

/**
 * The work of a worker that was killed is taken over in 4 to 9 s (60 s with BullMQ's defaults): its lock
 * runs out, one check marks the job and the next gives it to another worker. The event loop must stay
 * free for far less than the lock's time, hence the process pool.
 *
 * A job whose worker dies again and again is taken for what kills it, in the end. Not soon: files are read in
 * processes of their own, so workers die of other things, and of those several times while one document is in
 * hand (a machine that restarts, a queue that stands still). Where workers were killed every two seconds, forty
 * times, three deaths were given out for a defect of files that had none.
 */
export const WORKER_OPTIONS = {
  lockDuration: 7_000,
  stalledInterval: 1_000,
  maxStalledCount: 12,
} satisfies Partial<WorkerOptions>;

/** Nobody replays the events of a queue: enough for a person who looks on. */
export const EVENTS_KEPT = 1_000;
