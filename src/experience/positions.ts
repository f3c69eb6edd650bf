import type { Position } from '../domain/experience.ts';
import type { Section } from '../domain/section.ts';
import { subtract } from '../domain/span.ts';
import type { Span } from '../domain/span.ts';
import { Besides } from './beside.ts';
import { findEmployer } from './employer.ts';
import { FRAME, isFrame, withOwnDates } from './frame.ts';
import type { Header } from './header.ts';
import { countCues, countItCues, OTHER_TRADE_CUES } from './it-pm-cues.ts';
import { testItPm } from './it-pm.ts';
import { kindOf } from './kind.ts';
import type { Line } from './lines.ts';
import { classifyTitle } from './role-titles.ts';
import type { TitleReading } from './role-titles.ts';
import { titleInDuties } from './stated-title.ts';

/**
 * Different IT words in a whole resume, over those of other trades, that make it one of IT; a short one says less:
 * one word in so many characters.
 */
const IT_RESUME = { least: 4, most: 8, every: 450 };
/** Ranges in a row that may share their duties; more are a list of dates. */
const MOST_SHARING = 4;
/** Characters after the dates that may still say what kind of engagement it is. */
const HEAD_WORDS = 60;
const UNTITLED: TitleReading = { class: 'other', rule: 'untitled', plain: false };

/** What positions are read from. */
interface Source {
  readonly text: string;
  /** The same, character for character, with sentences whole: what duties say may stand on two lines. */
  readonly prose: string;
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  readonly headers: readonly Header[];
  /** For each header the words that name the employer. */
  readonly employers: readonly (Span | null)[];
  /** Whether the resume as a whole is of IT: asked of few, and looked for when it is first asked. */
  readonly aroundIsIt: () => boolean;
  readonly besides: Besides;
}

/** Turns headers into positions: each reaches to the next header or to the end of its section. */
export function makePositions(
  text: string,
  prose: string,
  lines: readonly Line[],
  sections: readonly Section[],
  headers: readonly Header[],
): Position[] {
  const employers = headers.map((header) => findEmployer(text, lines, header));
  let isIt: boolean | undefined;
  const aroundIsIt = () => (isIt ??= isOfIt(withoutNames(text, employers)));
  const besides = new Besides(text);
  const source: Source = { text, prose, lines, sections, headers, employers, aroundIsIt, besides };
  const positions: Position[] = [];
  headers.forEach((_, i) => positions.push(readPosition(source, i, positions.at(-1))));
  return withRepeatsNoted(text, withOwnDates(positions, headers));
}

/** Whom somebody worked for must not decide what the work was, wherever it is named. */
function withoutNames(text: string, employers: readonly (Span | null)[]): string {
  const names = employers.map((employer) => wordsOf(text, employer));
  return [...new Set(names)].reduce(
    (rest, name) => (name === '' ? rest : rest.replaceAll(name, '')),
    text,
  );
}

function isOfIt(text: string): boolean {
  const { least, most, every } = IT_RESUME;
  const asked = Math.min(most, Math.max(least, Math.round(saidIn(text, most * every) / every)));
  const enough = asked + countCues(OTHER_TRADE_CUES, text);
  return countItCues(text, enough) >= enough;
}

/** How many characters the lines of a text have: what is written twice says no more. Stops counting at `enough`. */
function saidIn(text: string, enough: number): number {
  const said = new Set<string>();
  let length = 0;
  for (let start = 0; start <= text.length && length < enough;) {
    const mark = text.indexOf('\n', start);
    const end = mark < 0 ? text.length : mark;
    const line = text.slice(start, end).trim();
    if (!said.has(line)) length += line.length;
    said.add(line);
    start = end + 1;
  }
  return length;
}

