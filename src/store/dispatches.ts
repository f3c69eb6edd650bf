import { sql } from 'kysely';
import type { Result, Versions } from '../domain/result.ts';
import { lockDocuments, wasReceived } from './living.ts';
import type { Db } from './open.ts';
import { releaseId } from './releases.ts';
import { toBody } from './result-body.ts';
import { type Task, wanted } from './results.ts';
import { inTransaction } from './transaction.ts';

export interface Dispatch extends Task {
  /** Part of the job's id: raising it lets the same work be queued again. */
  readonly generation: number;
}

/** A job that has not ended in this time is taken for lost, although the queue may still hold its id. */
const LOST_AFTER = '1 hour';

/**
 * Records that `tasks` are handed to the queue. The generation rises for those whose last try failed or
 * was lost; it stays for the others, so that queueing them again does nothing while a job is there.
 * Tasks that were erased in the meantime are left out.
 */
export async function recordDispatches(
  db: Db,
  tasks: readonly Task[],
  versions: Versions,
): Promise<Dispatch[]> {
  const rows = await inTransaction(db, async (trx) => {
    const living = await lockDocuments(
      trx,
      tasks.map((task) => task.documentId),
    );
    const kept = tasks.filter((task) => living.has(task.documentId));
    const { rows } = await sql<{ document_id: string; anchor: string; generation: number }>`
      insert into dispatches as known (document_id, anchor, release_id, generation)
      select document_id, anchor, ${releaseId(versions)}, ${firstGeneration} from ${wanted(kept)}
      where ${wasReceived('wanted')}
      order by document_id, anchor
      on conflict (document_id, anchor, release_id) do update set
        generation = known.generation + ${stale}::int,
        dispatched_at = case when ${stale} then now() else known.dispatched_at end,
        failure = null, failed_at = null
      returning document_id, anchor, generation`.execute(trx);
    return rows;
  });
  return rows.map(({ document_id, anchor, generation }) => ({
    documentId: document_id,
    anchor,
    generation,
  }));
}

/** After an erase, one that no job of before had: the queue may still know their ids. */
const firstGeneration = sql`coalesce((select generation from tombstones
  where key = tombstone_key(wanted.document_id)), 0)`;

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
