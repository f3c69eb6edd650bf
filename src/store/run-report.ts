import type { RunReport } from '../reprocess/report.ts';
import type { Db } from './open.ts';
import { toPastRun, type PastRun } from './runs.ts';

export interface ReportedRun extends PastRun {
  readonly flipBudget: number;
  /** What the run did; null while it is under way, and of one that died. */
  readonly report: RunReport | null;
}

/** One run with its report, or null when there is none. */
export async function loadRun(db: Db, id: number): Promise<ReportedRun | null> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    ...toPastRun(row),
    flipBudget: row.flip_budget,
    // `pg` has parsed the JSON already, whatever its column type says of writing it.
    report: row.report as unknown as RunReport | null,
  };
}
