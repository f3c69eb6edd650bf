import { matchesIn } from '../domain/matches.ts';
import type { MonthIndex } from '../domain/months.ts';
import type { Span } from '../domain/span.ts';
import { rangesIn } from './date-grammar.ts';
import { readDatePoint, yearOf } from './date-point.ts';
import type { DatePoint } from './date-point.ts';
import { dayOrderOf } from './day-order.ts';
import type { DayOrder } from './day-order.ts';
import { COUNTED, MONTHS, SEASONS, YEAR_NAMED } from './date-words.ts';

/** The groups of the grammar that hold the start of a range. */
const STARTS = [
  'start',
  'gapStart',
  'gapFrom',
  'gapSince',
  'gluedStart',
  'onward',
  'since',
  'low',
  'dangling',
  'lasting',
  'backTo',
] as const;

/** What one end of a range may be: first and last possible month, both included. */
export interface MonthBounds {
  readonly min: MonthIndex;
  readonly max: MonthIndex;
}

/** A date range as the text has it, its months made sense of. */
export interface DateRange {
  readonly span: Span;
  /** Null where the range makes no sense (see `notes`): it is kept to be shown, and counts nothing. */
  readonly start: MonthBounds | null;
  /** Last month, included. */
  readonly end: MonthBounds | null;
  readonly current: boolean;
  /** `year_only`, `ambiguous_day_month`, `ends_after_anchor`, `reversed`, `starts_after_anchor`, `too_long`. */
  readonly notes: readonly string[];
}

/** No working life is longer: such a range is a typing error or no range of a person. */
const LONGEST_MONTHS = 45 * 12;

/**
 * Every date range of a text, in reading order, disjoint. Years inside product names, counts and telephone
 * numbers are no dates.
 *
 * @param anchor the month that "Present" means
 */
export function findDateRanges(text: string, anchor: MonthIndex): DateRange[] {
  const ranges: DateRange[] = [];
  const order = dayOrderOf(text);
  for (const { start, end } of regionsWithYears(text)) {
    for (const match of rangesIn(text.slice(start, end))) {
      const range = readMatch(text, start + match.index, match, { anchor, order });
      if (range) ranges.push(range);
    }
  }
  return ranges;
}

