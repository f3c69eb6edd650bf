import { sql } from 'kysely';
import type { Db } from './open.ts';

/** The receipt by which a document first came in. */
export interface FirstReceipt {
  readonly documentId: string;
  readonly sourceName: string;
  readonly batch: string;
}

/** How each of the documents first came in, by its id. */
export async function firstReceipts(
  db: Db,
  documentIds: readonly string[],
): Promise<Map<string, FirstReceipt>> {
  const { rows } = await sql<FirstReceipt>`
    select distinct on (document_id)
      document_id as "documentId", source_name as "sourceName", batch
    from receipts where document_id = any(${documentIds}::text[])
    order by document_id, id`.execute(db);
  return new Map(rows.map((row) => [row.documentId, row]));
}

/**
 * Which of the documents hold the very words of one that came in earlier under other bytes: the same resume
 * as PDF and as DOCX, or saved once more. By id, with the receipt of the first of them.
 *
 * @param version of the extract stage
 */
export async function sameTexts(
  db: Db,
  documentIds: readonly string[],
  version: string,
): Promise<Map<string, FirstReceipt>> {
  const { rows } = await sql<FirstReceipt & { of: string }>`
    select distinct on (own.document_id)
      own.document_id as of, receipts.document_id as "documentId",
      receipts.source_name as "sourceName", receipts.batch
    from extractions as own
    join extractions as other on ${wordsOf('other')} = ${wordsOf('own')}
      and other.version = own.version and other.document_id <> own.document_id
    join receipts on receipts.document_id = other.document_id
    where own.document_id = any(${documentIds}::text[]) and own.version = ${version}
      and own.text <> ''
      and receipts.id < (select min(id) from receipts where document_id = own.document_id)
    order by own.document_id, receipts.id`.execute(db);
  return new Map(rows.map(({ of, ...first }) => [of, first]));
}

/** A hash of all that is no white space, as the index `extractions_by_text` holds it. */
function wordsOf(alias: 'own' | 'other') {
  return sql`md5(regexp_replace(${sql.ref(`${alias}.text`)}, '\\s+', '', 'g'))`;
}
