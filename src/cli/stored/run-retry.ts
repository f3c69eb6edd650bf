import { retryFailed } from '../../queue/retry.ts';
import { reconcile } from '../../queue/reconcile.ts';
import { say } from '../output/say.ts';
import { withContext } from './with-context.ts';

/** `leveltag retry`: queues again what ended without a result. */
export async function runRetry(): Promise<void> {
  say(`${await withContext(retryFailed)} tasks queued again. "leveltag work" works on them.`);
}

/** `leveltag reconcile`: queues what was received and has no result, as workers do every minute. */
export async function runReconcile(): Promise<void> {
  say(`${await withContext(reconcile)} tasks are without a result and queued.`);
}
