import { type RawBuilder, sql } from 'kysely';
import type { Db } from './open.ts';

/**
 * Those of `documentIds` that are stored, which stay stored until the transaction `trx` ends. Whoever writes
 * about documents asks this first: a job in flight must not bring back a person who was erased.
 */
export function lockDocuments(
  trx: Db,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return lock(trx, documentIds, sql`for key share`);
}

/**
 * `lockDocuments` for whoever writes results. Until the transaction ends nobody else does so for these documents: of
 * two releases neither would see what the other has, and both would stand in for the active one.
 */
export function ownDocuments(
  trx: Db,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return lock(trx, documentIds, sql`for no key update`);
}

async function lock(
  trx: Db,
  documentIds: readonly string[],
  strength: RawBuilder<unknown>,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(documentIds)];
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from documents where id = any(${ids}::text[]) order by id ${strength}`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Whether a row with the columns of a task is one that was received, as SQL. Looked up for each row, whatever the
 * planner would rather do: to go through all receipts once for some hundred rows is slow where there are a million.
 */
export function wasReceived(alias: string): RawBuilder<boolean> {
  const row = sql.ref(alias);
  return sql`(select true from receipts
    where receipts.document_id = ${row}.document_id and receipts.anchor = ${row}.anchor limit 1)`;
}
