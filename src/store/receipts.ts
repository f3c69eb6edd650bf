import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';

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
