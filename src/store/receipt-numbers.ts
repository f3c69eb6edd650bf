import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';

/** That a file was received, as it is told to whoever sent it. */
export interface ReceiptNumber {
  readonly receipt: number;
  readonly documentId: string;
  readonly anchor: IsoDate;
  readonly batch: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly bytes: number;
}

/** The receipts of documents that came in under a batch on a day, the first first. */
export async function receiptsOf(
  db: Db,
  batch: string,
  anchor: IsoDate,
  documentIds: readonly string[],
): Promise<ReceiptNumber[]> {
  return select(
    db,
    sql`batch = ${batch} and anchor = ${anchor}::date
    and document_id = any(${documentIds}::text[])`,
  );
}

/** Receipts by their numbers; those that are gone are absent. */
export async function loadReceipts(db: Db, receipts: readonly number[]): Promise<ReceiptNumber[]> {
  return select(db, sql`receipts.id = any(${receipts}::bigint[])`);
}

async function select(db: Db, where: ReturnType<typeof sql>): Promise<ReceiptNumber[]> {
  const { rows } = await sql<ReceiptNumber>`
    select receipts.id as receipt, document_id as "documentId", anchor, batch, source_name as name,
      external_id as "externalId", bytes
    from receipts join documents on documents.id = document_id
    where ${where} order by receipts.id`.execute(db);
  return rows;
}
