import type { SectionType } from '../domain/section.ts';
import type { Span } from '../domain/span.ts';
import type { DateRange } from './date-range.ts';
import {
  CERTIFICATE,
  closeGaps,
  continuesSentence,
  datesPosition,
  isNameLine,
  STUDY,
  stopsHeader,
  worksUntil,
} from './header-line.ts';
import type { DatedLine } from './header-line.ts';
import { bestTitle, classOf, headStart, titleAmong, titleBeside } from './header-title.ts';
import { labelledTitle } from './labelled-title.ts';
import { holds } from './frame.ts';
import type { Line } from './lines.ts';
import { titleAfterAs } from './stated-title.ts';

/** Where a position begins: its dates, if it has any, with the lines around them that name title and employer. */
export interface Header {
  readonly range: DateRange | null;
  /** Index of the line that holds the dates, or the title of an undated one. */
  readonly at: number;
  /** First and last line of the header. */
  readonly first: number;
  readonly last: number;
  /** Start of the header in its first line: in flattened text not the line's start. */
  readonly start: number;
  /** Where its duties may begin: after the dates. */
  readonly end: number;
  readonly title: Span | null;
  /** Whether the dates are those of a project (`Project: ...`), done in the role above them. */
  readonly ofProject: boolean;
}

/** A header of which it is not yet decided whether its title stands above or below the dates. */
interface Draft {
  readonly range: DateRange;
  readonly at: number;
  /** Indices of the lines above and below that may belong to it, nearest first. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** Whether so much stands before the dates on their line that it was flattened. */
  readonly isLong: boolean;
  readonly beside: Span | null;
  readonly labelled: Span | null;
  readonly above: Span | null;
  readonly below: Span | null;
}

/** Lines above and below the dates that may belong to the header; labelled lines reach further. */
const REACH_UP = 3;
const REACH_DOWN = 2;
const REACH_LABELS = 6;
/** Characters before the dates in which flattened text names the employer. */
const NAME_BEFORE = 100;
/** Characters of the dates' line that are looked at on either side. */
const LOOK = 400;
/** Capitalised throughout, as names and titles are. */
const IS_NAMES =
  /^(?:\d{1,2}\. *)?[A-Z](?!.*\b(?!(?:and|for|the|ltd|pvt|limited|private|company)\b)[a-z]{3,})/;
const HOLDS_POSITIONS: ReadonlySet<SectionType> = new Set(['experience', 'projects']);

/** The headers of the dated positions, in reading order. */
export function findHeaders(
  text: string,
  lines: readonly Line[],
  ranges: readonly DateRange[],
): Header[] {
  const drafts = draftHeaders(text, lines, ranges);
  const titlesBelow = votesBelow(drafts);
  const headers: Header[] = [];
  for (const draft of drafts) {
    const header = settle(text, lines, draft, titlesBelow);
    const previous = headers.at(-1);
    const shares = header.title === null && previous !== undefined && header.at - previous.at <= 1;
    const role = shares ? previous : roleOf(lines, header, headers);
    headers.push(role ? { ...header, title: role.title } : header);
  }
  return headers;
}

/** The role in which a project without one of its own was done: the nearest above whose dates hold its dates. */
function roleOf(
  lines: readonly Line[],
  header: Header,
  above: readonly Header[],
): Header | undefined {
  if (header.title !== null || !header.ofProject) return undefined;
  return above.findLast(
    ({ at, title, range, ofProject }) =>
      title !== null &&
      !ofProject &&
      lines[at]!.sectionIndex === lines[header.at]!.sectionIndex &&
      holds(range, header.range),
  );
}

function draftHeaders(text: string, lines: readonly Line[], ranges: readonly DateRange[]): Draft[] {
  const placed = placeRanges(lines, ranges);
  const dated = new Set(placed.map(({ at }) => at));
  const hasExperience = lines.some(({ section }) => HOLDS_POSITIONS.has(section));
  const drafts: Draft[] = [];
  for (const { range, at } of placed) {
    const previous = drafts.at(-1);
    const draft = draftHeader(text, lines, range, at, dated, previous?.at ?? -1);
    const known =
      previous !== undefined && lines[previous.at]!.sectionIndex === lines[at]!.sectionIndex;
    if (datesPosition(datedLine(text, lines, draft), known, hasExperience)) drafts.push(draft);
  }
  return drafts;
}

function placeRanges(
  lines: readonly Line[],
  ranges: readonly DateRange[],
): { readonly range: DateRange; readonly at: number }[] {
  let at = 0;
  return ranges.flatMap((range) => {
    while (at < lines.length && lines[at]!.end <= range.span.start) at++;
    const line = lines[at];
    return line && line.start <= range.span.start ? [{ range, at }] : [];
  });
}

function draftHeader(
  text: string,
  lines: readonly Line[],
  range: DateRange,
  at: number,
  dated: ReadonlySet<number>,
  floor: number,
): Draft {
  const up = reach(lines, at, -1, REACH_UP, dated).filter((i) => i > floor);
  const down = reach(lines, lastLineOf(lines, at, range), 1, REACH_DOWN, dated);
  return {
    range,
    at,
    up,
    down,
    isLong: range.span.start - lines[at]!.start > LOOK,
    beside: titleBeside(text, lines[at]!, range),
    labelled: labelledTitle(text, lines, at, dated),
    above: titleAmong(text, lines, up) ?? titleWorkedAs(text, lines, at, up),
    below: titleAmong(text, lines, down),
  };
}

