import { sql } from 'kysely';
import type { DocumentFinding, Extraction, Untagged } from '../domain/extraction.ts';
import type { Block, HiddenRange, Page } from '../domain/text-layer.ts';
import { StoreError } from './errors.ts';
import { lockDocuments } from './living.ts';
import type { Db } from './open.ts';
import type { ExtractionRow, NewExtraction } from './schema.ts';
import { inTransaction } from './transaction.ts';

/**
 * Keeps what reading a document gave. Done twice it changes nothing: the same bytes under the same
 * version give the same extraction. Nor does it for a document that was erased in the meantime.
 *
 * @throws StoreError `invalid_value` for a text that PostgreSQL cannot hold (NUL).
 */
export async function saveExtraction(
  db: Db,
  documentId: string,
  version: string,
  extraction: Extraction,
): Promise<void> {
  const row = toExtractionRow(documentId, version, extraction);
  await inTransaction(db, async (trx) => {
    const living = await lockDocuments(trx, [documentId]);
    if (living.has(documentId)) await writeExtractions(trx, [row]);
  });
}

/** @throws StoreError `invalid_value` for a text that PostgreSQL cannot hold (NUL). */
export function toExtractionRow(
  documentId: string,
  version: string,
  extraction: Extraction,
): NewExtraction {
  const row = { document_id: documentId, version, ...toColumns(extraction) };
  if (row.text?.includes('\0')) {
    throw new StoreError('invalid_value', `the text of document ${documentId} holds a NUL`);
  }
  return row;
}

/** Writes rows of documents that `lockDocuments` has found in this transaction; those that are there stay. */
export async function writeExtractions(trx: Db, rows: readonly NewExtraction[]): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('extractions')
    .values(rows.toSorted((a, b) => (a.document_id < b.document_id ? -1 : 1)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was read under `version`, or null when it has not been. */
export async function loadExtraction(
  db: Db,
  documentId: string,
  version: string,
): Promise<Extraction | null> {
  const row = await db
    .selectFrom('extractions')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** What was read of many documents under `version`, by document id; those that were not are absent. */
export async function loadExtractions(
  db: Db,
  documentIds: readonly string[],
  version: string,
): Promise<Map<string, Extraction>> {
  const rows = await db
    .selectFrom('extractions')
    .selectAll()
    .where('version', '=', version)
    .where(sql<boolean>`document_id = any(${[...new Set(documentIds)]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.document_id, fromRow(row)]));
}

/** Those of `documentIds` that have been read under `version`. */
export async function readDocuments(
  db: Db,
  documentIds: readonly string[],
  version: string,
): Promise<Set<string>> {
  if (documentIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('extractions')
    .select('document_id')
    .where('version', '=', version)
    .where(sql<boolean>`document_id = any(${[...new Set(documentIds)]}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.document_id));
}

type Columns = Omit<NewExtraction, 'document_id' | 'version'>;

function toColumns(extraction: Extraction): Columns {
  const { kind, mediaType } = extraction;
  const common = { kind, media_type: mediaType, findings: JSON.stringify(extraction.findings) };
  if (extraction.kind === 'unread') {
    const untagged = JSON.stringify(extraction.untagged);
    return { ...common, ...NO_LAYER, page_count: extraction.pages, untagged };
  }
  const { layer, quality } = extraction;
  return {
    ...common,
    quality,
    origin: layer.origin,
    page_count: layer.pages.length,
    text: layer.text,
    blocks: JSON.stringify(layer.blocks),
    pages: JSON.stringify(layer.pages),
    hidden: JSON.stringify(layer.hidden),
    geometry: layer.geometry && Buffer.from(layer.geometry),
    untagged: null,
  };
}

const NO_LAYER = {
  quality: null,
  origin: null,
  text: null,
  blocks: null,
  pages: null,
  hidden: null,
  geometry: null,
};

/** `pg` has parsed the JSON columns already, whatever their column type says of writing them. */
function fromRow(row: ExtractionRow): Extraction {
  const mediaType = row.media_type;
  const findings = row.findings as unknown as DocumentFinding[];
  if (row.kind === 'unread') {
    const untagged = row.untagged as unknown as Untagged;
    return { kind: 'unread', mediaType, pages: row.page_count, untagged, findings };
  }
  return {
    kind: 'read',
    mediaType,
    quality: row.quality!,
    findings,
    layer: {
      text: row.text!,
      blocks: row.blocks as unknown as Block[],
      pages: row.pages as unknown as Page[],
      hidden: row.hidden as unknown as HiddenRange[],
      geometry: row.geometry && new Uint8Array(row.geometry),
      origin: row.origin!,
    },
  };
}
