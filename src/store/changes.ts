import { sql } from 'kysely';
import type { Db } from './open.ts';
import { type Task, wanted } from './results.ts';

/** What a result says in columns: its level, or why it has none, and the score. */
export interface Said {
  readonly verdict: string;
  readonly score: number | null;
}

/** A task whose results under two releases say something else. */
export interface ChangedTask extends Task {
  readonly before: Said;
  readonly after: Said;
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

export interface Releases {
  readonly before: string;
  readonly after: string;
}

/** The tasks whose results say something else, a page at a time in the order of their key. */
export async function changedTasks(
  db: Db,
  releases: Releases,
  from: Task | null,
  limit: number,
): Promise<ChangedTask[]> {
  const { rows } = await sql<ChangedTask>`
    select results.document_id as "documentId", results.anchor,
      json_build_object('verdict', ${verdict('results')}, 'score', results.score) as before,
      json_build_object('verdict', ${verdict('newer')}, 'score', newer.score) as after,
      ${lastName} as "sourceName"
    from results
    join results as newer on newer.document_id = results.document_id
      and newer.anchor = results.anchor and newer.release_id = ${releases.after}
      and ${verdict('newer')} <> ${verdict('results')}
    where results.release_id = ${releases.before}
      and (results.document_id, results.anchor) > (${from?.documentId ?? ''}, ${from?.anchor ?? '-infinity'}::date)
    order by results.document_id, results.anchor
    limit ${limit}`.execute(db);
  return rows;
}

function verdict(alias: string) {
  return sql`coalesce(${sql.ref(`${alias}.level`)}, ${sql.ref(`${alias}.untagged_code`)})`;
}

export interface BothBodies extends Task {
  readonly before: string;
  readonly after: string;
}

/** The bodies of the results that `tasks` have under two releases; those that lack one are absent. */
export async function bothBodies(
  db: Db,
  releases: Releases,
  tasks: readonly Task[],
): Promise<BothBodies[]> {
  const { rows } = await sql<BothBodies>`
    select wanted.document_id as "documentId", wanted.anchor, told.body as before, now.body as after
    from ${wanted(tasks)}
    join results as old on old.document_id = wanted.document_id and old.anchor = wanted.anchor
      and old.release_id = ${releases.before}
    join results as new on new.document_id = wanted.document_id and new.anchor = wanted.anchor
      and new.release_id = ${releases.after}
    join bodies as told on told.document_id = old.document_id and told.hash = old.body_hash
    join bodies as now on now.document_id = new.document_id and now.hash = new.body_hash`.execute(
    db,
  );
  return rows;
}

/** A result that readers may see, without its body. */
export interface SaidTask extends Task, Said {
  /** What the file was called when it was last received. */
  readonly sourceName: string;
}

/** What a release's results say, a page at a time in the order of their key. */
export async function saidTasks(
  db: Db,
  release: string,
  from: Task | null,
  limit: number,
): Promise<SaidTask[]> {
  const { rows } = await sql<SaidTask>`
    select document_id as "documentId", anchor, ${verdict('results')} as verdict, score, ${lastName} as "sourceName"
    from results
    where release_id = ${release}
      and (document_id, anchor) > (${from?.documentId ?? ''}, ${from?.anchor ?? '-infinity'}::date)
    order by document_id, anchor
    limit ${limit}`.execute(db);
  return rows;
}

const lastName = sql`(select source_name from receipts
  where receipts.document_id = results.document_id and receipts.anchor = results.anchor
  order by id desc limit 1)`;