/** What every range holds: a year, or two digits after a quote, a slash or a month. */
const YEAR_LIKE =
  /(?:19[5-9]|20\d)\d|['\u2018\u2019`\u00b4]\s?\d\d|\d\/\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]{0,2}\s?[-/]?\s?\d\d|fy\s?\d\d/gi;

/** A line that only joins the dates above and below it, as narrow columns of dates are read. */
const JOINS_LINES = /^\s*(?:to|till|until|[-\u2013\u2014])\s*$/i;

/**
 * Lines with what may be a year, each with the line after it, where a range may be wrapped: nothing else
 * can hold a range, and most lines do not.
 */
function regionsWithYears(text: string): Span[] {
  const regions: { start: number; end: number }[] = [];
  let lineEnd = -1;
  for (const index of yearsIn(text)) {
    if (index < lineEnd) continue;
    lineEnd = endOfLine(text, index);
    const end = endOfWrapped(text, lineEnd);
    const last = regions.at(-1);
    if (last && index < last.end) last.end = end;
    else regions.push({ start: text.lastIndexOf('\n', index) + 1, end });
  }
  return regions;
}

const DIGIT = /\d/g;
/** What stands before the first digit of what may be a year: the longest is a month's name, marks and a space. */
const BEFORE_DIGIT = 16;

/** Where what may be a year begins, growing. Looked for in front of digits, which most lines have none of. */
function yearsIn(text: string): number[] {
  const years: number[] = [];
  let from = 0;
  DIGIT.lastIndex = 0;
  for (let digit = DIGIT.exec(text); digit; digit = DIGIT.exec(text)) {
    const start = Math.max(from, digit.index - BEFORE_DIGIT);
    const end = endOfLine(text, digit.index);
    for (const match of matchesIn(YEAR_LIKE, text.slice(start, end))) {
      years.push(start + match.index);
      from = start + match.index + match[0].length;
    }
    DIGIT.lastIndex = end;
  }
  return years;
}

function endOfWrapped(text: string, lineEnd: number): number {
  const end = endOfLine(text, lineEnd + 1);
  return JOINS_LINES.test(text.slice(lineEnd, end)) ? endOfLine(text, end + 1) : end;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function readMatch(
  text: string,
  start: number,
  match: RegExpExecArray,
  { anchor, order }: { readonly anchor: MonthIndex; readonly order: DayOrder | null },
): DateRange | null {
  const g = match.groups!;
  const span = { start, end: start + match[0].length };
  const first = STARTS.map((name) => g[name]).find((words) => words !== undefined);
  if (first === undefined || isGuarded(text, span)) return null;
  if (g['lasting'] !== undefined) return lasting(span, first, g['amount']!, g['unit']!);
  const open =
    (g['open'] ?? g['gapOpen'] ?? g['onwards'] ?? g['since'] ?? g['dangling'] ?? g['now']) !==
    undefined;
  const lostDash = g['gapEnd'] ?? g['gapTo'] ?? g['gluedEnd'];
  const endWords = g['end'] ?? g['high'] ?? lostDash;
  const end = open ? anchorPoint(anchor) : endOf(first, endWords, g['tail'], order);
  const begin = startOf(first, end, order);
  if (lostDash !== undefined && begin && end && begin.min > end.max) return null;
  if (!begin || !end) return null;
  return begin.min > end.max && !open
    ? readBackwards(span, begin, end, anchor)
    : makeRange(span, begin, end, open, anchor);
}

/** `Dec 2011 - Jan 2010`: a slip, or the habit of who lists the latest first. The months are those between. */
function readBackwards(
  span: Span,
  latest: DatePoint,
  first: DatePoint,
  anchor: MonthIndex,
): DateRange {
  const range = makeRange(span, first, latest, false, anchor);
  return { ...range, notes: [...range.notes, 'reversed'] };
}

function anchorPoint(anchor: MonthIndex): DatePoint {
  return { min: anchor, max: anchor, shape: 'monthYear', ambiguous: false };
}

function endOf(
  first: string,
  words: string | undefined,
  tail: string | undefined,
  order: DayOrder | null,
): DatePoint | null {
  if (words !== undefined) return readDatePoint(words, order);
  const start = readDatePoint(first);
  if (!start || tail === undefined) return null;
  const year = Math.floor(yearOf(start) / 100) * 100 + Number(/\d\d/.exec(tail)![0]);
  return readDatePoint(String(year < yearOf(start) ? year + 100 : year));
}

/** A bare month borrows the year of the end: `Jan - Mar 2019`, and `Nov - Feb 2015` began in 2014. */
function startOf(first: string, end: DatePoint | null, order: DayOrder | null): DatePoint | null {
  const bare = /^[a-z]+/i.exec(first)?.[0].toLowerCase();
  if (/\d/.test(first) || bare === undefined) return readDatePoint(first, order);
  if (!end || !(MONTHS.has(bare) || SEASONS.has(bare))) return null;
  const year = yearOf(end);
  const sameYear = readDatePoint(`${bare} ${year}`);
  return sameYear && sameYear.min > end.max ? readDatePoint(`${bare} ${year - 1}`) : sameYear;
}

/** `2015 (6 months)`: somewhere in that year, for that long. The bounds leave the place open. */
function lasting(span: Span, first: string, amount: string, unit: string): DateRange | null {
  const start = readDatePoint(first);
  if (!start) return null;
  const length = Number(amount) * (/^y/i.test(unit) ? 12 : 1);
  if (length === 0 || length > LONGEST_MONTHS) return null;
  const room = Math.max(0, start.max - start.min + 1 - length);
  return {
    span,
    start: { min: start.min, max: start.min + room },
    end: { min: start.min + length - 1, max: start.min + room + length - 1 },
    current: false,
    notes: ['stated_duration'],
  };
}

function makeRange(
  span: Span,
  start: DatePoint,
  end: DatePoint,
  open: boolean,
  anchor: MonthIndex,
): DateRange {
  const broken = brokenBy(start, end, anchor);
  if (broken) return { span, start: null, end: null, current: false, notes: [broken] };
  const notes: string[] = [];
  if (isYear(start) || isYear(end)) notes.push('year_only');
  if (start.ambiguous || end.ambiguous) notes.push('ambiguous_day_month');
  // An end later in the anchor's own year is a year like any other; only a later year or month is odd.
  if (end.min > anchor) notes.push('ends_after_anchor');
  const last = { min: Math.min(end.min, anchor), max: Math.min(end.max, anchor) };
  return {
    span,
    start: { min: start.min, max: Math.min(start.max, last.max) },
    end: { min: Math.max(last.min, start.min), max: last.max },
    current: open || end.min > anchor,
    notes,
  };
}

function isYear({ shape }: DatePoint): boolean {
  return shape === 'year' || shape === 'yearShort';
}

function brokenBy(start: DatePoint, end: DatePoint, anchor: MonthIndex): string | null {
  if (start.min > anchor) return 'starts_after_anchor';
  return end.max - start.max > LONGEST_MONTHS ? 'too_long' : null;
}

function isGuarded(text: string, span: Span): boolean {
  const words = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const after = text.slice(span.end, span.end + 16);
  const yearFirst = /^(?:19|20)\d\d/.test(words);
  if (yearFirst && (YEAR_NAMED.test(before) || COUNTED.test(after))) return true;
  if (/^\d{1,2}\/\d\d\b/.test(words) && /(?:pages?|pg\.?|score|ratio)\s*$/i.test(before))
    return true;
  return /^[-.]?\d/.test(after) && /\d$/.test(words);
}
