import type { Context } from '../context.ts';
import { failedTasks } from '../store/dispatches.ts';
import { dispatchAll, PAGE, pagesOf } from './dispatch-all.ts';

/**
 * Queues again everything whose last try gave no result, such as a file that ran out of time.
 *
 * @returns how many tasks were queued
 * @throws QueueError when the queue does not take them
 */
export async function retryFailed(context: Context): Promise<number> {
  const { store, versions } = context;
  return dispatchAll(
    context,
    pagesOf((after) => failedTasks(store.db, versions, after, PAGE)),
  );
}
