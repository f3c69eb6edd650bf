import { sql } from 'kysely';
import type { Db } from './open.ts';

export interface NewDocument {
  /** SHA-256 of the bytes, hex. */
  readonly id: string;
  readonly bytes: number;
}

/** Records documents; those that are known already stay as they are. */
export async function saveDocuments(db: Db, documents: readonly NewDocument[]): Promise<void> {
  const ids = documents.map((document) => document.id);
  const bytes = documents.map((document) => document.bytes);
  await sql`
    insert into documents (id, bytes)
    select distinct on (id) * from unnest(${ids}::text[], ${bytes}::bigint[]) as new (id, bytes) order by id
    on conflict (id) do nothing`.execute(db);
}

/** The ids that begin with these hex digits, at most `limit` of them. */
export async function findDocuments(db: Db, digits: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('id')
    // A range, so that the primary key serves it: ids are hex, and `g` follows `f`.
    .where('id', '>=', digits)
    .where('id', '<', `${digits}g`)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The documents that came in with a batch, at most `limit` of them. */
export async function documentsOfBatch(db: Db, batch: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ document_id: string }>`
    select distinct document_id from receipts where batch = ${batch} limit ${limit}`.execute(db);
  return rows.map((row) => row.document_id);
}

/** The documents that were last received more than `days` ago, at most `limit` of them. */
export async function documentsOlderThan(db: Db, days: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ document_id: string }>`
    select distinct document_id from receipts
    where anchor < current_date - ${days}::int and not exists (select from receipts as later
      where later.document_id = receipts.document_id and later.anchor >= current_date - ${days}::int)
    limit ${limit}`.execute(db);
  return rows.map((row) => row.document_id);
}

/** Documents in the order of their ids, a page at a time. @param after the last id of the page before, or '' */
export async function listDocuments(db: Db, after: string, limit: number): Promise<NewDocument[]> {
  return db
    .selectFrom('documents')
    .select(['id', 'bytes'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}
