import { sql } from 'kysely';
import type { Result, Versions } from '../domain/result.ts';
import type { Db } from './open.ts';
import { releaseId } from './releases.ts';
import { toBody } from './result-body.ts';
import { type Task, wanted } from './results.ts';

export interface Dispatch extends Task {
  /** Part of the job's id: raising it lets the same work be queued again. */
  readonly generation: number;
}

/** A job that has not ended in this time is taken for lost, although the queue may still hold its id. */
const LOST_AFTER = '1 hour';

/**
 * Records that `tasks` are handed to the queue. The generation rises for those whose last try failed or
 * was lost; it stays for the others, so that queueing them again does nothing while a job is there: their
 * rows are read and not written. Tasks that were erased in the meantime are left out.
 *
 * One statement, since it is done for each page of a hundred thousand tasks. It looks up each by itself: the
 * planner knows nothing of tables that have just been filled, and joined all to all.
 */
export async function recordDispatches(
  db: Db,
  tasks: readonly Task[],
  versions: Versions,
): Promise<Dispatch[]> {
  const release = releaseId(versions);
  const { rows } = await sql<Dispatch>`
    with known as materialized (
      select document_id, anchor, (
        select generation from dispatches as known
        where known.document_id = wanted.document_id and known.anchor = wanted.anchor
          and release_id = ${release} and not ${stale}) as generation
      from ${wanted(tasks)} order by document_id, anchor),
    living as materialized (
      select document_id, anchor from known cross join lateral (
        select from documents where id = known.document_id for key share) as locked
      where generation is null),
    recorded as (
      insert into dispatches as known (document_id, anchor, release_id, generation)
      select document_id, anchor, ${release}, ${firstGeneration}
      from living as wanted cross join lateral (
        select from receipts
        where receipts.document_id = wanted.document_id and receipts.anchor = wanted.anchor limit 1) as received
      order by document_id, anchor
      on conflict (document_id, anchor, release_id) do update set
        generation = known.generation + ${stale}::int,
        dispatched_at = case when ${stale} then now() else known.dispatched_at end,
        failure = null, failed_at = null
      returning document_id, anchor, generation)
    select document_id as "documentId", anchor, generation from known where generation is not null
    union all
    select document_id, anchor, generation from recorded where (select ${UNHURRIED})
    order by 1, 2`.execute(db);
  return [...rows];
}

/**
 * The commit does not wait for the disk. A record that a crash takes away is made again with the same number, which
 * gives the same job: what waits in the queue is not queued twice.
 */
const UNHURRIED = sql`set_config('synchronous_commit', 'off', true) is not null`;

/** After an erase, one that no job of before had: the queue may still know their ids. */
const firstGeneration = sql`case when exists (select from tombstones)
  then coalesce((select generation from tombstones where key = tombstone_key(wanted.document_id)), 0)
  else 0 end`;

const stale = sql`(known.failure is not null or known.dispatched_at < now() - ${sql.lit(LOST_AFTER)}::interval)`;

/** Records how the last try of a task ended when that is no result: an outcome to be tried again later. */
export async function recordFailure(db: Db, failure: Result): Promise<void> {
  await db
    .updateTable('dispatches')
    .set({ failure: toBody(failure).body, failed_at: sql<Date>`now()` })
    .where('document_id', '=', failure.document.id)
    .where('anchor', '=', failure.anchor.date)
    .where('release_id', '=', releaseId(failure.versions))
    .execute();
}

/** Tasks whose last try under a release gave no result, a page at a time in the order of their key. */
export async function failedTasks(
  db: Db,
  versions: Versions,
  after: Task | null,
  limit: number,
): Promise<Task[]> {
  const { rows } = await sql<{ document_id: string; anchor: string }>`
    select document_id, anchor from dispatches
    where release_id = ${releaseId(versions)} and failure is not null
      and (document_id, anchor) > (${after?.documentId ?? ''}, ${after?.anchor ?? '-infinity'}::date)
    order by document_id, anchor
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ documentId: row.document_id, anchor: row.anchor }));
}
