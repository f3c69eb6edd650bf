import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';
import { activeRelease, type Release } from './releases.ts';
import type { RunState } from './schema.ts';
import { readTallies, type Tallies } from './tallies.ts';

/** What stands in the database, in figures. */
export interface StoreStatus extends Tallies {
  /** The release whose results the verdicts are. */
  readonly active: Release;
  /** What was received and has no result yet under any release. */
  readonly waiting: number;
  /** Tasks whose last try gave no result: `leveltag retry` queues them again. */
  readonly failed: number;
  readonly lastRun: LastRun | null;
}

export interface LastRun {
  readonly id: number;
  readonly state: RunState;
  readonly startedOn: IsoDate;
}

export async function readStatus(db: Db): Promise<StoreStatus> {
  const active = await activeRelease(db);
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select
      (select count(*)::int from open_tasks where not exists (
        select from results where results.document_id = open_tasks.document_id
          and results.anchor = open_tasks.anchor)) as waiting,
      (select count(*)::int from dispatches where failure is not null) as failed`.execute(db);
  return {
    ...rows[0]!,
    ...(await readTallies(db, active.id)),
    active,
    lastRun: await lastRun(db),
  };
}

async function lastRun(db: Db): Promise<LastRun | null> {
  const { rows } = await sql<{ id: number; state: RunState; started_on: IsoDate }>`
    select id, state, started_at::date as started_on from runs order by id desc limit 1`.execute(
    db,
  );
  const row = rows[0];
  return row ? { id: row.id, state: row.state, startedOn: row.started_on } : null;
}
