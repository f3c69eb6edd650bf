/** Counts what each caller does in a stretch of time, in the memory of this process. */
export interface RateLimit {
  /** Counts one. @returns seconds to wait where it is one too many, else 0 */
  take(caller: string): number;
  /** Whether the next would be one too many; counts nothing. */
  wait(caller: string): number;
  forget(caller: string): void;
}

interface Count {
  used: number;
  readonly ends: number;
}

/** Callers that are remembered; beyond, those of the oldest stretch are forgotten. */
const MOST_CALLERS = 10_000;

/** @param limit how many, in `stretchMs` from the first one on */
export function rateLimit(
  limit: number,
  stretchMs: number,
  now: () => number = () => Date.now(),
): RateLimit {
  const counts = new Map<string, Count>();
  const current = (caller: string): Count | null => {
    const count = counts.get(caller);
    if (!count || count.ends > now()) return count ?? null;
    counts.delete(caller);
    return null;
  };
  const secondsLeft = ({ ends }: Count): number => Math.max(1, Math.ceil((ends - now()) / 1_000));
  return {
    take(caller) {
      let count = current(caller);
      if (!count) {
        if (counts.size >= MOST_CALLERS) counts.delete(counts.keys().next().value!);
        count = { used: 0, ends: now() + stretchMs };
        counts.set(caller, count);
      }
      count.used++;
      return count.used > limit ? secondsLeft(count) : 0;
    },
    wait(caller) {
      const count = current(caller);
      return count && count.used >= limit ? secondsLeft(count) : 0;
    },
    forget: (caller) => counts.delete(caller),
  };
}
