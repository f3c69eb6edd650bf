import type { Span } from '../domain/span.ts';
import type { DateRange } from './date-range.ts';
import { labelled } from './lines.ts';
import type { Line } from './lines.ts';
import { classifyTitle } from './role-titles.ts';
import type { TitleClass } from './role-titles.ts';
import { findTitles } from './title-span.ts';

/** Characters before a range in which flattened text has the header, and after it a title may begin. */
const NEAR_BEFORE = 170;
const NEAR_AFTER = 60;
const TITLE_ROOM = 30;
/** Lines that a labelled role may stand away from the dates. */
const LABEL_REACH = 8;

const SENTENCE_END = /[.!?;]\s+(?=[A-Z])/g;
const ABBREVIATION = /\b(?:Inc|Sr|Jr|Co|Corp|Ltd|St|No|Dr|Mr|Ms|LLC|Pvt|U\.S|[A-Z])\.$/;
const RANK: Readonly<Record<TitleClass, number>> = {
  it_pm: 0,
  pm_generic: 1,
  adjacent: 2,
  other: 3,
};

/** The title on the dates' own line: one shortly before the dates, or a better one right after. */
export function titleBeside(text: string, line: Line, range: DateRange): Span | null {
  if (line.label === 'dates') return null;
  const anyCase = line.label === 'role';
  const start = Math.max(headStart(text, line, range), labelled(text, line).start);
  const before = { start: Math.min(start, range.span.start), end: range.span.start };
  const left = bestTitle(text, findTitles(text, before, anyCase));
  if (left && classOf(text, left) !== 'other') return left;
  const after = {
    start: range.span.end,
    end: Math.min(line.end, range.span.end + NEAR_AFTER + TITLE_ROOM),
  };
  const right = findTitles(text, after, anyCase)[0];
  if (!right || right.start - after.start >= NEAR_AFTER) return left;
  return left && classOf(text, right) === 'other' ? left : right;
}

/** The class of the title that a span holds. */
export function classOf(text: string, title: Span): TitleClass {
  return classifyTitle(text.slice(title.start, title.end)).class;
}

/**
 * Where the header begins on the dates' line: after the last sentence before the dates, since flattened text
 * runs on from the duties of the position before.
 */
export function headStart(text: string, line: Line, range: DateRange): number {
  const from = Math.max(line.start, range.span.start - NEAR_BEFORE);
  let start = from;
  for (const match of text.slice(from, range.span.start).matchAll(SENTENCE_END)) {
    const end = from + match.index + 1;
    if (!ABBREVIATION.test(text.slice(Math.max(line.start, end - 6), end))) {
      start = from + match.index + match[0].length;
    }
  }
  return start;
}

/** The title on the nearest of the lines that has one. */
export function titleAmong(
  text: string,
  lines: readonly Line[],
  indices: readonly number[],
): Span | null {
  for (const i of indices) {
    const line = lines[i]!;
    if (line.label === 'duties' || line.label === 'place' || line.label === 'dates') continue;
    const title = bestTitle(text, findTitles(text, line));
    if (title) return title;
  }
  return null;
}

/**
 * The title of the `Role:` line that belongs to the dates at `at`: below them, or above when no other dates
 * are nearer to it, with no other client between.
 */
export function labelledTitle(
  text: string,
  lines: readonly Line[],
  at: number,
  dated: ReadonlySet<number>,
): Span | null {
  const line = roleBelow(lines, at, dated) ?? roleAbove(lines, at, dated);
  if (!line) return null;
  const body = labelled(text, line);
  return bestTitle(text, findTitles(text, body, true)) ?? (isShort(line.words) ? body : null);
}

function roleBelow(lines: readonly Line[], at: number, dated: ReadonlySet<number>): Line | null {
  for (let i = at; i <= at + LABEL_REACH; i++) {
    const line = lines[i];
    if (!line || line.sectionIndex !== lines[at]!.sectionIndex) return null;
    if (i !== at && (dated.has(i) || line.label === 'employer')) return null;
    if (line.label === 'role') return line;
  }
  return null;
}

function roleAbove(lines: readonly Line[], at: number, dated: ReadonlySet<number>): Line | null {
  for (let i = at - 1; i >= at - LABEL_REACH; i--) {
    const line = lines[i];
    if (!line || line.sectionIndex !== lines[at]!.sectionIndex || dated.has(i)) return null;
    if (line.label !== 'role') continue;
    for (let j = i; j >= i - (at - i); j--) if (dated.has(j)) return null;
    return line;
  }
  return null;
}

function isShort(words: string): boolean {
  return words.split(/\s+/).length <= 6;
}

/** Of several titles the one that says most of the role; of equal ones the first. */
export function bestTitle(text: string, titles: readonly Span[]): Span | null {
  let best: Span | null = null;
  let bestRank = Infinity;
  for (const title of titles) {
    const rank = RANK[classOf(text, title)];
    if (rank < bestRank) [best, bestRank] = [title, rank];
  }
  return best;
}

/** `Worked as a PM / Scrum Master at ...`. */
const WORKED_AS =
  /\b(?:work(?:ed|ing)?|act(?:ed|ing)|serv(?:ed|ing)|join(?:ed)?|employed|engaged|hired|appointed|role of)(?: \w+){0,3}? (?:as )?(?:an? |the )?/i;
/** How far into the duties such a statement, or a title that opens them, is looked for. */
const STATED_BEFORE = 500;
const OPENS_BEFORE = 40;

/**
 * The title that the first sentences of the duties state: after "worked as", or as what they open with
 * ("Project manager and analyst for the billing division").
 */
export function titleInDuties(text: string, duties: Span): Span | null {
  const end = Math.min(duties.end, duties.start + STATED_BEFORE);
  const match = WORKED_AS.exec(text.slice(duties.start, end));
  const stated = match && titleAt(text, duties.start + match.index + match[0].length, end, 20);
  return stated ?? titleAt(text, duties.start, end, OPENS_BEFORE);
}

function titleAt(text: string, start: number, end: number, most: number): Span | null {
  const title = findTitles(text, { start, end: Math.min(end, start + 80) }, true)[0];
  if (!title || title.start - start > most) return null;
  return /\b(?:report|assist|support|help|with|to|under|by)\w*\b/i.test(
    text.slice(start, title.start),
  )
    ? null
    : title;
}
