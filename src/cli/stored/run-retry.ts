import { retryFailed } from '../../queue/retry.ts';
import { reconcile } from '../../queue/reconcile.ts';
import { say } from '../output/say.ts';
import { mendTallies } from '../../store/tallies.ts';
import { withContext } from './with-context.ts';

/** `leveltag retry`: queues again what ended without a result. */
export async function runRetry(): Promise<void> {
  say(`${await withContext(retryFailed)} tasks queued again. "leveltag work" works on them.`);
}

/**
 * `leveltag reconcile`: queues what was received and has no result, as workers do every minute, and counts anew where
 * the counts that are kept are wrong.
 */
export async function runReconcile(): Promise<void> {
  const wrong = await withContext(({ store }) => mendTallies(store.db));
  if (wrong > 0) say(`${wrong} counts were wrong and have been counted anew.`);
  say(`${await withContext(reconcile)} tasks are without a result and queued.`);
}
