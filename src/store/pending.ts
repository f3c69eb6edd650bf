import { sql } from 'kysely';
import type { Versions } from '../domain/result.ts';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';
import { releaseId } from './releases.ts';
import { type Task, wanted } from './results.ts';

/** A task whose last try failed is left alone for this long before it is found again. */
const REST = '15 minutes';

/**
 * What was received and has no current result, a page at a time in the order of its key.
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
    select distinct document_id, anchor from receipts
    where (document_id, anchor) > (${after?.documentId ?? ''}, ${after?.anchor ?? '-infinity'}::date)
      and not exists (select from results
        where results.document_id = receipts.document_id and results.anchor = receipts.anchor
          and release_id = ${release})
      and not exists (select from dispatches
        where dispatches.document_id = receipts.document_id and dispatches.anchor = receipts.anchor
          and release_id = ${release} and failed_at > now() - ${sql.lit(REST)}::interval)
    order by document_id, anchor
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ documentId: row.document_id, anchor: row.anchor }));
}

/** The anchors of one document that have no current result. */
export async function pendingAnchors(
  db: Db,
  documentId: string,
  versions: Versions,
): Promise<IsoDate[]> {
  const { rows } = await sql<{ anchor: string }>`
    select distinct anchor from receipts
    where document_id = ${documentId} and not exists (select from results
      where results.document_id = receipts.document_id and results.anchor = receipts.anchor
        and release_id = ${releaseId(versions)})
    order by anchor`.execute(db);
  return rows.map((row) => row.anchor);
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
