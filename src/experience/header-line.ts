import type { SectionType } from '../domain/section.ts';
import type { Span } from '../domain/span.ts';
import type { DateRange } from './date-range.ts';
import type { Line } from './lines.ts';

/** Longer lines are text, not part of a header, unless the text lost its line breaks. */
const HEADER_LINE = 110;
const LONG = 400;
/** As much beside a date still leaves it alone on its line: brackets, "From:", a place's state. */
const ALONE = 12;
/** Sections whose dates are of schools, courses and prizes. */
const OF_OTHER_THINGS: ReadonlySet<SectionType> = new Set([
  'education',
  'certifications',
  'training',
  'publications',
  'references',
  'objective',
]);
/** Sections that hold positions only where a title says so. */
const NEEDS_TITLE: ReadonlySet<SectionType> = new Set([
  'head',
  'summary',
  'skills',
  'awards',
  'other',
]);

export const STUDY =
  /\b(?:university|college|school|bachelors?|masters?|b\.?\s?sc?|m\.?\s?sc?|b\.?tech|m\.?tech|mba|ph\.?d|diploma|degree|certificate|certified|certification|course|training|gpa|scholarship|graduated)\b/i;
/** Titles that are certificates, too. */
export const CERTIFICATE = /^(?:certified |professional )*(?:scrum ?master|product owner)$/i;
/** Words before a date that make it part of a sentence. */
const IN_SENTENCE =
  /\b(?:between|during|in|of|around|for|by|dated|released|version|fiscal|was|were|has|have|ended|ending|the|years?|and)\s*$/;
/** An amount before a date: what rose or fell in that time. */
const AMOUNT =
  /(?:%|\bper ?cent|\b(?:million|billion|thousand|percent)|[$\u20ac\u00a3]\s?[\d.,]+ ?[mkb]{0,2}|\b(?:by|to) [\d.,]+[mkb+]?) (?:from|over|in|between|during)\s*$/i;
/** `Worked as a tester with Example Works from ...`: a sentence that is a header. */
const WORKED_LINE =
  /^[\u2022*>\uf0b7 -]*(?:(?:i|have|has|am|was|presently|currently|previously|also|been|now)\s+){0,3}(?:work(?:ed|ing)?|employed|served|serving|associated|joined|engaged)\b.{0,80}\b(?:as|with|at|in|for)\b/i;
