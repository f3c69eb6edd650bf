import { sql } from 'kysely';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Versions } from '../domain/result.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { appendDecision } from './decisions/append.ts';
import { StoreError } from './errors.ts';
import type { Db } from './open.ts';
import { releaseId } from './release-id.ts';
import { markStandIns, ownActivation } from './seen.ts';
import { inTransaction } from './transaction.ts';

/** A set of stage versions under which results are made and kept. */
export interface Release {
  readonly id: string;
  readonly versions: Versions;
  /** Null where it is the built-in one. */
  readonly rubric: Rubric | null;
}

export { releaseId };

/**
 * Records a release, so that results can point at it. The first one ever is made active: there is no
 * other that readers could see.
 *
 * @returns its id.
 */
export async function saveRelease(
  db: Db,
  versions: Versions,
  rubric: Rubric | null = null,
): Promise<string> {
  const id = releaseId(versions);
  await db
    .insertInto('releases')
    .values({ id, versions: canonicalJson(versions), rubric: rubric && canonicalJson(rubric) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`
    insert into activations (release_id)
    select ${id} where not exists (select from activations)`.execute(db);
  return id;
}

/** What a release says never changes: each is read once by each connection to a database. */
const known = new WeakMap<Db, Map<string, Release>>();

/** @returns null for an id that is unknown. */
export async function loadRelease(db: Db, id: string): Promise<Release | null> {
  const found = known.get(db)?.get(id) ?? (await readRelease(db, id));
  if (found) known.set(db, (known.get(db) ?? new Map<string, Release>()).set(id, found));
  return found;
}

async function readRelease(db: Db, id: string): Promise<Release | null> {
  const row = await db
    .selectFrom('releases')
    .select(['versions', 'rubric'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  // `pg` has parsed the JSON columns already.
  const versions = row.versions as unknown as Versions;
  return { id, versions, rubric: row.rubric as unknown as Rubric | null };
}

/** The release that readers see. */
export async function activeRelease(db: Db): Promise<Release> {
  const { release_id: id } = await db
    .selectFrom('activations')
    .select('release_id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return (await loadRelease(db, id))!;
}

/** Which release becomes the active one, and why, for the log. */
export interface Activation {
  readonly id: string;
  readonly kind: 'promote' | 'rollback';
  readonly runId: number | null;
  readonly actor: string;
}

/**
 * Lets `decide` say which release becomes the one that readers see, while no other can: what it finds in the
 * transaction holds until it is done. Its results must be there: nothing checks that here.
 *
 * @param decide gives null where all stays as it is
 * @returns the release that readers see from then on
 */
export async function decideActive(
  db: Db,
  decide: (trx: Db, active: Release) => Promise<Activation | null>,
): Promise<Release> {
  return inTransaction(db, async (trx) => {
    await ownActivation(trx);
    const before = await activeRelease(trx);
    const decided = await decide(trx, before);
    if (decided === null) return before;
    const { id, kind, runId, actor } = decided;
    await trx.insertInto('activations').values({ release_id: id, run_id: runId }).execute();
    await markStandIns(trx);
    const payload = { from: before.id, to: id, run: runId };
    await appendDecision(trx, { kind, actor, subject: null, payload });
    return (await loadRelease(trx, id))!;
  });
}

/**
 * The release that was active before the one that is.
 *
 * @throws StoreError `no_release` when there was none
 */
export async function previousRelease(db: Db): Promise<Release> {
  const { rows } = await sql<{ release_id: string }>`
    select release_id from activations
    where release_id <> (select release_id from activations order by id desc limit 1)
    order by id desc limit 1`.execute(db);
  if (!rows[0]) {
    throw new StoreError(
      'no_release',
      'no other release has been active: there is nothing to go back to',
    );
  }
  return (await loadRelease(db, rows[0].release_id))!;
}
