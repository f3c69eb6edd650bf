import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import type { Result } from '../domain/result.ts';
import { dispatch } from '../queue/dispatch.ts';
import { needRoom } from '../store/room.ts';
import { loadOutcomes, type Task, taskKey } from '../store/results.ts';

/**
 * How long to wait between two looks into the database, milliseconds. Where much is missing each look costs more, and
 * what it finds is only yielded when those before it are there: a look for each few results is enough.
 */
const LEAST_WAIT_MS = 50;
const WAIT_MS_EACH = 5;
const LONGEST_WAIT_MS = 500;
/** Waiting for so long without a result, milliseconds, the rest is handed to the queue again. */
const QUIET_MS = 5_000;

export interface Awaiting {
  readonly signal: AbortSignal;
  /** Told how many more tasks have a result, which may come long before one ahead of it has. */
  readonly onFound?: (tasks: number) => void;
}

/**
 * The results of `tasks`, in their order, each as soon as it and those before it are there. The results
 * come from workers, in this process or in others; those that were there already come at once.
 *
 * While none comes, the database is asked whether it has room for any, and the tasks are handed to the queue anew: that
 * does nothing where they are still queued, and heals a queue that has lost them.
 *
 * @throws the signal's reason when it is aborted, and what the database says
 */
export async function* awaitResults(
  context: Context,
  tasks: readonly Task[],
  { signal, onFound }: Awaiting,
): AsyncGenerator<Result> {
  const { store, versions } = context;
  const found = new Map<string, Result>();
  let next = 0;
  for (let quiet = 0; ;) {
    const missing = tasks.slice(next).filter((task) => !found.has(taskKey(task)));
    const come = await loadOutcomes(store.db, missing, versions);
    for (const [key, result] of come) found.set(key, result);
    if (come.size > 0) {
      quiet = 0;
      onFound?.(missing.filter((task) => come.has(taskKey(task))).length);
    }
    for (; next < tasks.length; next++) {
      const result = found.get(taskKey(tasks[next]!));
      if (!result) break;
      yield result;
    }
    if (next === tasks.length) return;
    signal.throwIfAborted();
    if (quiet >= QUIET_MS) {
      await needRoom(store.db);
      await dispatch(context, missing);
      quiet = 0;
    }
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, WAIT_MS_EACH * missing.length));
    quiet += wait;
    await sleep(wait, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
