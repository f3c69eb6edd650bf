import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { pendingTasks } from '../store/pending.ts';
import { foldTallies } from '../store/tallies.ts';
import { dispatchAll, PAGE, pagesOf } from './dispatch-all.ts';
import { codeOf } from './queues.ts';

const EVERY_MS = 60_000;
/** After a round that could not be ended, as the queue or the database did not answer. */
const AGAIN_MS = 3_000;

/**
 * Queues everything that was received and has no current result: after a lost Redis, after new stage
 * versions, after a dispatch that failed. Work that is queued already is not queued twice.
 *
 * @param signal ends it before the next page of tasks
 * @returns how many tasks were found.
 * @throws QueueError when the queue does not take them
 */
export async function reconcile(context: Context, signal?: AbortSignal): Promise<number> {
  const { store, versions } = context;
  return dispatchAll(
    context,
    pagesOf((after) => pendingTasks(store.db, versions, after, PAGE), signal),
  );
}

/** Reconciles now, every minute, and whenever the queue is back after it was lost. @returns stops it, once a page under way is queued. */
export function keepReconciling(context: Context): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let waiting = new AbortController();
  context.backend.onReturn(() => waiting.abort());
  const running = (async () => {
    while (!signal.aborted) {
      // Before the round: a return in the middle of it calls for another.
      waiting = new AbortController();
      const pause = (await isReconciled(context, signal)) ? EVERY_MS : AGAIN_MS;
      const either = AbortSignal.any([signal, waiting.signal]);
      await sleep(pause, undefined, { signal: either, ref: false }).catch(() => undefined);
    }
  })();
  return () => {
    stopping.abort();
    return running;
  };
}

async function isReconciled(context: Context, signal: AbortSignal): Promise<boolean> {
  try {
    await reconcile(context, signal);
    await foldTallies(context.store.db);
    return true;
  } catch (error) {
    context.log.error({ code: codeOf(error) }, 'reconcile');
    return false;
  }
}
