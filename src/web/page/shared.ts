import { snapshotOf } from '../../store/snapshot.ts';
import type { Web } from '../web.ts';

/** What was made of the store for one who asked serves others who ask for the same. */
export type Shared<Made> = (key: string, make: () => Promise<Made>) => Promise<Made>;

interface Kept<Made> {
  readonly at: number;
  readonly snapshot: string;
  readonly writes: number;
  readonly made: Promise<Made>;
}

/** So far behind what workers and other processes have written a view may be. */
const BEHIND_MS = 250;
/** What was erased is asked for no more, and goes with its time. */
const KEPT_MS = 60_000;
const MOST_KEPT = 100;

/**
 * Keeps what is made until the database holds something else. What this process was asked to change shows
 * at once; while others write without end, it is made a few times a second, however many look.
 */
export function openShared<Made>({ context, writes }: Web): Shared<Made> {
  const { db } = context.store;
  const kept = new Map<string, Kept<Made>>();
  const keep = (key: string, one: Kept<Made>): Promise<Made> => {
    // The one that was made last stands last.
    kept.delete(key);
    kept.set(key, one);
    for (const [oldest, { at }] of kept) {
      if (kept.size <= MOST_KEPT && at > one.at - KEPT_MS) break;
      kept.delete(oldest);
    }
    one.made.catch(() => {
      if (kept.get(key) === one) kept.delete(key);
    });
    return one.made;
  };
  return async (key, make) => {
    const at = performance.now();
    const seen = { at, writes: writes.count };
    const last = kept.get(key);
    if (last && last.writes === seen.writes && at - last.at < BEHIND_MS) return last.made;
    const snapshot = await snapshotOf(db);
    // Somebody who asked at the same time may have begun it.
    const now = kept.get(key);
    if (now?.snapshot === snapshot) return keep(key, { ...now, ...seen });
    return keep(key, { ...seen, snapshot, made: make() });
  };
}
