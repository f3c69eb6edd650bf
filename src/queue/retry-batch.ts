import type { Context } from '../context.ts';
import { openFiles } from '../store/batches.ts';
import { dispatch } from './dispatch.ts';
import { QueueError } from './errors.ts';

const MOST = 100_000;

/**
 * Queues again what of a batch ended without a result.
 *
 * @returns how many files were queued
 * @throws QueueError when the queue does not take them
 */
export async function retryBatch(context: Context, batch: string): Promise<number> {
  const open = await openFiles(context.store.db, batch, MOST);
  const failed = open.filter(({ failure }) => failure !== null);
  const tasks = failed.map(({ documentId, anchor }) => ({ documentId, anchor }));
  if (!(await dispatch(context, tasks))) throw new QueueError();
  return tasks.length;
}
