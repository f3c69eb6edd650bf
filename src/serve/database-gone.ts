import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { restartCrashed } from '../store/embedded/server.ts';
import { explainLoss } from '../store/connection-lost.ts';

/** How often a service looks whether its embedded database is still there. */
const LOOK_EVERY_MS = 2_000;

/**
 * Starts the embedded database again when it has crashed: connections find it where it was. Whoever starts
 * one that was stopped gives it another socket: a service that stayed would wait for ever, and say nothing.
 * A server elsewhere comes back where it was.
 *
 * @throws StoreError `database_unavailable` when the embedded database has been stopped; never returns
 */
export async function untilDatabaseIsGone({ config, store, log }: Context): Promise<never> {
  if (config.databaseUrl !== null) return new Promise<never>(() => undefined);
  for (;;) {
    await sleep(LOOK_EVERY_MS, undefined, { ref: false });
    try {
      await sql`select`.execute(store.db);
    } catch (error) {
      if (!(await restartCrashed(config.dataDir))) throw explainLoss(error);
      log.warn('the embedded database crashed, and runs again');
    }
  }
}
