import type { Context } from '../../context.ts';
import { type FoundRecord, findRecord } from '../../store/search.ts';
import { HttpProblem } from '../problem.ts';

/** The record of a receipt. @throws HttpProblem 404 */
export async function foundRecord({ store }: Context, receipt: number): Promise<FoundRecord> {
  const found = await findRecord(store.db, receipt);
  if (found) return found;
  const detail = 'There is no such receipt, or it has no result yet: its batch tells which.';
  throw new HttpProblem(404, 'unknown_result', detail);
}
