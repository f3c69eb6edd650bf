import type { Growth, Work } from './count.ts';

/** How much more than its ceiling a count may be: what differs in libraries' own timing, and small changes. */
export const TOLERANCE = 0.1;
/** Counts below this are too small for a share to mean anything. */
const SMALL = 20;

/** The counts that are higher than they may be, each as a line; none for what is new. */
export function aboveCeilings(work: Work, ceilings: Work): string[] {
  return pairs(work, ceilings)
    .filter(({ count, ceiling }) => ceiling !== null && count > ceiling * (1 + TOLERANCE) + SMALL)
    .map(formatPair);
}

/** The counts without a ceiling, and the ceilings without a count. */
export function unmatched(work: Work, ceilings: Work): string[] {
  const names = (of: Work) =>
    Object.entries(of).flatMap(([set, counts]) => Object.keys(counts).map((c) => `${set}: ${c}`));
  const [counted, held] = [names(work), names(ceilings)];
  return [
    ...counted.filter((name) => !held.includes(name)),
    ...held.filter((name) => !counted.includes(name)),
  ];
}

/** Every count that differs from its ceiling, for a person who is about to move it. */
export function formatChanges(work: Work, ceilings: Work): string {
  const changed = pairs(work, ceilings).filter(({ count, ceiling }) => count !== ceiling);
  return changed.length === 0 ? 'nothing has changed' : changed.map(formatPair).join('\n');
}

/**
 * For each count the exponent with which it grows from the second largest size to the largest: 1 is linear. Left
 * out where it is too small to tell.
 */
export function exponents({ at }: Growth): Record<string, number> {
  const sizes = Object.keys(at)
    .map(Number)
    .sort((a, b) => a - b);
  const [before, last] = sizes.slice(-2) as [number, number];
  const entries = Object.entries(at[last]!).flatMap(([name, count]) => {
    const smaller = at[before]![name] ?? 0;
    if (smaller < SMALL) return [];
    return [[name, Math.log(count / smaller) / Math.log(last / before)] as const];
  });
  return Object.fromEntries(entries);
}

interface Pair {
  readonly name: string;
  readonly count: number;
  readonly ceiling: number | null;
}

function pairs(work: Work, ceilings: Work): Pair[] {
  return Object.entries(work).flatMap(([set, counts]) =>
    Object.entries(counts).map(([name, count]) => ({
      name: `${set}: ${name}`,
      count,
      ceiling: ceilings[set]?.[name] ?? null,
    })),
  );
}

function formatPair({ name, count, ceiling }: Pair): string {
  if (ceiling === null) return `${name}: ${count}, new`;
  const change = ceiling === 0 ? '' : ` (${((100 * (count - ceiling)) / ceiling).toFixed(1)} %)`;
  return `${name}: ${count} instead of ${ceiling}${change}`;
}
