import { readHeading } from './heading-line.ts';
import type { Heading } from './heading-line.ts';

/** A heading at the start of a line that goes on: offsets are in the line. */
export interface InlineHeading {
  readonly heading: Heading;
  readonly rule: 'colon_heading' | 'flattened_heading';
  readonly start: number;
  readonly end: number;
}

/** Sections whose content often follows on the heading's own line after a colon. */
const COLON_TYPES = new Set([
  'education',
  'certifications',
  'summary',
  'objective',
  'experience',
  'training',
  'awards',
  'languages',
  'references',
  'skills',
]);

/**
 * Headings as job boards leave them in flattened text, each with what must follow: "Education Bachelor of ..."
 * is one, "Education Systems Analyst" is a title.
 */
const FLATTENED: readonly RegExp[] = [
  /^(Work Experience|WORK EXPERIENCE|PROFESSIONAL EXPERIENCE|Professional Experience|Employment History)(?=\s+[A-Z0-9])/,
  /^(Education|EDUCATION)(?=\s+(?:in\b|[A-Z][A-Za-z.'\u2019]*\s+(?:of|in|degree|Degree)\b|Bachelor|Master|MBA|M\.?B\.?A|B\.?S\b|B\.?A\b|M\.?S\b|M\.?A\b|B\.?E\b|B\.?Tech|M\.?Tech|Associate|Diploma|Certificate|High School|Ph\.?D|Doctor|Some college|Post|University|College))/,
  /^(Education|EDUCATION)(?=\s+[A-Z].{0,100}?\b(?:University|College|Institute|School|Certificate|Certification|Diploma|Degree)\b)(?!.{0,140}\b(?:19|20)\d\d (?:to|-|\u2013) )/,
  /^(Skills|SKILLS)(?=\s+\S.*(?:\(\d+\+? years?\)|\(Less than 1 year\)))/,
  /^(Certifications\/Licen[sc]es|Additional Information|Awards|Groups|Links|Publications|Military Service|Patents)(?=\s+[A-Z0-9\u2022])/,
];

/** The headings alone, without what must follow: nearly all lines are told by one look. */
const BEGINS_FLATTENED = new RegExp(
  `^(?:${FLATTENED.map(({ source }) => source.slice(1, source.indexOf('(?='))).join('|')})`,
);

/** The heading that opens a line and is followed by its content on the same line; null when there is none. */
export function inlineHeading(words: string): InlineHeading | null {
  return withColon(words) ?? flattened(words);
}

/** A line of fewer characters was not flattened. */
const FLATTENED_LINE = 400;
/**
 * Headings of work inside a line that lost its breaks, with a year soon after, as every list of positions has:
 * "... with distinction. Professional Experience Project Manager Example Works 05/2010 to ...".
 */
const WORK_INSIDE =
  /(?<![A-Z]{2,}[,&]? |\b(?:of|in|and|with|my|years) )\b(Professional Experience|Work Experience|Employment History|Work History|Career History|(?:PROFESSIONAL |WORK |RELEVANT )?EXPERIENCE|(?:EMPLOYMENT|WORK|CAREER) HISTORY|EMPLOYMENT|PROJECT DETAILS|PROJECTS? EXPERIENCE)(?=:? [A-Z0-9(\u2022*].{0,220}?\b(?:19|20)\d\d\b)(?! [A-Z]{2,} [A-Z][a-z])/g;

/** The headings of work inside a long line, in order; none in a line of ordinary length. */
export function headingsInside(words: string): InlineHeading[] {
  if (words.length < FLATTENED_LINE) return [];
  return [...words.matchAll(WORK_INSIDE)].flatMap(({ index, 1: title = '' }) => {
    const heading = readHeading(title);
    const end = index + title.length;
    return heading ? [{ heading, rule: 'flattened_heading' as const, start: index, end }] : [];
  });
}

function withColon(words: string): InlineHeading | null {
  const colon = words.indexOf(':');
  if (colon < 4 || colon > 48 || colon === words.length - 1) return null;
  const start = /^[^A-Za-z]{0,4}/.exec(words)![0].length;
  const label = words.slice(start, colon);
  if (!/^[A-Z]/.test(label)) return null;
  const heading = readHeading(label);
  if (!heading || !COLON_TYPES.has(heading.type)) return null;
  return { heading, rule: 'colon_heading', start, end: colon + 1 };
}

function flattened(words: string): InlineHeading | null {
  if (words.length < 24 || !BEGINS_FLATTENED.test(words)) return null;
  for (const pattern of FLATTENED) {
    const title = pattern.exec(words)?.[1];
    const heading = title === undefined ? null : readHeading(title);
    if (title !== undefined && heading)
      return { heading, rule: 'flattened_heading', start: 0, end: title.length };
  }
  return null;
}
