import type { Job, Queue } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { errorLog } from '../queue/error-log.ts';
import { jobId } from '../queue/job-id.ts';
import { WEBHOOKS } from '../queue/names.ts';
import { codeOf } from '../queue/queues.ts';
import { deliver } from './deliver.ts';
import { collectNews, MOST_ATTEMPTS, undelivered } from './collect.ts';

export interface WebhookOptions {
  /** How often news is looked for. Default: 2 s. */
  readonly everyMs?: number;
  /** The first wait after a try that failed; it doubles each time. Default: 10 s. */
  readonly retryMs?: number;
}

export interface RunningWebhooks {
  /** Looks for news now, and waits until it is queued. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** News that waits to be queued again, as its queue may have been lost. */
const AGAIN_EVERY = 30;
const AT_ONCE = 4;

/**
 * Tells webhooks of what happens, through the queue. Any number of processes may do this: each piece of
 * news is noted once.
 */
export function startWebhooks(context: Context, options: WebhookOptions = {}): RunningWebhooks {
  const { everyMs = 2_000, retryMs = 10_000 } = options;
  const { backend, log } = context;
  const queue = backend.queue(WEBHOOKS);
  queue.on('error', errorLog(log, WEBHOOKS, 'queue'));
  const worker = backend.worker(WEBHOOKS, (job) => deliver(context, deliveryOf(job)), {
    concurrency: AT_ONCE,
  });
  worker.on('error', errorLog(log, WEBHOOKS, 'worker'));
  const stopping = new AbortController();
  let looking: Promise<void> = Promise.resolve();
  const look = (isThorough: boolean): Promise<void> => {
    looking = looking
      .catch(() => undefined)
      .then(async () => {
        const fresh = await collectNews(context.store.db);
        // What is not queued now is in the next thorough round.
        if (!context.queues.isReady()) return;
        await add(queue, isThorough ? await undelivered(context.store.db) : fresh, retryMs);
      });
    return looking;
  };
  const watching = (async () => {
    for (let round = 0; !stopping.signal.aborted; round++) {
      await look(round % AGAIN_EVERY === 0).catch((error: unknown) =>
        log.error({ code: codeOf(error) }, 'webhooks'),
      );
      await sleep(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(
        () => undefined,
      );
    }
  })();
  return {
    look: () => look(false),
    close: async () => {
      stopping.abort();
      await watching;
      // A close that is not forced waits for a server that is gone.
      await worker.close(!(await backend.isConnected()));
      await queue.close();
    },
  };
}

async function add(queue: Queue, ids: readonly number[], retryMs: number): Promise<void> {
  if (ids.length === 0) return;
  const opts = {
    attempts: MOST_ATTEMPTS,
    backoff: { type: 'exponential', delay: retryMs, jitter: 0.2 },
  };
  await queue.addBulk(
    ids.map((id) => ({
      name: 'deliver',
      data: { id },
      opts: { ...opts, jobId: jobId('webhook', String(id)) },
    })),
  );
}

function deliveryOf(job: Job): number {
  return Number((job.data as { id: unknown }).id);
}
