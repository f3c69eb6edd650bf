import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { appendDecision } from '../store/decisions/append.ts';
import { listDocuments } from '../store/documents.ts';
import type { Db } from '../store/open.ts';
import { matchingDocuments, type RecordFilter } from '../store/records.ts';
import { type Line, writeLines } from './lines.ts';

/** Of the files that `exportArchive` writes. */
export const ARCHIVE_VERSION = 1;

export interface ExportOptions {
  readonly filter: RecordFilter;
  /** Null for standard output. */
  readonly file: string | null;
  /** Who exports, for the log. */
  readonly actor: string;
}

const PAGE = 100;

/**
 * Writes documents with all that is known about them - bytes, receipts, texts, results of every release,
 * overrides - to one file that `importArchive` of any leveltag reads. A document that matches comes whole.
 *
 * @returns how many documents
 */
export async function exportArchive(context: Context, options: ExportOptions): Promise<number> {
  const counted = { documents: 0 };
  await writeLines(options.file, archive(context, options.filter, counted));
  await appendDecision(context.store.db, {
    kind: 'export',
    actor: options.actor,
    subject: null,
    payload: { what: 'archive', documents: counted.documents },
  });
  return counted.documents;
}

async function* archive(
  context: Context,
  filter: RecordFilter,
  counted: { documents: number },
): AsyncGenerator<Line> {
  const { db } = context.store;
  yield { kind: 'archive', version: ARCHIVE_VERSION };
  const releases = await db.selectFrom('releases').selectAll().orderBy('created_at').execute();
  for (const { id, versions, rubric } of releases) yield { kind: 'release', id, versions, rubric };
  const isAll = Object.keys(filter).length === 0;
  for (let after = ''; ;) {
    const page = isAll
      ? await listDocuments(db, after, PAGE)
      : await matchingDocuments(db, filter, after, PAGE);
    for (const { id, bytes } of page) {
      yield* document(context, id, bytes);
      counted.documents++;
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

/** A document without its bytes would be of no use elsewhere: one whose blob is gone ends the export. */
async function* document(
  { store, blobs }: Context,
  id: string,
  bytes: number,
): AsyncGenerator<Line> {
  const data = Buffer.from(await blobs.get(id)).toString('base64');
  yield { kind: 'document', id, bytes, data };
  for (const table of TABLES) {
    for (const row of await rowsOf(store.db, table, id)) yield { kind: table, row };
  }
  for (const row of await resultsOf(store.db, id)) yield { kind: 'results', row };
}

const TABLES = ['receipts', 'extractions', 'overrides'] as const;
const ORDER = { receipts: sql`id`, extractions: sql`version`, overrides: sql`id` };

async function rowsOf(db: Db, table: (typeof TABLES)[number], id: string): Promise<unknown[]> {
  const { rows } = await sql<{ row: unknown }>`
    select row_to_json(found) as row from ${sql.table(table)} as found
    where document_id = ${id} order by ${ORDER[table]}`.execute(db);
  return rows.map(({ row }) => row);
}

async function resultsOf(db: Db, id: string): Promise<unknown[]> {
  const { rows } = await sql`
    select anchor, release_id as release, body from results
    join bodies on bodies.document_id = results.document_id and hash = body_hash
    where results.document_id = ${id} order by anchor, release_id`.execute(db);
  return rows;
}
