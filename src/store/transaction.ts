import type { Db } from './open.ts';

/** Does `work` in the transaction that `db` is, or else in one of its own. */
export async function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
