import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Numbers that no other lock of leveltag's has. */
export const RUN_LOCK = 0x6c657672;
export const NIGHT_LOCK = 0x6c65766e;

/**
 * Does `work` while no other process does the same, wherever it runs: a lock that the database keeps for
 * as long as this session lives, so that one whose process dies is free at once.
 *
 * @returns null when another is at it
 */
export async function asOnlyOne<T>(
  db: Db,
  lock: number,
  work: () => Promise<T>,
): Promise<T | null> {
  return db.connection().execute(async (session) => {
    const { rows } = await sql<{ got: boolean }>`
      select pg_try_advisory_lock(${lock}) as got`.execute(session);
    if (!rows[0]!.got) return null;
    try {
      return await work();
    } finally {
      // A session that was lost has given the lock back; that must not hide what `work` came to.
      await sql`select pg_advisory_unlock(${lock})`.execute(session).catch(() => undefined);
    }
  });
}
