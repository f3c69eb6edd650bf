import {
  createPostgresBackend,
  type Processor,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Store } from '../store/open.ts';
import { openPool } from '../store/pool.ts';
import type { QueueName } from './names.ts';
import { EVENTS_KEPT, JOB_OPTIONS, WORKER_OPTIONS } from './options.ts';

/** How much of a queue's work is taken on. */
export interface WorkerPace {
  /** Jobs in hand at once. */
  readonly concurrency: number;
  /** Jobs begun a second at most, by all workers of the queue together. Default: no limit. */
  readonly rate?: number;
}

/** The one place that knows which of the two backends holds the queues. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: QueueName): Queue;
  worker(name: QueueName, processor: Processor, options: WorkerPace): Worker;
  /** Whether the queue's server answers just now, so that workers can take their leave of it. */
  isConnected(): Promise<boolean>;
  /** Calls `listener` each time the queue's server is back after it was lost: what it held may be gone. */
  onReturn(listener: () => void): void;
  close(): Promise<void>;
}

const QUEUE_OPTIONS = {
  defaultJobOptions: JOB_OPTIONS,
  streams: { events: { maxLen: EVENTS_KEPT } },
} satisfies Partial<QueueOptions>;

/** @param redisUrl null for queues in the database. */
export function openBackend(redisUrl: string | null, store: Store): QueueBackend {
  return redisUrl === null ? openPostgres(store) : openRedis(redisUrl, store.installation);
}

/**
 * BullMQ's PostgreSQL backend, in its own schema. Its commits need not reach the disk before they
 * return: a lost job is found again in leveltag's own tables, which are written with care.
 */
function openPostgres(store: Store): QueueBackend {
  const pool = openPool({
    ...store.connection,
    application_name: 'leveltag-queue',
    keepAlive: true,
    max: 12,
    options: '-c search_path=bullmq -c synchronous_commit=off',
  });
  const isConnected = (): Promise<boolean> =>
    pool.query('select').then(
      () => true,
      () => false,
    );
  // Each queue and worker listens for the pool's errors, and stays in the list when it is closed.
  pool.setMaxListeners(0);
  // BullMQ types its classes for Redis connections unless a backend is named at compile time.
  const connection = pool as unknown as QueueOptions['connection'];
  const factory = createPostgresBackend as never;
  return {
    kind: 'postgres',
    queue: (name) => new Queue(name, { ...QUEUE_OPTIONS, connection }, factory),
    worker: (name, processor, pace) =>
      new Worker(name, processor, { ...WORKER_OPTIONS, connection, ...paceOptions(pace) }, factory),
    isConnected,
    onReturn: (listener) => afterEachLoss(pool, isConnected, listener),
    close: () => pool.end(),
  };
}

/** An idle connection that breaks tells that the server is gone. */
function afterEachLoss(
  pool: Pool,
  isConnected: () => Promise<boolean>,
  listener: () => void,
): void {
  let isLost = false;
  pool.on('error', async () => {
    if (isLost) return;
    isLost = true;
    while (!pool.ended && !(await isConnected())) await sleep(LOOK_EVERY_MS, undefined, UNREF);
    isLost = false;
    if (!pool.ended) listener();
  });
}

const LOOK_EVERY_MS = 500;
const UNREF = { ref: false };

/** Redis may be shared: the keys of each installation begin with its own name. */
function openRedis(url: string, installation: string): QueueBackend {
  const prefix = `leveltag-${installation.slice(0, 8)}`;
  const options = {
    ...WORKER_OPTIONS,
    prefix,
    connection: { url, retryStrategy, maxRetriesPerRequest: null },
  };
  // A Redis that goes down must fail an add at once: the row is written, and found again later.
  const producer = new Redis(url, { retryStrategy, enableOfflineQueue: false });
  // The queues report its errors; after their end, unheard ones would be printed.
  producer.on('error', () => undefined);
  // Queues add to the most that there may be, and take away again: nought, no limit, would become one.
  producer.setMaxListeners(Infinity);
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { ...QUEUE_OPTIONS, prefix, connection: producer }),
    worker: (name, processor, pace) =>
      new Worker(name, processor, { ...options, ...paceOptions(pace) } satisfies WorkerOptions),
    isConnected: async () => producer.status === 'ready',
    onReturn: (listener) => void producer.on('ready', listener),
    // Without a good-bye: a Redis that is gone would never take it.
    close: async () => producer.disconnect(),
  };
}

function paceOptions({ concurrency, rate }: WorkerPace): Partial<WorkerOptions> {
  return { concurrency, ...(rate !== undefined && { limiter: { max: rate, duration: 1_000 } }) };
}

/** BullMQ's own waits grow to 20 s, in which a Redis that is back would stand idle. */
function retryStrategy(times: number): number {
  return Math.min(times * 200, 2_000);
}
