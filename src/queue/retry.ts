import type { Context } from '../context.ts';
import { failedTasks } from '../store/dispatches.ts';
import type { Task } from '../store/results.ts';
import { dispatch } from './dispatch.ts';
import { QueueError } from './errors.ts';

const PAGE = 500;

/**
 * Queues again everything whose last try gave no result, such as a file that ran out of time.
 *
 * @returns how many tasks were queued
 * @throws QueueError when the queue does not take them
 */
export async function retryFailed(context: Context): Promise<number> {
  let queued = 0;
  for (let after: Task | null = null; ;) {
    const page: Task[] = await failedTasks(context.store.db, context.versions, after, PAGE);
    if (!(await dispatch(context, page))) throw new QueueError();
    queued += page.length;
    if (page.length < PAGE) return queued;
    after = page.at(-1)!;
  }
}
