import type { Span } from '../domain/span.ts';
import type { DateRange } from './date-range.ts';
import { labelled } from './lines.ts';
import type { Line } from './lines.ts';
import { classifyTitle } from './role-titles.ts';
import type { TitleClass } from './role-titles.ts';
import { titleAfterAs, titleAfterLabel } from './stated-title.ts';
import { findTitles } from './title-span.ts';

/** Characters before a range in which flattened text has the header, and after it a title may begin. */
const NEAR_BEFORE = 170;
const NEAR_AFTER = 60;
const TITLE_ROOM = 30;
/** `Oceanside, CA`: the employer stands elsewhere. */
const ONLY_PLACE = /^ [A-Z][\w.]*(?: [A-Z][\w.]*){0,2} ?, ?[A-Z][A-Za-z]+\W*$/;
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
  const found = bestTitle(text, findTitles(text, before, anyCase));
  const left = found && withFirstWords(text, before, found);
  if (left && classOf(text, left) !== 'other') return left;
  const role = titleAfterLabel(text, { start: range.span.end, end: line.end });
  if (role) return role;
  const after = {
    start: range.span.end,
    end: Math.min(line.end, range.span.end + NEAR_AFTER + TITLE_ROOM),
  };
  const right = findTitles(text, after, anyCase)[0];
  if (!right || right.start - after.start >= NEAR_AFTER) {
    return left ?? titleAfterAs(text, { start, end: after.end });
  }
  return left && classOf(text, right) === 'other' ? left : right;
}

/**
 * `Service Introduction Lead Example Works - Austin, TX May 2012 - ...`: capitalised words before the title are
 * its own where the employer follows it.
 */
function withFirstWords(text: string, header: Span, title: Span): Span {
  const ahead = text.slice(header.start, title.start);
  const behind = text.slice(title.end, header.end);
  const belongs =
    /^(?:[A-Z][\w&-]* ){1,3}$/.test(ahead) &&
    /^ [A-Z][A-Za-z]/.test(behind) &&
    !ONLY_PLACE.test(behind);
  return belongs ? { start: header.start, end: title.end } : title;
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