/** Some programs write a resume's positions twice: the months count once, and what is written again says so. */
function withRepeatsNoted(text: string, positions: readonly Position[]): Position[] {
  const seen = new Set<string>();
  return positions.map((position) => {
    const { title, start, end } = position;
    if (!title || !start || !end) return position;
    const key = [wordsOf(text, title), start.min, start.max, end.min, end.max].join(' ');
    if (seen.has(key)) return { ...position, notes: [...position.notes, 'repeated'] };
    seen.add(key);
    return position;
  });
}

function readPosition(source: Source, i: number, previous: Position | undefined): Position {
  const { text, lines, headers } = source;
  const header = headers[i]!;
  const section = source.sections[lines[header.at]!.sectionIndex]!;
  const span = spanOf(headers, i, section);
  const duties = { start: header.end, end: dutiesEnd(headers, i, section) };
  const under = isUnder(text, header, headers[i - 1]);
  const stated = titleInDuties(text, duties);
  const title = header.title ?? stated;
  const shared = sharesLine(header, headers[i - 1]) ? previous?.employer : null;
  const employer = source.employers[i] ?? shared ?? null;
  const { titleClass, itPm } = testPosition(source, {
    title,
    stated: under ? null : stated,
    duties: under ? { start: duties.start, end: duties.start } : duties,
    employer,
  });
  return {
    id: `p${i + 1}`,
    title,
    employer,
    dates: header.range?.span ?? null,
    span,
    start: header.range?.start ?? null,
    end: header.range?.end ?? null,
    current: header.range?.current ?? false,
    kind: kindOf(wordsOf(text, title), headWords(text, span, duties), section.type),
    titleClass,
    itPm: isFrame(text, headers, i, duties) ? FRAME : itPm,
    notes: header.range?.notes ?? ['undated'],
  };
}

interface Found {
  readonly title: Span | null;
  readonly stated: Span | null;
  readonly duties: Span;
  readonly employer: Span | null;
}

function testPosition(
  { text, prose, aroundIsIt, besides }: Source,
  { title, stated, duties, employer }: Found,
): Pick<Position, 'titleClass' | 'itPm'> {
  const reading = readTitle(text, title);
  const words = `${wordsOf(text, title)}\n${textOutside(prose, duties, employer)}`;
  const itPm = testItPm({ title: reading, stated: readTitle(text, stated), words, aroundIsIt });
  const isAdjacent = besides.isBeside(reading, words) && (!reading.plain || aroundIsIt());
  return {
    titleClass: reading.class === 'adjacent' && !isAdjacent ? 'other' : reading.class,
    itPm,
  };
}

function wordsOf(text: string, span: Span | null): string {
  return span ? text.slice(span.start, span.end) : '';
}

/** The header and the first words after it. */
function headWords(text: string, span: Span, duties: Span): string {
  return text.slice(span.start, Math.min(duties.end, duties.start + HEAD_WORDS));
}

/** The words of a span without those of a hole in it: an employer's name says nothing of the work. */
function textOutside(text: string, span: Span, hole: Span | null): string {
  const rest = subtract(span, hole ? [hole] : []);
  return rest.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function readTitle(text: string, title: Span | null): TitleReading {
  return title ? classifyTitle(wordsOf(text, title)) : UNTITLED;
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
  while (last - i < MOST_SHARING && sharesLine(headers[last + 1], headers[last])) last++;
  const next = headers[last + 1];
  return Math.max(headers[i]!.end, Math.min(next?.start ?? Infinity, section.body.end));
}

/**
 * `Director of Development, 2010 - now / Developer, 2004 - 2010` over one set of duties: they are those of the upper role,
 * and say that the lower one ran projects only where its title leaves that open.
 */
function isUnder(text: string, header: Header, above: Header | undefined): boolean {
  if (!sharesLine(header, above) || !header.title || header.title.start === above?.title?.start) {
    return false;
  }
  const { class: named, rule } = readTitle(text, header.title);
  return (named === 'other' || named === 'adjacent') && rule !== 'says_nothing';
}

function sharesLine(header: Header | undefined, previous: Header | undefined): boolean {
  return header !== undefined && previous !== undefined && header.at - previous.at <= 1;
}
