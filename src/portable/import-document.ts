import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { IsoDate } from '../domain/months.ts';
import type { Versions } from '../domain/result.ts';
import { appendDecision } from '../store/decisions/append.ts';
import type { Db } from '../store/open.ts';
import { effectiveLevel } from '../store/overrides.ts';
import { type NewReceipt, saveReceived } from '../store/receipts.ts';
import { composeResult } from '../store/result-body.ts';
import { saveResults } from '../store/results.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Line } from './lines.ts';

/** A document of an archive with all that stands there about it. */
export interface ImportedDocument {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly rows: Line[];
}

/** Takes in one document, all of it or nothing. */
export async function importDocument(
  { store, blobs }: Context,
  document: ImportedDocument,
  releases: ReadonlyMap<string, Versions>,
  actor: string,
): Promise<'imported' | 'known' | 'erased'> {
  const { id, bytes } = document;
  if (await isErased(store.db, id)) return 'erased';
  await blobs.put(bytes);
  return inTransaction(store.db, async (trx) => {
    const before = await countRows(trx, id);
    const rowsOf = (kind: string): readonly Row[] =>
      document.rows.filter((line) => line.kind === kind).map((line) => line['row'] as Row);
    await saveReceived(trx, [{ id, bytes: bytes.length }], rowsOf('receipts').map(toReceipt(id)));
    await insertExtractions(trx, id, rowsOf('extractions'));
    await insertOverrides(trx, id, rowsOf('overrides'));
    await saveResults(
      trx,
      rowsOf('results').map(({ anchor, release, body }) =>
        composeResult(body as string, releases.get(release as string)!, {
          date: anchor as IsoDate,
          source: 'received',
        }),
      ),
    );
    await sql`
      update results set effective_level = ${effectiveLevel('results')}
      where document_id = ${id}`.execute(trx);
    if ((await countRows(trx, id)) === before) return 'known';
    await appendDecision(trx, { kind: 'import', actor, subject: id, payload: {} });
    return 'imported';
  });
}

type Row = Readonly<Record<string, unknown>>;

/** Erased, and not received again since. */
async function isErased(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ erased: boolean }>`
    select tombstone_key(${id}) in (select key from tombstones)
      and not exists (select from documents where id = ${id}) as erased`.execute(db);
  return rows[0]!.erased;
}

async function countRows(trx: Db, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from receipts where document_id = ${id})
      + (select count(*) from extractions where document_id = ${id})
      + (select count(*) from overrides where document_id = ${id})
      + (select count(*) from results where document_id = ${id}) as count`.execute(trx);
  return rows[0]!.count;
}

function toReceipt(documentId: string): (row: Row) => NewReceipt {
  return (row) => ({
    documentId,
    anchor: row['anchor'] as IsoDate,
    sourceName: row['source_name'] as string,
    batch: row['batch'] as string,
    externalId: row['external_id'] as string | null,
  });
}

/** Columns that a later leveltag has added stay as they are by default. */
async function insertExtractions(trx: Db, id: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const json = JSON.stringify({ ...row, document_id: id });
    await sql`
      insert into extractions
      select * from json_populate_record(null::extractions, ${json}::json)
      on conflict do nothing`.execute(trx);
  }
}

async function insertOverrides(trx: Db, id: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const json = JSON.stringify({ ...row, document_id: id });
    await sql`
      insert into overrides (document_id, anchor, level, made_by, made_at, reason_code, note)
      select document_id, anchor, level, made_by, made_at, reason_code, note
      from json_populate_record(null::overrides, ${json}::json) as new
      where not exists (select from overrides as known
        where known.document_id = new.document_id and known.anchor = new.anchor
          and known.made_at = new.made_at and known.made_by = new.made_by
          and known.level is not distinct from new.level)`.execute(trx);
  }
}
