import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Level, LevelRecord, Versions } from '../domain/result.ts';
import type { SignalId } from '../domain/signal.ts';
import { makeRecord } from '../report/record.ts';
import type { Db } from './open.ts';
import { composeResult } from './result-body.ts';

/** Which records are asked for; what is absent does not restrict. */
export interface RecordFilter {
  readonly levels?: readonly Level[];
  /** All of them must count for the person. */
  readonly signals?: readonly SignalId[];
  /** Received on this day or later. */
  readonly since?: IsoDate;
  /** Hex digits with which the document's id begins. */
  readonly id?: string;
}

/** Where a page ended: the receipt's id. */
export interface RecordPage {
  readonly records: readonly LevelRecord[];
  /** Null on the last page. */
  readonly next: number | null;
}

interface Row {
  readonly receipt: number;
  readonly anchor: IsoDate;
  readonly source_name: string;
  readonly batch: string;
  readonly external_id: string | null;
  readonly bytes: number;
  readonly body: string;
  readonly versions: Versions;
}

/**
 * The records of what was received, in the order in which it came in, as readers see them: with the result
 * of the active release, or of the newest one where a file came in under a later release that is not
 * active yet. A receipt without a result is left out.
 *
 * @param after the receipt after which the page begins; null for the first page
 */
export async function listRecords(
  db: Db,
  filter: RecordFilter,
  after: number | null,
  limit: number,
): Promise<RecordPage> {
  const { rows } = await sql<Row>`
    select receipts.id as receipt, receipts.anchor, source_name, batch, external_id, bytes, body, versions
    from receipts
    join documents on documents.id = receipts.document_id
    join lateral (
      select results.*, releases.versions from results join releases on releases.id = release_id
      where results.document_id = receipts.document_id and results.anchor = receipts.anchor
      order by release_id = (select release_id from activations order by id desc limit 1) desc,
        releases.created_at desc, releases.id
      limit 1
    ) as seen on true
    join result_bodies on result_bodies.document_id = receipts.document_id and hash = body_hash
    where receipts.id > ${after ?? 0} and ${conditions(filter)}
    order by receipts.id
    limit ${limit}`.execute(db);
  return { records: rows.map(toRecord), next: rows.length < limit ? null : rows.at(-1)!.receipt };
}

function conditions({ levels, signals, since, id }: RecordFilter): RawBuilder<unknown> {
  const all = [
    sql`true`,
    ...(levels ? [sql`level = any(${levels}::text[])`] : []),
    ...(signals ? [sql`signals @> ${signals}::text[]`] : []),
    ...(since ? [sql`receipts.anchor >= ${since}::date`] : []),
    // A range, so that the primary key serves it: ids are hex, and `g` follows `f`.
    ...(id ? [sql`receipts.document_id >= ${id} and receipts.document_id < ${`${id}g`}`] : []),
  ];
  return sql.join(all, sql` and `);
}

function toRecord(row: Row): LevelRecord {
  const { anchor, batch } = row;
  return makeRecord({
    name: row.source_name,
    bytes: row.bytes,
    intake: { receivedAt: anchor, batch, externalId: row.external_id },
    result: composeResult(row.body, row.versions, { date: anchor, source: 'received' }),
  });
}
