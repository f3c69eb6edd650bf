import type { Bounds } from '../domain/months.ts';
import type { MonthBounds } from './date-range.ts';

/** A stretch of work whose ends are known up to bounds; the last month is included. */
export interface Tenure {
  readonly start: MonthBounds | null;
  readonly end: MonthBounds | null;
}

/**
 * Months of one tenure, both ends included: January to December of one year is 12. At least 0, since ends
 * known by year only may leave nothing certain. Null where it is undated.
 */
export function monthsOf({ start, end }: Tenure): Bounds | null {
  if (!start || !end) return null;
  return {
    min: Math.max(0, end.min - start.max + 1),
    max: Math.max(0, end.max - start.min + 1),
  };
}

/**
 * Months in which at least one of the tenures ran, overlaps counted once: `min` takes every one at its
 * shortest, `max` at its longest. Null when none is dated.
 */
export function unionMonths(tenures: readonly Tenure[]): Bounds | null {
  const dated = tenures.filter((tenure) => tenure.start && tenure.end);
  if (dated.length === 0) return null;
  return {
    min: covered([
      ...dated.map(({ start, end }) => [start!.max, end!.min] as const),
      ...bridges(dated),
    ]),
    max: covered(dated.map(({ start, end }) => [start!.min, end!.max])),
  };
}

/**
 * `2008 - 2012` followed by `2012 - 2015` is one stretch: who writes the same year twice changed jobs in it.
 * The months between the certain parts count too.
 */
function bridges(dated: readonly Tenure[]): (readonly [number, number])[] {
  const starts = new Set(dated.map(({ start }) => `${start!.min} ${start!.max}`));
  return dated.flatMap(({ end }) =>
    starts.has(`${end!.min} ${end!.max}`) ? [[end!.min, end!.max] as const] : [],
  );
}

/** Months covered by at least one of the inclusive intervals; an interval that ends before it starts is empty. */
function covered(intervals: readonly (readonly [number, number])[]): number {
  const sorted = intervals.filter(([first, last]) => first <= last).sort((a, b) => a[0] - b[0]);
  let months = 0;
  let reached = -Infinity;
  for (const [first, last] of sorted) {
    if (last <= reached) continue;
    months += last - Math.max(first, reached + 1) + 1;
    reached = last;
  }
  return months;
}
