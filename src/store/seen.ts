import { type RawBuilder, sql } from 'kysely';
import type { Db } from './open.ts';
import type { Task } from './results.ts';

/** Any number that no other lock of leveltag's has. */
const ACTIVATION_LOCK = 0x6c657661;

/** Until the transaction ends no other release becomes the active one. */
export async function holdActivation(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${ACTIVATION_LOCK})`.execute(trx);
}

/** Until the transaction ends nobody writes results, or makes another release the active one. */
export async function ownActivation(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ACTIVATION_LOCK})`.execute(trx);
}

/** The id of the release that readers see, as SQL. */
export const ACTIVE = sql<string>`(select release_id from activations order by id desc limit 1)`;

/**
 * What readers see of a row of `results` called by `alias`: the one of the active release, or the one that
 * stands in for it.
 */
export function isSeen(alias: string, active: string): RawBuilder<boolean> {
  const row = sql.ref(alias);
  return sql`(${row}.release_id = ${active} or ${row}.stands_in)`;
}

/**
 * Whether rows of two tables are about the same task. An equal day is asked for in two halves: the planner
 * takes document and day for independent, would expect next to no rows, and would then read all of them
 * where a page is asked for.
 */
export function sameTask(a: string, b: string): RawBuilder<boolean> {
  const [one, other] = [sql.ref(a), sql.ref(b)];
  return sql`(${one}.document_id = ${other}.document_id
    and ${one}.anchor >= ${other}.anchor and ${one}.anchor <= ${other}.anchor)`;
}

/**
 * Marks anew which results stand in for one that the active release does not have: of each such task the
 * one of the newest release. Call it in the transaction that changed results or the active release.
 *
 * @param tasks default: all there are
 */
export async function markStandIns(trx: Db, tasks?: readonly Task[]): Promise<void> {
  const among = (alias: string): RawBuilder<unknown> => {
    if (!tasks) return sql`true`;
    const ids = tasks.map((task) => task.documentId);
    const anchors = tasks.map((task) => task.anchor);
    const row = sql.ref(alias);
    return sql`(${row}.document_id, ${row}.anchor) in (select * from unnest(${ids}::text[], ${anchors}::date[]))`;
  };
  await sql`
    with active as materialized (select ${ACTIVE} as id),
    due as (
      select distinct on (seen.document_id, seen.anchor) seen.document_id, seen.anchor, seen.release_id
      from results as seen join releases on releases.id = seen.release_id
      where ${among('seen')} and not exists (select from results as current
        where current.document_id = seen.document_id and current.anchor = seen.anchor
          and current.release_id = (select id from active))
      order by seen.document_id, seen.anchor, releases.created_at desc, releases.id
    ), over as (
      update results set stands_in = false
      where stands_in and ${among('results')}
        and (document_id, anchor, release_id) not in (select * from due)
    )
    update results set stands_in = true from due
    where results.document_id = due.document_id and results.anchor = due.anchor
      and results.release_id = due.release_id and not stands_in`.execute(trx);
}
