import type { Db } from '../../store/open.ts';
import { type Decision, type DecisionFilter, readDecisions } from '../../store/decisions/read.ts';

const PAGE = 500;

/** Every entry that matches, in the order of the chain. */
export async function* eachDecision(db: Db, filter: DecisionFilter): AsyncGenerator<Decision> {
  for (let after: number | null = null; ;) {
    const { decisions, next } = await readDecisions(db, filter, after, PAGE);
    yield* decisions;
    if (next === null) return;
    after = next;
  }
}
