import type { Bounds } from '../domain/months.ts';
import type { PositionResult } from '../domain/result.ts';

type Dates = Pick<PositionResult, 'start' | 'end'>;

/** `2016-08` as a number that subtracts; NaN for what is no month. */
export function monthNumber(month: string): number {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])/.exec(month) ?? [];
  return Number(year) * 12 + Number(number) - 1;
}

/** Months of one position, both ends included; null where it is undated. */
export function monthsWorked({ start, end }: Dates): Bounds | null {
  if (!start || !end) return null;
  const length = (from: string, to: string) => Math.max(0, monthNumber(to) - monthNumber(from) + 1);
  return { min: length(start.max, end.min), max: length(start.min, end.max) };
}

/**
 * Months in which at least one position ran, counted month by month; null when none is dated. Who ends one
 * position and begins the next in the same unknown month of a year worked through it.
 */
export function monthsCovered(positions: readonly Dates[]): Bounds | null {
  const certain = new Set<number>();
  const possible = new Set<number>();
  const dated = positions.filter(({ start, end }) => start && end);
  for (const { start, end } of dated) {
    addAll(certain, start!.max, end!.min);
    addAll(possible, start!.min, end!.max);
    const goesOn = dated.some(
      (next) => next.start!.min === end!.min && next.start!.max === end!.max,
    );
    if (goesOn) addAll(certain, end!.min, end!.max);
  }
  return dated.length === 0 ? null : { min: certain.size, max: possible.size };
}

function addAll(months: Set<number>, from: string, to: string): void {
  for (let month = monthNumber(from); month <= monthNumber(to); month++) months.add(month);
}

/** Half way between bounds, rounded down: what a rubric's months are compared with. */
export function halfWay({ min, max }: Bounds): number {
  return Math.floor((min + max) / 2);
}
