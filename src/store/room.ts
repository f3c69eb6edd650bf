import { sql } from 'kysely';
import { isFull, isLoss } from './connection-lost.ts';
import type { Db } from './open.ts';
import { inTransaction } from './transaction.ts';

/**
 * Finds out whether the database has room for a megabyte more, by a table that is gone at once: whoever only reads while
 * others write, as who waits for results does, sees nothing of a full disk.
 *
 * @throws what the database says where it has none, or is gone
 */
export async function needRoom(db: Db): Promise<void> {
  try {
    await inTransaction(db, (trx) =>
      sql`create temporary table leveltag_room on commit drop as
        select repeat('x', 1000) as filling from generate_series(1, 1000)`.execute(trx),
    );
  } catch (error) {
    // Such as that this user may make no temporary tables: then it is not known.
    if (isFull(error) || isLoss(error)) throw error;
  }
}
