import type { MonthIndex } from '../domain/months.ts';
import { monthIndex } from '../domain/months.ts';
import { DATE_SHAPES } from './date-grammar.ts';
import type { DateShape } from './date-grammar.ts';
import { MONTHS, SEASONS, YEAR_PARTS } from './date-words.ts';
import type { DayOrder } from './day-order.ts';

/** The months that a date may mean: one for `Jan 2010`, twelve for `2010`. Both bounds included. */
export interface DatePoint {
  readonly min: MonthIndex;
  readonly max: MonthIndex;
  readonly shape: DateShape;
  /** `03/04/2015`: March or April, by the writer's country. */
  readonly ambiguous: boolean;
}

/** Two digits up to this are of this century: no resume is about years that far ahead. */
const CENTURY_PIVOT = 49;

/** Resumes share their dates: a year is written in nearly all of them. */
const points = new Map<string, DatePoint | null>();
const MOST_POINTS = 2000;

/**
 * Reads one date of any shape of the grammar; null when it is no calendar date (`13.40.2010`).
 *
 * @param order in which day and month stand, where it is known
 */
export function readDatePoint(words: string, order: DayOrder | null = null): DatePoint | null {
  const key = order === null ? words : `${order} ${words}`;
  let point = points.get(key);
  if (point === undefined) {
    if (points.size === MOST_POINTS) points.clear();
    points.set(key, (point = readPoint(words, order)));
  }
  return point;
}

function readPoint(words: string, order: DayOrder | null): DatePoint | null {
  const shape = DATE_SHAPES.find(([, pattern]) => pattern.test(words))?.[0];
  if (shape === undefined) return null;
  const months = monthsOf(shape, words.toLowerCase(), order);
  return months && { ...months, shape, ambiguous: months.ambiguous ?? false };
}

interface Months {
  readonly min: MonthIndex;
  readonly max: MonthIndex;
  readonly ambiguous?: boolean;
}

function monthsOf(shape: DateShape, words: string, order: DayOrder | null): Months | null {
  const numbers = (words.match(/\d+/g) ?? []).map(Number);
  const [first = 0, second = 0] = numbers;
  switch (shape) {
    case 'year':
    case 'yearShort':
      return months(yearIn(words), 1, 12);
    case 'season':
      return season(words);
    case 'yearPart':
      return yearPart(words);
    case 'quarter': {
      const quarter = Number(/q([1-4])/.exec(words)?.[1]);
      return months(yearIn(words), quarter * 3 - 2, quarter * 3);
    }
    case 'isoMonth':
    case 'isoDay':
      return months(first, second, second);
    case 'numericMonth':
      return months(yearIn(words), first, first);
    case 'numericShort':
      return months(century(second), first, first);
    case 'numericDay':
      return dayAndMonth(yearIn(words), first, second, order);
    case 'numericDayShort':
      return dayAndMonth(century(numbers[2]!), first, second, order);
    default:
      return monthNamed(words);
  }
}

function months(year: number, first: number, last: number): Months | null {
  if (first < 1 || last > 12) return null;
  return { min: monthIndex(year, first), max: monthIndex(year, last) };
}

function season(words: string): Months | null {
  const [first, last] = SEASONS.get(/[a-z]+/.exec(words)![0]) ?? [1, 12];
  return months(yearIn(words), first, last);
}

function yearPart(words: string): Months | null {
  const part = /^[a-z]+(?:\s+of)?/.exec(words)![0].replace(/\s+/, ' ');
  const [first, last] = YEAR_PARTS.get(part) ?? [1, 12];
  return months(yearIn(words), first, last);
}

function dayAndMonth(year: number, a: number, b: number, order: DayOrder | null): Months | null {
  if (a > 12) return b <= 12 && a <= 31 ? months(year, b, b) : null;
  if (b > 12) return b <= 31 ? months(year, a, a) : null;
  if (order !== null) return order === 'day_first' ? months(year, b, b) : months(year, a, a);
  const both = months(year, Math.min(a, b), Math.max(a, b));
  return both && { ...both, ambiguous: a !== b };
}

function monthNamed(words: string): Months | null {
  const month = MONTHS.get(/[a-z]{3,}/.exec(words)![0]);
  return month === undefined ? null : months(yearIn(words), month, month);
}

function yearIn(words: string): number {
  const long = /(?:19|20)\d\d(?!\d)/.exec(words);
  return long ? Number(long[0]) : century(Number(/\d+(?=\D*$)/.exec(words)?.[0]));
}

function century(twoDigits: number): number {
  return twoDigits <= CENTURY_PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
}

/** The year in which a date lies, for a partner that borrows it: `May - July 2008`. */
export function yearOf(point: DatePoint): number {
  return Math.floor(point.max / 12);
}