/** `- Dallas, TX` or `Client: Example Works (Sample Co)` right before the dates. */
const PLACE_BEFORE = /(?:[,\u2013-]|\s)\s*[A-Z][A-Za-z. ]+,\s*[A-Z]{2}\s*[|,\u2013-]?\s*$/;
const CLIENT_BEFORE = /\b(?:Client|Employer|Company)(?: Name)?\s?: ?[A-Z][^.;:\u2022]{1,90}$/;
/** `Example Works Austin, TX` right after the dates. */
const PLACE_AFTER =
  /^(?:[A-Z][\w.&'-]* ){1,5}(?:\S{1,3} )?[A-Z][A-Za-z.]+ ?, ?(?:[A-Z]{2}|State)\b/;

/** A date range on its line, with the titles on that line and next to it. */
export interface DatedLine {
  readonly line: Line;
  readonly range: DateRange;
  /** The line around the range. */
  readonly words: string;
  /** What stands on the line before and after the range, gaps and leaders closed up. */
  readonly before: string;
  readonly after: string;
  readonly title: Span | null;
  readonly titleNearby: Span | null;
  /** Whether the line, or one next to it, speaks of school, degrees or courses. */
  readonly ofStudy: boolean;
  readonly nearStudy: boolean;
  /** Whether the title nearby is that of a certificate, too. */
  readonly ofCertificate: boolean;
  /** Whether the line goes on with a sentence of the duties above it. */
  readonly continues: boolean;
}

const HAS_GAPS = /[.\u2026_-]{3}|\s\s|[^\S ]/;

/** White space, dot leaders and rules closed up, so that lengths are lengths of words. */
export function closeGaps(words: string): string {
  if (!HAS_GAPS.test(words)) return words.trim();
  return words
    .replace(/[.\u2026_-]{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a date range dates a position, by the line it stands on and the section of that line.
 *
 * @param known whether a position was found before in the same section
 * @param hasExperience whether the resume has a section of experience; without one the others hold it
 */
export function datesPosition(dated: DatedLine, known: boolean, hasExperience: boolean): boolean {
  const { line, before, after, title, titleNearby } = dated;
  const isAlone = before.length + after.length <= ALONE;
  if (OF_OTHER_THINGS.has(line.section)) {
    return titleNearby !== null && isAlone && !dated.nearStudy && !dated.ofCertificate;
  }
  if (line.label === 'dates') return true;
  if (WORKED_LINE.test(dated.words)) return true;
  if (!title && (AMOUNT.test(before) || (dated.continues && /^(?:[.,;]|[a-z])/.test(after)))) {
    return false;
  }
  if (hasExperience && NEEDS_TITLE.has(line.section)) {
    const isRole = (title ?? titleNearby) !== null || (known && isAlone);
    if (!isRole || dated.ofStudy || isMention(dated)) return false;
  }
  if (!title && (IN_SENTENCE.test(before) || (dated.ofStudy && line.section !== 'experience'))) {
    return false;
  }
  if (line.bullet) return isHeadItem(dated) || isHeadInText(dated);
  if (before.length < 4 && /^[^a-z]/.test(after)) return true;
  return before.length + after.length <= HEADER_LINE
    ? !isSentence(`${before} ${after}`, title !== null)
    : isHeadInText(dated);
}

/** `IT project manager from 2005 to 2020 in banks`: a sentence of a summary, which dates no position. */
function isMention({ title, range, after }: DatedLine): boolean {
  return title !== null && title.end <= range.span.start && /^(?!as\b)[a-z]/.test(after);
}

/** `Chaired the IT strategy 2017-2020`: a duty, however short. */
const IS_ACT = /^\W*(?:[A-Z][a-z]+ed|Led|Ran|Built|Won|Wrote|Drove|Oversaw)\b/;

/** A list item that is a header: a title or little else beside the range, or a name with the range at its end. */
function isHeadItem({ before, after, title, line }: DatedLine): boolean {
  const rest = before.length + after.length;
  if (rest < 25) return title !== null || !IS_ACT.test(before);
  if (title) return rest < 120 && !/\.$/.test(after);
  if (line.section !== 'experience' && line.section !== 'projects') return false;
  return after.length <= 2 && before.length < 90 && !isSentence(before, false);
}

function isSentence(words: string, hasTitle: boolean): boolean {
  const lower = words.match(/\b[a-z]{2,}\b/g)?.length ?? 0;
  if (hasTitle) return lower > 12;
  return lower > 4 && lower > (words.match(/\b[A-Za-z]{2,}\b/g)?.length ?? 0) / 2;
}

/** In a long line (flattened text) a header is a title, a client or a place next to the range, and no small letter after it. */
function isHeadInText({ range, before, after, title }: DatedLine): boolean {
  if (!/^(?:[^a-z]|$)/.test(after)) return false;
  if (!title) {
    return PLACE_BEFORE.test(before) || CLIENT_BEFORE.test(before) || PLACE_AFTER.test(after);
  }
  const between = title.end < range.span.start ? before.slice(title.end - range.span.start) : '';
  const lower = between.match(/\b(?!and|for|the|from|of)[a-z]{3,}\b/g)?.length ?? 0;
  return lower <= 1 && between.length < 130;
}

/** Closing gaps never makes a line longer. */
function isLong(words: string): boolean {
  return words.length > HEADER_LINE && closeGaps(words).length > HEADER_LINE;
}

/** A line that cannot be part of a header: a list item, a sentence, a long line. */
export function stopsHeader(line: Line): boolean {
  if (line.bullet || line.words.length > LONG || isLong(line.words)) {
    return true;
  }
  if (/[.;]$/.test(line.words) && !/\b(?:Inc|Ltd|Co|Corp|LLC|Pvt|U\.S|N\.A)\.$/.test(line.words))
    return true;
  return isSentence(line.words, false);
}

/** What a sentence says that goes on with the dates of a position. */
const OF_WORK = /\b(?:work\w*|serv\w+|employ\w+|experience|join\w*|as an? |trainee)/i;

/** A line in small letters after a duty that has not come to its end: `grew sales` and then `from 2016 to 2018.` */
export function continuesSentence(line: Line, above: Line | undefined): boolean {
  if (!above || above.sectionIndex !== line.sectionIndex || line.bullet) return false;
  if (!/^[a-z]/.test(line.words) || !stopsHeader(above)) return false;
  return !/[.;:!?]$/.test(above.words) && !OF_WORK.test(above.words);
}

/** `Worked as a project manager with Example Works` and below it `from May 2013 to April 2014`: one sentence. */
export function worksUntil(above: Line, dates: Line): boolean {
  return /^(?:from|since)\b/i.test(dates.words) && WORKED_LINE.test(above.words.slice(0, LONG));
}

/** A line that reads like a name: of an employer, a client, a place. */
export function isNameLine(line: Line): boolean {
  if (line.words.length > 80 || /^[a-z]/.test(line.words) || line.words.length < 3) return false;
  if (/^[A-Z][a-z]+(?:ed|ing)\b/.test(line.words)) return false;
  const words = line.words.match(/\b[A-Za-z][a-z]{3,}\b/g) ?? [];
  return words.filter((word) => /^[a-z]/.test(word)).length <= 1;
}
