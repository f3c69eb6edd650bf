import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';
import { ACTIVE } from './seen.ts';

/** What came in together, in figures. */
export interface BatchStatus {
  readonly batch: string;
  readonly firstReceivedAt: string;
  readonly received: number;
  /** Those that have a result. */
  readonly done: number;
  /** Those whose last try gave none: `retry` queues them again. */
  readonly failed: number;
  /** Results by the level that people see, or by why there is none. */
  readonly verdicts: Readonly<Record<string, number>>;
}

/**
 * The newest batches first. What they are is found by steps from one to the next in the index of batches, which takes
 * as many steps as there are batches, however many files they have.
 *
 * @param before the first receipt of the last batch of the page before
 */
export async function listBatches(
  db: Db,
  before: number | null,
  limit: number,
): Promise<{ readonly batches: readonly BatchStatus[]; readonly next: number | null }> {
  const { rows } = await sql<{ batch: string; first: number }>`
    with recursive found as (
      (select batch, id as first from receipts order by batch, id limit 1)
      union all
      select next.batch, next.first from found cross join lateral (
        select batch, id as first from receipts where batch > found.batch order by batch, id limit 1) as next
    )
    select batch, first from found where first < ${before ?? Number.MAX_SAFE_INTEGER}
    order by first desc limit ${limit}`.execute(db);
  const found = await Promise.all(rows.map(({ batch }) => readBatch(db, batch)));
  const batches = found.filter((status) => status !== null);
  return { batches, next: rows.length < limit ? null : rows.at(-1)!.first };
}

/** @returns null where nothing came in under that name */
export async function readBatch(db: Db, batch: string): Promise<BatchStatus | null> {
  const { rows } = await sql<Row>`
    select verdict, count(*)::int as count, count(*) filter (where failed)::int as failed,
      min(created_at) as first
    from (
      select receipts.created_at, verdict, case when verdict is null then exists (
          select from dispatches where dispatches.document_id = receipts.document_id
            and dispatches.anchor = receipts.anchor and failure is not null) end as failed
      from receipts left join lateral (
        select coalesce(effective_level, untagged_code) as verdict from results
        where results.document_id = receipts.document_id and results.anchor = receipts.anchor
          and (release_id = ${ACTIVE} or stands_in)
        limit 1) as seen on true
      where batch = ${batch}
    ) as files
    group by verdict`.execute(db);
  if (rows.length === 0) return null;
  const done = rows.filter(({ verdict }) => verdict !== null);
  const first = Math.min(...rows.map((row) => row.first.getTime()));
  return {
    batch,
    firstReceivedAt: new Date(first).toISOString(),
    received: sum(rows.map(({ count }) => count)),
    done: sum(done.map(({ count }) => count)),
    failed: rows.find(({ verdict }) => verdict === null)?.failed ?? 0,
    verdicts: Object.fromEntries(done.map(({ verdict, count }) => [verdict!, count])),
  };
}

interface Row {
  readonly verdict: string | null;
  readonly count: number;
  readonly failed: number;
  readonly first: Date;
}

/** A file of a batch that has no result. */
export interface OpenFile {
  readonly receipt: number;
  readonly documentId: string;
  readonly anchor: IsoDate;
  readonly name: string;
  /** Why the last try gave none; null where it waits, or is being worked on. */
  readonly failure: string | null;
}

export async function openFiles(db: Db, batch: string, limit: number): Promise<OpenFile[]> {
  const { rows } = await sql<OpenFile>`
    select receipts.id as receipt, receipts.document_id as "documentId", receipts.anchor,
      source_name as name, failure::json -> 'untagged' ->> 'code' as failure
    from receipts
    left join lateral (select failure from dispatches
      where dispatches.document_id = receipts.document_id and dispatches.anchor = receipts.anchor
      order by dispatched_at desc limit 1) as last_try on true
    where batch = ${batch} and not exists (select from results
      where results.document_id = receipts.document_id and results.anchor = receipts.anchor)
    order by failure is null, receipts.id limit ${limit}`.execute(db);
  return rows;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
