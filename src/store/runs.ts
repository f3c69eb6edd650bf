import { sql, type Selectable } from 'kysely';
import { asOnlyOne, RUN_LOCK } from './only-one.ts';
import type { Db } from './open.ts';
import type { RunState, Tables } from './schema.ts';

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

/**
 * The release that waits in shadow for a person, or null when none does. What a later run has overtaken waits no more:
 * to promote it would bring older rules back.
 */
export async function shadowRelease(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('runs')
    .select(['to_release', 'state'])
    .where('state', 'in', ['shadow', 'promoted'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.state === 'shadow' ? row.to_release : null;
}

/** A run as a list shows it. */
export interface PastRun {
  readonly id: number;
  readonly state: RunState;
  readonly startedAt: Date;
  /** Null while it is under way. */
  readonly endedAt: Date | null;
  readonly fromRelease: string;
  readonly toRelease: string;
}

/** The newest runs, the last one first. */
export async function lastRuns(db: Db, limit: number): Promise<PastRun[]> {
  const rows = await db
    .selectFrom('runs')
    .select(['id', 'state', 'started_at', 'ended_at', 'from_release', 'to_release'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toPastRun);
}

type RunRow = Pick<
  Selectable<Tables['runs']>,
  'id' | 'state' | 'started_at' | 'ended_at' | 'from_release' | 'to_release'
>;

export function toPastRun(row: RunRow): PastRun {
  return {
    id: row.id,
    state: row.state,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    fromRelease: row.from_release,
    toRelease: row.to_release,
  };
}

/**
 * Does `work` while no other run does: two nights that overlap, or two schedulers, would only get into
 * each other's way. A run that is still noted as running has died, and is noted as one that goes on later.
 *
 * @returns null when another run is under way
 */
export async function asOnlyRun<T>(db: Db, work: () => Promise<T>): Promise<T | null> {
  return asOnlyOne(db, RUN_LOCK, async () => {
    await db
      .updateTable('runs')
      .set({ state: 'paused', ended_at: sql<Date>`now()` })
      .where('state', '=', 'running')
      .execute();
    return work();
  });
}
