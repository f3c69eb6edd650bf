import type { Position } from '../domain/experience.ts';
import type { Section } from '../domain/section.ts';
import type { Span } from '../domain/span.ts';
import { findEmployer } from './employer.ts';
import type { Header } from './header.ts';
import { titleInDuties } from './header-title.ts';
import { countCues, IT_CUES } from './it-pm-cues.ts';
import { testItPm } from './it-pm.ts';
import { kindOf } from './kind.ts';
import type { Line } from './lines.ts';
import { classifyTitle } from './role-titles.ts';
import type { TitleReading } from './role-titles.ts';

/** Different IT words in a whole resume that make it one of IT. */
const IT_RESUME = 8;
/** Fewer characters after the dates are no duties: the position only frames those that follow. */
const NO_DUTIES = 160;
/** Ranges in a row that may share their duties; more are a list of dates. */
const MOST_SHARING = 4;
const UNTITLED: TitleReading = { class: 'other', rule: 'untitled' };

/** Turns headers into positions: each reaches to the next header or to the end of its section. */
export function makePositions(
  text: string,
  lines: readonly Line[],
  sections: readonly Section[],
  headers: readonly Header[],
): Position[] {
  const aroundIsIt = countCues(IT_CUES, text, IT_RESUME) >= IT_RESUME;
  const positions: Position[] = [];
  headers.forEach((header, i) => {
    const section = sections[lines[header.at]!.sectionIndex]!;
    const span = spanOf(headers, i, section);
    const duties = { start: header.end, end: dutiesEnd(headers, i, section) };
    const stated = titleInDuties(text, duties);
    const title = header.title ?? stated;
    const words = title ? text.slice(title.start, title.end) : '';
    const reading = readTitle(text, title);
    const facts = {
      title: reading,
      stated: readTitle(text, stated),
      words: text.slice(span.start, duties.end),
      aroundIsIt,
    };
    const head = text.slice(span.start, Math.min(duties.end, duties.start + 60));
    const sharing = i > 0 && header.at - headers[i - 1]!.at <= 1 ? positions.at(-1)! : null;
    positions.push({
      id: `p${i + 1}`,
      title,
      employer: findEmployer(text, lines, header) ?? sharing?.employer ?? null,
      dates: header.range?.span ?? null,
      span,
      start: header.range?.start ?? null,
      end: header.range?.end ?? null,
      current: header.range?.current ?? false,
      kind: kindOf(words, head, section.type),
      titleClass: reading.class,
      itPm: isFrame(headers, i, duties)
        ? { counts: false, by: 'none', rule: 'frame' }
        : testItPm(facts),
      notes: header.range?.notes ?? ['undated'],
    });
  });
  return positions;
}

function readTitle(text: string, title: Span | null): TitleReading {
  return title ? classifyTitle(text.slice(title.start, title.end)) : UNTITLED;
}

function spanOf(headers: readonly Header[], i: number, section: Section): Span {
  const header = headers[i]!;
  const previous = headers[i - 1];
  const shared = previous !== undefined && header.start < previous.end;
  const start = shared ? (header.range?.span.start ?? header.start) : header.start;
  const next = headers[i + 1];
  const limit = next ? Math.max(next.start, header.end) : Infinity;
  return { start, end: Math.max(header.end, Math.min(limit, section.body.end)) };
}

/** Two ranges for one set of duties (`2007 - 2011 / 2005 - 2006`) share them: the last one's. */
function dutiesEnd(headers: readonly Header[], i: number, section: Section): number {
  let last = i;
  while (last - i < MOST_SHARING && sharesLine(headers[last + 1], headers[last]!)) last++;
  const next = headers[last + 1];
  return Math.max(headers[i]!.end, Math.min(next?.start ?? Infinity, section.body.end));
}

function sharesLine(next: Header | undefined, header: Header): boolean {
  return next !== undefined && next.at - header.at <= 1;
}

/**
 * A range without duties, followed by roles inside it, frames those roles (an employer over its clients):
 * they say what was done when.
 */
function isFrame(headers: readonly Header[], i: number, duties: Span): boolean {
  const outer = headers[i]!.range;
  const inner = headers[i + 1]?.range;
  if (
    !outer?.start ||
    !outer.end ||
    !inner?.start ||
    !inner.end ||
    duties.end - duties.start >= NO_DUTIES
  ) {
    return false;
  }
  const isInside = outer.start.min <= inner.start.min && inner.end.max <= outer.end.max;
  return isInside && inner.end.max - inner.start.min < outer.end.max - outer.start.min;
}
