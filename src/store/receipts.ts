import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import { type NewDocument, saveDocuments } from './documents.ts';
import { lockDocuments } from './living.ts';
import type { Db } from './open.ts';
import { inTransaction } from './transaction.ts';

export interface NewReceipt {
  readonly documentId: string;
  /** The received date. */
  readonly anchor: IsoDate;
  readonly sourceName: string;
  readonly batch: string;
  readonly externalId: string | null;
}

/** Records that files were received. The same file, name, day and batch again is the same receipt. */
export async function saveReceipts(db: Db, receipts: readonly NewReceipt[]): Promise<void> {
  await sql`
    insert into receipts (document_id, anchor, source_name, batch, external_id)
    select * from unnest(
      ${receipts.map((receipt) => receipt.documentId)}::text[],
      ${receipts.map((receipt) => receipt.anchor)}::date[],
      ${receipts.map((receipt) => receipt.sourceName)}::text[],
      ${receipts.map((receipt) => receipt.batch)}::text[],
      ${receipts.map((receipt) => receipt.externalId)}::text[])
    on conflict do nothing`.execute(db);
}

/**
 * Records documents with their receipts, all or none.
 *
 * @returns those that were erased at some time before: an erase may have removed the bytes while they came
 *   in again, so they have to be kept once more
 */
export async function saveReceived(
  db: Db,
  documents: readonly NewDocument[],
  receipts: readonly NewReceipt[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(documents.map(({ id }) => id))];
  return inTransaction(db, async (trx) => {
    // Where an erase is removing the bytes just now, this waits for it; where it has not begun, it never will.
    await sql`
      delete from blob_removals where document_id in (
        select document_id from blob_removals where document_id = any(${ids}::text[])
        order by document_id for update)`.execute(trx);
    do {
      await saveDocuments(trx, documents);
      // One may have been erased between the two; then it comes in anew.
    } while ((await lockDocuments(trx, ids)).size < ids.length);
    await saveReceipts(trx, receipts);
    const { rows } = await sql<{ id: string }>`
      select id from unnest(${ids}::text[]) as id
      where tombstone_key(id) in (select key from tombstones)`.execute(trx);
    return new Set(rows.map(({ id }) => id));
  });
}

/** The days on which a document was received, the oldest first. */
export async function anchorsOf(db: Db, documentId: string): Promise<IsoDate[]> {
  const rows = await db
    .selectFrom('receipts')
    .select('anchor')
    .distinct()
    .where('document_id', '=', documentId)
    .orderBy('anchor')
    .execute();
  return rows.map(({ anchor }) => anchor);
}
