import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import type { Result } from '../domain/result.ts';
import { loadOutcomes, type Task, taskKey } from '../store/results.ts';

/**
 * How long to wait between two looks into the database, milliseconds. Where much is missing each look costs more, and
 * what it finds is only yielded when those before it are there: a look for each few results is enough.
 */
const LEAST_WAIT_MS = 50;
const WAIT_MS_EACH = 5;
const LONGEST_WAIT_MS = 500;

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
  const { store, versions } = context;
  const found = new Map<string, Result>();
  let next = 0;
  for (;;) {
    const missing = tasks.slice(next).filter((task) => !found.has(taskKey(task)));
    for (const [key, result] of await loadOutcomes(store.db, missing, versions)) {
      found.set(key, result);
    }
    for (; next < tasks.length; next++) {
      const result = found.get(taskKey(tasks[next]!));
      if (!result) break;
      yield result;
    }
    if (next === tasks.length) return;
    signal.throwIfAborted();
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, WAIT_MS_EACH * missing.length));
    await sleep(wait, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
