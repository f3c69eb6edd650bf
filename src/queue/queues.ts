import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueBackend } from './backend.ts';
import { errorLog } from './error-log.ts';
import { OPEN_STATES, openJobs } from './job-counts.ts';
import { EXTRACT, TAG } from './names.ts';

/** The producing ends of the queues. */
export interface Queues {
  readonly extract: Queue;
  readonly tag: Queue;
  /** Whether the queue's server has ever answered; until it has, an add would wait for it. */
  isReady(): boolean;
  close(): Promise<void>;
}

/** How long to wait for the queue's server; without it work is recorded and dispatched later. */
const READY_MS = 3_000;

/** Opens both queues. A server that does not answer is logged, not thrown. */
export async function openQueues(backend: QueueBackend, log: Logger): Promise<Queues> {
  const queues = { extract: backend.queue(EXTRACT), tag: backend.queue(TAG) };
  const all = [queues.extract, queues.tag];
  for (const queue of all) {
    queue.on('error', errorLog(log, queue.name, 'queue'));
  }
  let isReady = false;
  const ready = Promise.all(all.map((queue) => queue.waitUntilReady())).then(
    () => (isReady = true),
    () => undefined,
  );
  await Promise.race([ready, sleep(READY_MS, undefined, { ref: false })]);
  if (!isReady) log.warn('the queue does not answer: work is recorded, and dispatched later');
  return { ...queues, isReady: () => isReady, close: () => closeAll(all) };
}

/** How many open jobs of each state the queues hold. @throws what the queue's server says */
export async function queueDepths(
  queues: Queues,
): Promise<{ queue: string; state: string; jobs: number }[]> {
  const both = [queues.extract, queues.tag];
  if (!queues.isReady()) return [];
  const counts = await Promise.all(both.map(openJobs));
  return both.flatMap(({ name }, at) =>
    OPEN_STATES.map((state) => ({ queue: name, state, jobs: counts[at]![state] })),
  );
}

async function closeAll(queues: readonly Queue[]): Promise<void> {
  await Promise.all(queues.map((queue) => queue.close()));
}

/** What a log may say of an error of the queue: its code, as messages may hold addresses. */
export function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
}
