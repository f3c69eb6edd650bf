import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Results that were made lately. */
export interface Pace {
  readonly lastMinute: number;
  readonly lastHour: number;
}

export async function readPace(db: Db): Promise<Pace> {
  const { rows } = await sql<Pace>`
    select count(*) filter (where created_at > now() - interval '1 minute')::int as "lastMinute",
      count(*)::int as "lastHour"
    from results where created_at > now() - interval '1 hour'`.execute(db);
  return rows[0]!;
}

/** Why files have no result after their last try. */
export interface FailureCount {
  readonly code: string;
  readonly count: number;
  /** ISO time of the last one. */
  readonly last: string;
}

export async function recentFailures(db: Db): Promise<FailureCount[]> {
  const { rows } = await sql<{ code: string; count: number; last: Date | null }>`
    select coalesce(failure::json -> 'untagged' ->> 'code', 'unknown') as code,
      count(*)::int as count, max(failed_at) as last
    from dispatches where failure is not null
    group by 1 order by 2 desc, 1`.execute(db);
  return rows.map(({ code, count, last }) => ({
    code,
    count,
    last: (last ?? new Date(0)).toISOString(),
  }));
}
