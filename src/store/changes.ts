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
    select results.document_id, results.anchor, old.body as before, new.body as after, ${lastName}
    from results
    join results as newer on newer.document_id = results.document_id
      and newer.anchor = results.anchor and newer.release_id = ${releases.after}
      and newer.body_hash <> results.body_hash
    join bodies as old
      on old.document_id = results.document_id and old.hash = results.body_hash
    join bodies as new
      on new.document_id = results.document_id and new.hash = newer.body_hash
    where results.release_id = ${releases.before}
      and (results.document_id, results.anchor) > (${from?.documentId ?? ''}, ${from?.anchor ?? '-infinity'}::date)
    order by results.document_id, results.anchor
    limit ${limit}`.execute(db);
  return rows.map((row) => ({
    documentId: row.document_id,
    anchor: row.anchor,
    before: row.before,
    after: row.after,
    sourceName: row.source_name,
  }));
}

export interface ActiveBody extends Task {
  readonly body: string;
  /** What the file was called when it was last received. */
  readonly sourceName: string;
}

/** The bodies of a release's results, a page at a time in the order of their key. */
export async function activeBodies(
  db: Db,
  release: string,
  from: Task | null,
  limit: number,
): Promise<ActiveBody[]> {
  const { rows } = await sql<{
    document_id: string;
    anchor: string;
    body: string;
    source_name: string;
  }>`
    select results.document_id, results.anchor, body, ${lastName}
    from results
    join bodies on bodies.document_id = results.document_id
      and bodies.hash = results.body_hash
    where release_id = ${release}
      and (results.document_id, results.anchor) > (${from?.documentId ?? ''}, ${from?.anchor ?? '-infinity'}::date)
    order by results.document_id, results.anchor
    limit ${limit}`.execute(db);
  return rows.map((row) => ({
    documentId: row.document_id,
    anchor: row.anchor,
    body: row.body,
    sourceName: row.source_name,
  }));
}

const lastName = sql`(select source_name from receipts
  where receipts.document_id = results.document_id and receipts.anchor = results.anchor
  order by id desc limit 1) as source_name`;
