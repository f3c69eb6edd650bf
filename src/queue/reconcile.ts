import type { Context } from '../context.ts';
import { pendingTasks } from '../store/pending.ts';
import type { Task } from '../store/results.ts';
import { dispatch } from './dispatch.ts';
import { codeOf } from './queues.ts';

const PAGE = 500;
const EVERY_MS = 60_000;

/**
 * Queues everything that was received and has no current result: after a lost Redis, after new stage
 * versions, after a dispatch that failed. Work that is queued already is not queued twice.
 *
 * @returns how many tasks were found.
 */
export async function reconcile(context: Context): Promise<number> {
  let found = 0;
  let after: Task | null = null;
  for (;;) {
    const page: Task[] = await pendingTasks(context.store.db, context.versions, after, PAGE);
    if (page.length > 0 && !(await dispatch(context, page))) return found;
    found += page.length;
    if (page.length < PAGE) return found;
    after = page.at(-1)!;
  }
}

/** Reconciles now and every minute. @returns stops it, once a round under way has ended. */
export function keepReconciling(context: Context, everyMs = EVERY_MS): () => Promise<void> {
  let round: Promise<void> = Promise.resolve();
  const start = (): void => {
    round = round.then(async () => {
      try {
        await reconcile(context);
      } catch (error) {
        context.log.error({ code: codeOf(error) }, 'reconcile');
      }
    });
  };
  start();
  const timer = setInterval(start, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}