function titleWorkedAs(
  text: string,
  lines: readonly Line[],
  at: number,
  up: readonly number[],
): Span | null {
  const above = lines[up[0] ?? -1];
  return above && worksUntil(above, lines[at]!) ? titleAfterAs(text, above) : null;
}

/** Index of the line in which the dates end: a narrow column wraps them. */
function lastLineOf(lines: readonly Line[], at: number, { span }: DateRange): number {
  let last = at;
  while (lines[last + 1] && lines[last + 1]!.start < span.end) last++;
  return last;
}

/** Indices of the header lines next to the dates in one direction, nearest first. */
function reach(
  lines: readonly Line[],
  at: number,
  step: -1 | 1,
  most: number,
  dated: ReadonlySet<number>,
): number[] {
  const found: number[] = [];
  for (let i = at + step; Math.abs(i - at) <= REACH_LABELS; i += step) {
    const line = lines[i];
    if (!line || line.sectionIndex !== lines[at]!.sectionIndex || dated.has(i)) break;
    if (
      line.label === 'duties' ||
      (line.label === null && !mayHead(line, lines[at]!, i === at - 1))
    )
      break;
    if (line.label === null && Math.abs(i - at) > most) break;
    found.push(i);
  }
  return found;
}

/** On a form ("From: ... to: ...") the names above the dates may be items of a list. */
function mayHead(line: Line, dates: Line, isNext: boolean): boolean {
  if (!stopsHeader(line) || (isNext && worksUntil(line, dates))) return true;
  return (
    dates.label === 'dates' && line.bullet && line.words.length <= 60 && IS_NAMES.test(line.words)
  );
}

function datedLine(text: string, lines: readonly Line[], draft: Draft): DatedLine {
  const { at, range, up, down } = draft;
  const line = lines[at]!;
  const near = {
    start: Math.max(line.start, range.span.start - LOOK),
    end: Math.min(line.end, range.span.end + LOOK),
  };
  const words = text.slice(near.start, near.end);
  const around = [...up, ...down].map((i) => lines[i]!.words);
  const nearby = draft.labelled ?? draft.above ?? draft.below;
  return {
    line,
    range,
    words,
    before: closeGaps(text.slice(near.start, range.span.start)),
    after: closeGaps(text.slice(range.span.end, near.end)),
    title: draft.beside,
    titleNearby: nearby,
    ofStudy: STUDY.test(words),
    nearStudy: [words, ...around].some((near) => STUDY.test(near)),
    ofCertificate: nearby !== null && CERTIFICATE.test(text.slice(nearby.start, nearby.end)),
    continues: line.start === near.start && continuesSentence(line, lines[at - 1]),
  };
}

/** Whether this document puts titles below its dates: asked of the headers that leave no doubt. */
function votesBelow(drafts: readonly Draft[]): boolean {
  const open = drafts.filter(({ beside, labelled }) => !beside && !labelled);
  const below = open.filter((draft) => draft.below && !draft.above).length;
  const above = open.filter((draft) => draft.above && !draft.below).length;
  return below > above;
}

/** The title beside the dates, unless it says nothing of the role and the one nearby does. */
function better(text: string, beside: Span | null, nearby: Span | null): Span | null {
  const found = [beside, nearby].filter((title) => title !== null);
  return beside && classOf(text, beside) !== 'other' ? beside : bestTitle(text, found);
}

function settle(text: string, lines: readonly Line[], draft: Draft, titlesBelow: boolean): Header {
  const { range, at, down, above, below } = draft;
  const own = lines[at]!;
  const nearby = titlesBelow ? (below ?? above) : (above ?? below);
  const title = draft.labelled ?? better(text, draft.beside, nearby);
  const head = headStart(text, own, range);
  const inText = head > own.start && (draft.beside !== null || draft.isLong);
  const first = inText ? at : firstLine(lines, draft, title, titlesBelow);
  const last = down.findLast((i) => title !== null && lines[i]!.start <= title.start) ?? at;
  const start = inText ? startInText(draft, head) : lines[first]!.start;
  const ofProject = isOfProject(lines, draft);
  const isBelow = title !== null && title.start >= own.end;
  return {
    range,
    at,
    first,
    last: isBelow ? last : at,
    start,
    end: range.span.end,
    title,
    ofProject,
  };
}

/** `Project: Ledger 2014 - 2015`, or the dates under such a line that names no client. */
function isOfProject(lines: readonly Line[], { at, up, labelled }: Draft): boolean {
  const own = lines[at]!;
  if (own.label === 'other') return /^project\b/i.test(own.words);
  const head = up.map((i) => lines[i]!);
  return (
    own.label === 'dates' &&
    labelled !== null &&
    head.some(({ label, words }) => label === 'other' && /^project\b/i.test(words)) &&
    !head.some(({ label }) => label === 'employer')
  );
}

/** In flattened text: the title before the dates, else what follows the last sentence, if that is near. */
function startInText({ range, beside }: Draft, head: number): number {
  if (beside && beside.start < range.span.start) return beside.start;
  return range.span.start - head <= NAME_BEFORE ? head : range.span.start;
}

/** The line that the header begins with: its title's, and the names above it. */
function firstLine(
  lines: readonly Line[],
  { at, up, below }: Draft,
  title: Span | null,
  titlesBelow: boolean,
): number {
  let first = at;
  if (titlesBelow && below !== null && title === below) return first;
  for (const i of up) {
    const line = lines[i]!;
    const isTitle = title !== null && line.start <= title.start && title.start < line.end;
    if (!isTitle && line.label === null && !isNameLine(line)) break;
    first = i;
  }
  return first;
}
