import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';
import { activeRelease, type Release } from './releases.ts';
import type { RunState } from './schema.ts';

/** What stands in the database, in figures. */
export interface StoreStatus {
  readonly documents: number;
  readonly bytes: number;
  readonly receipts: number;
  readonly active: Release;
  /** Results of the active release by level, or by why there is none; the largest first. */
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[];
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
  const { rows } = await sql<{
    documents: number;
    bytes: number;
    receipts: number;
    waiting: number;
    failed: number;
  }>`
    select
      (select count(*)::int from documents) as documents,
      (select coalesce(sum(bytes), 0)::bigint from documents) as bytes,
      (select count(*)::int from receipts) as receipts,
      (select count(*)::int from open_tasks where not exists (
        select from results where results.document_id = open_tasks.document_id
          and results.anchor = open_tasks.anchor)) as waiting,
      (select count(*)::int from dispatches where failure is not null) as failed`.execute(db);
  const active = await activeRelease(db);
  return {
    ...rows[0]!,
    active,
    verdicts: await verdictsOf(db, active.id),
    lastRun: await lastRun(db),
  };
}

async function verdictsOf(db: Db, release: string): Promise<StoreStatus['verdicts']> {
  const { rows } = await sql<{ verdict: string; count: number }>`
    select coalesce(level, untagged_code) as verdict, count(*)::int as count
    from results where release_id = ${release}
    group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}

async function lastRun(db: Db): Promise<LastRun | null> {
  const { rows } = await sql<{ id: number; state: RunState; started_on: IsoDate }>`
    select id, state, started_at::date as started_on from runs order by id desc limit 1`.execute(
    db,
  );
  const row = rows[0];
  return row ? { id: row.id, state: row.state, startedOn: row.started_on } : null;
}
