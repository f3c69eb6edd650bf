/**
 * The best that a number of moves can come to. A move takes one piece of evidence away, or adds one; `best[k]`
 * holds every outcome of `k` moves that no other outcome of `k` moves is at least as good as in all respects.
 */
export type Frontier<T> = readonly (readonly Outcome<T>[])[];

export interface Outcome<T> {
  readonly value: T;
  readonly moves: readonly string[];
}

/** Whether the first is at least as good as the second in all respects. */
export type Dominates<T> = (a: T, b: T) => boolean;

/** The frontier of doing nothing. */
export function still<T>(value: T): Frontier<T> {
  return [[{ value, moves: [] }]];
}

/** The frontier of two independent ones together: `k` moves are shared between them in every way. */
export function together<A, B, C>(
  a: Frontier<A>,
  b: Frontier<B>,
  join: (a: A, b: B) => C,
  dominates: Dominates<C>,
  most: number,
): Frontier<C> {
  const length = Math.min(most, a.length + b.length - 2) + 1;
  const best: Outcome<C>[][] = Array.from({ length }, () => []);
  for (const [i, some] of a.entries()) {
    for (const [j, others] of b.entries()) {
      if (i + j >= length) break;
      for (const one of some) {
        for (const other of others) {
          const value = join(one.value, other.value);
          keep(best[i + j]!, value, () => [...one.moves, ...other.moves], dominates);
        }
      }
    }
  }
  return best;
}

/** Adds a value unless one that is there dominates it; those that it dominates go. The first of equals stays. */
export function keep<T>(
  outcomes: Outcome<T>[],
  value: T,
  moves: () => readonly string[],
  dominates: Dominates<T>,
): void {
  if (outcomes.some((one) => dominates(one.value, value))) return;
  for (let i = outcomes.length - 1; i >= 0; i--) {
    if (dominates(value, outcomes[i]!.value)) outcomes.splice(i, 1);
  }
  outcomes.push({ value, moves: moves() });
}
