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

function classOf(text: string, title: Span): TitleClass {
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
 * The title of a `Role:` line that belongs to the dates at `at`: the nearest below, else above, with no other
 * dates and no other client between.
 */
export function labelledTitle(
  text: string,
  lines: readonly Line[],
  at: number,
  dated: ReadonlySet<number>,
): Span | null {
  const line = labelledLine(lines, at, 1, dated) ?? labelledLine(lines, at, -1, dated);
  if (!line) return null;
  const body = labelled(text, line);
  return bestTitle(text, findTitles(text, body, true)) ?? body;
}

function labelledLine(
  lines: readonly Line[],
  at: number,
  step: -1 | 1,
  dated: ReadonlySet<number>,
): Line | null {
  for (let i = at; Math.abs(i - at) <= LABEL_REACH; i += step) {
    const line = lines[i];
    if (!line || line.sectionIndex !== lines[at]!.sectionIndex) return null;
    if (i !== at && dated.has(i)) return null;
    if (line.label === 'role') return line;
    if (i !== at && step > 0 && line.label === 'employer') return null;
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

/** `Worked as a PM / Scrum Master at ...`: the title that duties state where the header has none. */
const WORKED_AS =
  /\b(?:work(?:ed|ing)?|act(?:ed|ing)|serv(?:ed|ing)|join(?:ed)?|employed|engaged|hired|appointed)(?: \w+){0,3}? as (?:an? |the )?/i;

/** The title that the first sentences of the duties state. */
export function titleInDuties(text: string, duties: Span): Span | null {
  const end = Math.min(duties.end, duties.start + 500);
  const match = WORKED_AS.exec(text.slice(duties.start, end));
  if (!match) return null;
  const start = duties.start + match.index + match[0].length;
  const title = findTitles(text, { start, end: Math.min(end, start + 60) }, true)[0];
  return title && title.start - start < 20 ? title : null;
}
