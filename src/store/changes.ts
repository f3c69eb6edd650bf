import { sql } from 'kysely';
import type { Db } from './open.ts';
import type { Task } from './results.ts';

/** A task whose results under two releases differ, with the bodies of both. */
export interface ChangedTask extends Task {
  readonly before: string;
  readonly after: string;
  /** What the file was called when it was last received. */
  readonly sourceName: string;
}

export interface ReleaseComparison {
  /** Tasks that have a result under both. */
  readonly both: number;
  readonly changed: number;
}

/** How many tasks have a result under both releases, and for how many of them the bodies differ. */
export async function compareReleases(
  db: Db,
  before: string,
  after: string,
): Promise<ReleaseComparison> {
  const { rows } = await sql<ReleaseComparison>`
    select count(*)::int as both,
      count(*) filter (where old.body_hash <> new.body_hash)::int as changed
    from results as old
    join results as new using (document_id, anchor)
    where old.release_id = ${before} and new.release_id = ${after}`.execute(db);
  return rows[0]!;
}

/** The tasks whose results differ, a page at a time in the order of their key. */
export async function changedTasks(
  db: Db,
  releases: { readonly before: string; readonly after: string },
  from: Task | null,
  limit: number,
): Promise<ChangedTask[]> {
  const { rows } = await sql<{
    document_id: string;
    anchor: string;
    before: string;
    after: string;
    source_name: string;
  }>`
    select old.document_id, old.anchor, old_body.body as before, new_body.body as after,
      (select source_name from receipts
        where receipts.document_id = old.document_id and receipts.anchor = old.anchor
        order by id desc limit 1) as source_name
    from results as old
    join results as new on new.document_id = old.document_id and new.anchor = old.anchor
      and new.release_id = ${releases.after} and new.body_hash <> old.body_hash
    join result_bodies as old_body
      on old_body.document_id = old.document_id and old_body.hash = old.body_hash
    join result_bodies as new_body
      on new_body.document_id = new.document_id and new_body.hash = new.body_hash
    where old.release_id = ${releases.before}
      and (old.document_id, old.anchor) > (${from?.documentId ?? ''}, ${from?.anchor ?? '-infinity'}::date)
    order by old.document_id, old.anchor
    limit ${limit}`.execute(db);
  return rows.map((row) => ({
    documentId: row.document_id,
    anchor: row.anchor,
    before: row.before,
    after: row.after,
    sourceName: row.source_name,
  }));
}
