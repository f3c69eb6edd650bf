import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../src/config.ts';
import { type Context, openContext } from '../src/context.ts';
import { explainLoss } from '../src/store/connection-lost.ts';
import { startWorkers, type WorkerSettings } from './start.ts';

/** How often workers look whether their embedded database is still there. */
const LOOK_EVERY_MS = 2_000;

/**
 * Works until SIGINT or SIGTERM: what `leveltag work` does. A second signal ends the process at once,
 * which loses nothing: the queue gives the work in hand to another worker.
 *
 * @throws StoreError `database_unavailable` when the embedded database has been stopped
 */
export async function runWorkers(config: Config, settings: WorkerSettings = {}): Promise<void> {
  const signal = stopSignal();
  const context = await openContext(config);
  try {
    const workers = await startWorkers(context, settings);
    context.log.info('working');
    try {
      await Promise.race([signal, untilEmbeddedIsGone(context)]);
    } finally {
      context.log.info('stopping');
      await workers.stop();
    }
  } finally {
    await context.close();
  }
}

/**
 * Whoever starts the embedded database next gives it another socket: workers that stayed would wait
 * for ever, and say nothing. A server elsewhere comes back where it was.
 */
async function untilEmbeddedIsGone({ config, store }: Context): Promise<void> {
  if (config.databaseUrl !== null) return new Promise(() => undefined);
  for (;;) {
    await sleep(LOOK_EVERY_MS, undefined, { ref: false });
    await sql`select`.execute(store.db).catch((error: unknown) => {
      throw explainLoss(error);
    });
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let seen = false;
    const stop = (): void => {
      if (seen) process.exit(130);
      seen = true;
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
