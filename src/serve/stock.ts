import { sql } from 'kysely';
import { Gauge, type Registry } from 'prom-client';
import type { Context } from '../context.ts';
import { codeOf, queueDepths } from '../queue/queues.ts';

/** A hundred thousand files that wait take a while to be looked through: not more often than this. */
const STORE_EVERY_MS = 30_000;

/**
 * Adds what stands in the queue and in the database to the metrics: looked up when Prometheus asks. What
 * cannot be had just now is left out, so that an alert on its absence works.
 */
export function exposeStock(registry: Registry, context: Context): void {
  const registers = [registry];
  const look = cachedLook(context);
  new Gauge({
    name: 'leveltag_queue_jobs',
    help: 'Jobs in the queue, by state.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { queue, state, jobs } of await depths(context)) this.set({ queue, state }, jobs);
    },
  });
  const fromStore = (name: string, help: string, value: (stock: Stock) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.remove();
        const stock = await look();
        if (stock) this.set(value(stock));
      },
    });
  };
  fromStore(
    'leveltag_documents_without_result',
    'Documents, each once for every received date, that have no result under any release.',
    (stock) => stock.waiting,
  );
  fromStore(
    'leveltag_oldest_waiting_seconds',
    'For how long the oldest of them has waited; 0 when there is none.',
    (stock) => stock.oldestSeconds,
  );
  fromStore(
    'leveltag_documents_failed',
    'Documents whose last try gave no result; "leveltag retry" tries them again.',
    (stock) => stock.failed,
  );
}

interface Stock {
  readonly waiting: number;
  readonly oldestSeconds: number;
  readonly failed: number;
}

async function depths(context: Context): ReturnType<typeof queueDepths> {
  try {
    return await queueDepths(context.queues);
  } catch (error) {
    context.log.warn({ code: codeOf(error) }, 'queue not counted');
    return [];
  }
}

/** Looks that come together share one query, and one that is fresh enough is not asked again. */
function cachedLook(context: Context): () => Promise<Stock | null> {
  let lookedAt = -Infinity;
  let last: Promise<Stock | null> = Promise.resolve(null);
  return () => {
    const now = performance.now();
    if (now - lookedAt >= STORE_EVERY_MS) {
      lookedAt = now;
      last = readStock(context).catch((error: unknown) => {
        lookedAt = -Infinity;
        context.log.warn({ code: codeOf(error) }, 'store not counted');
        return null;
      });
    }
    return last;
  };
}

async function readStock({ store }: Context): Promise<Stock> {
  const { rows } = await sql<Stock>`
    select count(*)::int as waiting,
      coalesce(extract(epoch from now() - min(since)), 0)::float8 as "oldestSeconds",
      (select count(*)::int from dispatches where failure is not null) as failed
    from open_tasks cross join lateral (
      select min(created_at) as since from receipts
      where receipts.document_id = open_tasks.document_id and receipts.anchor = open_tasks.anchor
    ) as received
    where not exists (select from results
      where results.document_id = open_tasks.document_id and results.anchor = open_tasks.anchor)`.execute(
    store.db,
  );
  return rows[0]!;
}
