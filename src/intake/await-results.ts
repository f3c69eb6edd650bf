import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import type { Result } from '../domain/result.ts';
import { loadFailures } from '../store/dispatches.ts';
import { loadResults, type Task, taskKey } from '../store/results.ts';

/** The database is asked this often: far below what a document takes, far above what a look costs. */
const LOOK_EVERY_MS = 50;

/**
 * The results of `tasks`, in their order, each as soon as it and those before it are there. The results
 * come from workers, in this process or in others; those that were there already come at once.
 *
 * @throws the signal's reason when it is aborted
 */
export async function* awaitResults(
  context: Context,
  tasks: readonly Task[],
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const found = new Map<string, Result>();
  let next = 0;
  for (;;) {
    const missing = tasks.slice(next).filter((task) => !found.has(taskKey(task)));
    for (const [key, result] of await look(context, missing)) found.set(key, result);
    for (; next < tasks.length; next++) {
      const result = found.get(taskKey(tasks[next]!));
      if (!result) break;
      yield result;
    }
    if (next === tasks.length) return;
    signal.throwIfAborted();
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}

async function look(context: Context, tasks: readonly Task[]): Promise<Map<string, Result>> {
  const { store, versions } = context;
  const results = await loadResults(store.db, tasks, versions);
  if (results.size === tasks.length) return results;
  const failures = await loadFailures(store.db, tasks, versions);
  return new Map([...failures, ...results]);
}
