import { sql } from 'kysely';
import type { Versions } from '../domain/result.ts';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';
import { releaseId } from './releases.ts';
import { type Task, wanted } from './results.ts';

/** A task whose last try failed is left alone for this long before it is found again. */
const REST = '15 minutes';

/**
 * What was received and has no result under any release, a page at a time in the order of its key. What
 * has only an older one is left to a run of reprocessing: a new version must not set off a million jobs.
 *
 * @param after the last task of the page before; null for the first page.
 */
export async function pendingTasks(
  db: Db,
  versions: Versions,
  after: Task | null,
  limit: number,
): Promise<Task[]> {
  const release = releaseId(versions);
  const { rows } = await sql<{ document_id: string; anchor: string }>`
    select document_id, anchor from open_tasks as receipts
    where (document_id, anchor) > (${after?.documentId ?? ''}, ${after?.anchor ?? '-infinity'}::date)
      and not exists (select from results
        where results.document_id = receipts.document_id and results.anchor = receipts.anchor)
      and not exists (select from dispatches
        where dispatches.document_id = receipts.document_id and dispatches.anchor = receipts.anchor
          and release_id = ${release} and failed_at > now() - ${sql.lit(REST)}::interval)
    order by document_id, anchor
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ documentId: row.document_id, anchor: row.anchor }));
}

/** Documents whose ids begin at `from` and lie before `below`: beginnings of ids, and null for no end. */
export interface IdRange {
  readonly from: string;
  readonly below: string | null;
}

/**
 * What was received and has no result under the release, whatever it has under others: the first tasks of a range, in
 * the order of their key. A task whose last try under the release failed is not among them.
 */
export async function staleWithin(
  db: Db,
  release: string,
  range: IdRange,
  limit: number,
): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select distinct document_id as "documentId", anchor from receipts
    where document_id >= ${range.from} and document_id < ${range.below ?? END} and ${isStale(release)}
    order by 1, 2
    limit ${limit}`.execute(db);
  return rows;
}

/**
 * Those of `ranges` in which something is stale. Each is looked through by itself, in the order of its key: joined, the
 * planner goes through all that was ever received.
 */
export async function stillStale<Range extends IdRange>(
  db: Db,
  release: string,
  ranges: readonly Range[],
): Promise<Range[]> {
  const { rows } = await sql<{ at: number }>`
    select (number - 1)::int as at
    from unnest(${ranges.map(({ from }) => from)}::text[], ${ranges.map(({ below }) => below ?? END)}::text[])
      with ordinality as range (first, below, number)
    where (select 1 from receipts
      where document_id >= first and document_id < below and ${isStale(release)}
      order by document_id limit 1) is not null
    order by 1`.execute(db);
  return rows.map(({ at }) => ranges[at]!);
}

/** Behind every id: they are hex. */
const END = 'g';

/** How many tasks were received, how many of them `staleWithin` would give, and how many failed. */
export async function countTasks(
  db: Db,
  release: string,
): Promise<{ received: number; stale: number; failed: number }> {
  // Joins, and not a look for each: all of them are counted.
  const { rows } = await sql<{ received: number; stale: number; failed: number }>`
    select count(*)::int as received,
      count(*) filter (where made.document_id is null and failed.document_id is null)::int as stale,
      count(failed.document_id)::int as failed
    from (select distinct document_id, anchor from receipts) as tasks
    left join results as made on made.document_id = tasks.document_id
      and made.anchor = tasks.anchor and made.release_id = ${release}
    left join dispatches as failed on failed.document_id = tasks.document_id
      and failed.anchor = tasks.anchor and failed.release_id = ${release} and failure is not null`.execute(
    db,
  );
  return rows[0]!;
}

/**
 * Looked up for each task by its key, whatever the planner thinks of a release that is being filled: by what it last
 * counted there is nothing of it, and to go through that for each task would be quick.
 */
function isStale(release: string) {
  return sql`(select 1 from results
      where results.document_id = receipts.document_id and results.anchor = receipts.anchor
        and results.release_id || '' = ${release} limit 1) is null
    and (select 1 from dispatches
      where dispatches.document_id = receipts.document_id and dispatches.anchor = receipts.anchor
        and dispatches.release_id || '' = ${release} and failure is not null limit 1) is null`;
}

/** The anchors of one document that have no current result. */
export async function pendingAnchors(
  db: Db,
  documentId: string,
  versions: Versions,
): Promise<IsoDate[]> {
  const { rows } = await pendingAnchorsOf(documentId, versions).execute(db);
  return rows.map((row) => row.anchor);
}

function pendingAnchorsOf(documentId: string, versions: Versions) {
  return sql<{ anchor: IsoDate }>`
    select distinct anchor::text from receipts
    where document_id = ${documentId} and not exists (select from results
      where results.document_id = receipts.document_id and results.anchor = receipts.anchor
        and release_id = ${releaseId(versions)})
    order by anchor`;
}

/** What is still to be done for a document. */
export interface PendingWork {
  /** Whether its text stands there, read under the versions' extract stage. */
  readonly isRead: boolean;
  readonly anchors: readonly IsoDate[];
}

export async function pendingWork(
  db: Db,
  documentId: string,
  versions: Versions,
): Promise<PendingWork> {
  const { rows } = await sql<{ is_read: boolean; anchors: IsoDate[] }>`
    select exists (select from extractions
        where document_id = ${documentId} and version = ${versions.extract}) as is_read,
      array(${pendingAnchorsOf(documentId, versions)}) as anchors`.execute(db);
  return { isRead: rows[0]!.is_read, anchors: rows[0]!.anchors };
}

/** Those of `tasks` that have no current result. */
export async function withoutResult(
  db: Db,
  tasks: readonly Task[],
  versions: Versions,
): Promise<Task[]> {
  const { rows } = await sql<{ document_id: string; anchor: string }>`
    select document_id, anchor from ${wanted(tasks)}
    where not exists (select from results
      where results.document_id = wanted.document_id and results.anchor = wanted.anchor
        and release_id = ${releaseId(versions)})`.execute(db);
  return rows.map((row) => ({ documentId: row.document_id, anchor: row.anchor }));
}
