import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';
import { MOST_COUNTED } from './search.ts';
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

/** A batch in a list: what can be told without looking at each of its files. */
export interface ListedBatch {
  readonly batch: string;
  readonly firstReceivedAt: string;
  /** At most `MOST_COUNTED`. */
  readonly received: number;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
  /** Files without a result; null while more than `MOST_COUNTED` wait, of whatever batch. */
  readonly open: number | null;
  /** Those of them whose last try gave none: `retry` queues them again. Null with `open`. */
  readonly failed: number | null;
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
): Promise<{ readonly batches: readonly ListedBatch[]; readonly next: number | null }> {
  const { rows } = await sql<ListedRow>`
    with recursive found as (
      (select batch, id as first from receipts order by batch, id limit 1)
      union all
      select next.batch, next.first from found cross join lateral (
        select batch, id as first from receipts where batch > found.batch order by batch, id limit 1) as next
    ), listed as (
      select batch, first from found where first < ${before ?? Number.MAX_SAFE_INTEGER}
      order by first desc limit ${limit}
    )
    select listed.batch, first, created_at as begun, (
        select count(*)::int from (
          select from receipts where batch = listed.batch limit ${MOST_COUNTED + 1}) as files) as received
    from listed join receipts on receipts.id = first
    order by first desc`.execute(db);
  const open = await openByBatch(db);
  const batches = rows.map(({ batch, begun, received }) => ({
    batch,
    firstReceivedAt: begun.toISOString(),
    received: Math.min(received, MOST_COUNTED),
    isMore: received > MOST_COUNTED,
    open: open && (open.get(batch)?.open ?? 0),
    failed: open && (open.get(batch)?.failed ?? 0),
  }));
  return { batches, next: rows.length < limit ? null : rows.at(-1)!.first };
}

interface ListedRow {
  readonly batch: string;
  readonly first: number;
  readonly begun: Date;
  readonly received: number;
}

interface OpenFiles {
  readonly open: number;
  readonly failed: number;
}

/** What waits is little beside what was received: its batches are looked up, and not the files of the batches. */
async function openByBatch(db: Db): Promise<ReadonlyMap<string, OpenFiles> | null> {
  const { rows } = await sql<OpenFiles & { batch: string | null }>`
    with open as materialized (
      select document_id, anchor from open_tasks
      where not exists (select from results
        where results.document_id = open_tasks.document_id and results.anchor = open_tasks.anchor)
      limit ${MOST_COUNTED + 1}
    )
    select batch, count(*)::int as open, count(*) filter (where exists (
        select from dispatches where dispatches.document_id = open.document_id
          and dispatches.anchor = open.anchor and failure is not null))::int as failed
    from open join receipts using (document_id, anchor)
    where (select count(*) from open) <= ${MOST_COUNTED}
    group by batch
    union all
    select null, 0, 0 where (select count(*) from open) > ${MOST_COUNTED}`.execute(db);
  if (rows.some(({ batch }) => batch === null)) return null;
  return new Map(rows.map(({ batch, ...counts }) => [batch!, counts]));
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
