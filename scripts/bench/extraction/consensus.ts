import { common, total, type Counts } from './tokens.ts';

/** Sums over files, from which F1 follows; they add up. */
export interface Score {
  readonly shared: number;
  readonly found: number;
  readonly expected: number;
}

/** What more than half of the readings hold: each item as often as that many agree on. */
export function consensusOf(readings: readonly Counts[]): Counts {
  const needed = Math.floor(readings.length / 2) + 1;
  const agreed = new Map<string, number>();
  for (const item of new Set(readings.flatMap((reading) => [...reading.keys()]))) {
    const numbers = readings.map((reading) => reading.get(item) ?? 0).sort((a, b) => b - a);
    const n = numbers[needed - 1]!;
    if (n > 0) agreed.set(item, n);
  }
  return agreed;
}

export function scoreOf(reading: Counts, expected: Counts): Score {
  return {
    shared: common(reading, expected),
    found: total(reading),
    expected: total(expected),
  };
}

/** 1 where there is nothing to find and nothing was found. */
export function f1({ shared, found, expected }: Score): number {
  return found + expected === 0 ? 1 : (2 * shared) / (found + expected);
}

export function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (a, b) => ({
      shared: a.shared + b.shared,
      found: a.found + b.found,
      expected: a.expected + b.expected,
    }),
    { shared: 0, found: 0, expected: 0 },
  );
}
