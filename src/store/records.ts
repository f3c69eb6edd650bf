import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Level, LevelRecord, Override, Versions } from '../domain/result.ts';
import type { SignalId } from '../domain/signal.ts';
import { makeRecord } from '../report/record.ts';
import type { NewDocument } from './documents.ts';
import type { Db } from './open.ts';
import { holdingOverride } from './overrides.ts';
import { activeRelease } from './releases.ts';
import { composeResult } from './result-body.ts';
import { isSeen, sameTask } from './seen.ts';

/** Which records are asked for; what is absent does not restrict. */
export interface RecordFilter {
  /** As people see them: a person's decision, else the computed level. */
  readonly levels?: readonly Level[];
  /** All of them must count for the person. */
  readonly signals?: readonly SignalId[];
  /** Received on this day or later. */
  readonly since?: IsoDate;
  /** What came in together. */
  readonly batch?: string;
  /** Hex digits with which the document's id begins. */
  readonly id?: string;
}

/** Where a page ended: the receipt's id. */
export interface RecordPage {
  readonly records: readonly LevelRecord[];
  /** Null on the last page. */
  readonly next: number | null;
}

/** A record as the database has it. */
export interface RecordRow {
  readonly receipt: number;
  readonly anchor: IsoDate;
  readonly source_name: string;
  readonly batch: string;
  readonly external_id: string | null;
  readonly bytes: number;
  readonly body: string;
  readonly versions: Versions;
  readonly override: Override | null;
}

/**
 * The records of what was received, in the order in which it came in, as readers see them: with the result
 * of the active release, or of the newest one where a file came in under a later release that is not
 * active yet, and with the override that holds. A receipt without a result is left out.
 *
 * @param after the receipt after which the page begins; null for the first page
 */
export async function listRecords(
  db: Db,
  filter: RecordFilter,
  after: number | null,
  limit: number,
): Promise<RecordPage> {
  const { id: active } = await activeRelease(db);
  const { rows } = await sql<RecordRow>`
    with page as materialized (
      select receipts.id as receipt, receipts.document_id, receipts.anchor, source_name, batch,
        external_id, body_hash, release_id
      from receipts
      join results on ${sameTask('results', 'receipts')} and ${isSeen('results', active)}
      where receipts.id > ${after ?? 0} and ${conditions(filter)}
      order by receipts.id
      limit ${limit}
    )
    select receipt, page.anchor, source_name, batch, external_id, bytes, body, versions,
      ${holdingOverride('page')} as override
    from page
    join documents on documents.id = page.document_id
    join releases on releases.id = release_id
    join bodies on bodies.document_id = page.document_id and hash = body_hash
    order by receipt`.execute(db);
  return { records: rows.map(toRecord), next: rows.length < limit ? null : rows.at(-1)!.receipt };
}

/** The documents of which a record matches, in the order of their ids, a page at a time. */
export async function matchingDocuments(
  db: Db,
  filter: RecordFilter,
  after: string,
  limit: number,
): Promise<NewDocument[]> {
  const { id: active } = await activeRelease(db);
  const { rows } = await sql<NewDocument>`
    select documents.id, bytes from documents
    where documents.id > ${after} and exists (select from receipts
      join results on results.document_id = receipts.document_id and results.anchor = receipts.anchor
        and ${isSeen('results', active)}
      where receipts.document_id = documents.id and ${conditions(filter)})
    order by documents.id limit ${limit}`.execute(db);
  return rows;
}

function conditions({ levels, signals, since, batch, id }: RecordFilter): RawBuilder<unknown> {
  const all = [
    sql`true`,
    ...(levels ? [sql`effective_level = any(${levels}::text[])`] : []),
    ...(signals ? [sql`signals @> ${signals}::text[]`] : []),
    ...(since ? [sql`receipts.anchor >= ${since}::date`] : []),
    ...(batch !== undefined ? [sql`batch = ${batch}`] : []),
    // A range, so that the primary key serves it: ids are hex, and `g` follows `f`.
    ...(id ? [sql`receipts.document_id >= ${id} and receipts.document_id < ${`${id}g`}`] : []),
  ];
  return sql.join(all, sql` and `);
}

export function toRecord(row: RecordRow): LevelRecord {
  const { anchor, batch } = row;
  return makeRecord({
    name: row.source_name,
    bytes: row.bytes,
    intake: { receivedAt: anchor, batch, externalId: row.external_id },
    override: row.override,
    result: composeResult(row.body, row.versions, { date: anchor, source: 'received' }),
  });
}
