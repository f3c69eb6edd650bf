import { type RawBuilder, sql } from 'kysely';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobError } from '../blobs/blob-store.ts';
import { openFolder } from '../blobs/folder.ts';
import type { Context } from '../context.ts';
import { listDocuments } from '../store/documents.ts';
import type { Db } from '../store/open.ts';
import { type Line, writeLines } from './lines.ts';
import { DERIVED, tablesInOrder } from './tables.ts';

/** Of the files that `backUp` writes. */
export const BACKUP_VERSION = 1;
export const DATABASE_FILE = 'database.jsonl.gz';
export const BLOB_FOLDER = 'blobs';

export interface BackupReport {
  readonly rows: number;
  readonly blobs: number;
  /** Stored documents whose bytes are not there. */
  readonly missing: number;
}

const PAGE = 500;

/**
 * Copies the whole database, as it stands at one moment, and the bytes of its documents into a folder, while
 * leveltag works on. The same folder again: the database's copy is replaced once the new one is complete, and
 * only bytes that are not there yet are copied.
 *
 * @throws PortableError or BlobError when the folder cannot be written
 */
export async function backUp({ store, blobs }: Context, folder: string): Promise<BackupReport> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const report = { rows: 0, blobs: 0, missing: 0 };
  const copies = openFolder(join(folder, BLOB_FOLDER));
  await snapshot(store.db, async (trx) => {
    // Bytes first: what is erased meanwhile is missing here and not there.
    for (let after = ''; ;) {
      const page = await listDocuments(trx, after, PAGE);
      for (const { id, bytes } of page) {
        if ((await copies.size(id)) === bytes) continue;
        const copied = await blobs.get(id).then((data) => copies.put(data), ignoreMissing);
        if (copied) report.blobs++;
        else report.missing++;
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.id;
    }
    await writeLines(join(folder, DATABASE_FILE), dump(trx, report));
  });
  return report;
}

function ignoreMissing(error: unknown): null {
  if (error instanceof BlobError && error.code === 'missing') return null;
  throw error;
}

function snapshot<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(work);
}

async function* dump(trx: Db, report: { rows: number }): AsyncGenerator<Line> {
  const { rows } = await sql<{ schema: number }>`
    select max(version) as schema from migrations`.execute(trx);
  yield { kind: 'backup', version: BACKUP_VERSION, schema: rows[0]!.schema };
  for (const table of await tablesInOrder(trx)) {
    if (DERIVED.includes(table)) continue;
    for await (const row of rowsOf(trx, table)) {
      report.rows++;
      yield { kind: 'row', table, row };
    }
  }
}

/**
 * A cursor, so that no table has to fit into memory. Rows come as the text of their JSON: a number or a
 * document is not read and written again on the way.
 */
async function* rowsOf(trx: Db, table: string): AsyncGenerator<string> {
  const rows: RawBuilder<unknown> = sql`select row_to_json(t)::text as row from ${sql.table(table)} as t`;
  await sql`declare backup_rows no scroll cursor for ${rows}`.execute(trx);
  for (;;) {
    const page = await sql<{ row: string }>`fetch ${sql.lit(PAGE)} from backup_rows`.execute(trx);
    for (const { row } of page.rows) yield row;
    if (page.rows.length < PAGE) break;
  }
  await sql`close backup_rows`.execute(trx);
}
