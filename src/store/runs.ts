import { sql } from 'kysely';
import type { Db } from './open.ts';
import type { RunState } from './schema.ts';

export interface NewRun {
  readonly fromRelease: string;
  readonly toRelease: string;
  readonly flipBudget: number;
}

/** Notes the beginning of a run. @returns its id */
export async function beginRun(db: Db, run: NewRun): Promise<number> {
  const { id } = await db
    .insertInto('runs')
    .values({
      from_release: run.fromRelease,
      to_release: run.toRelease,
      flip_budget: run.flipBudget,
      state: 'running',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Notes how a run ended. @param report JSON */
export async function endRun(db: Db, id: number, state: RunState, report: string): Promise<void> {
  await db
    .updateTable('runs')
    .set({ state, report, ended_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

/** Notes that a release in shadow has been promoted by hand. */
export async function markPromoted(db: Db, release: string): Promise<void> {
  await db
    .updateTable('runs')
    .set({ state: 'promoted' })
    .where('to_release', '=', release)
    .where('state', '=', 'shadow')
    .execute();
}

/** The release of the newest run that waits in shadow, or null when none does. */
export async function shadowRelease(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('runs')
    .select('to_release')
    .where('state', '=', 'shadow')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.to_release ?? null;
}

/** Any number that no other lock of leveltag's has. */
const RUN_LOCK = 0x6c657672;

/**
 * Does `work` while no other run does: two nights that overlap, or two schedulers, would only get into
 * each other's way.
 *
 * @returns null when another run is under way
 */
export async function asOnlyRun<T>(db: Db, work: () => Promise<T>): Promise<T | null> {
  return db.connection().execute(async (session) => {
    const { rows } = await sql<{ got: boolean }>`
      select pg_try_advisory_lock(${RUN_LOCK}) as got`.execute(session);
    if (!rows[0]!.got) return null;
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${RUN_LOCK})`.execute(session);
    }
  });
}
