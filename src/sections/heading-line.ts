import type { SectionType } from '../domain/section.ts';
import { HEADINGS, QUALIFIERS } from './headings.ts';

/** What a line says as a heading. */
export interface Heading {
  readonly type: SectionType;
  /** Its words folded, as the table has them. */
  readonly phrase: string;
}

/** A heading of more words is a sentence. */
const MOST_WORDS = 7;
const MOST_CHARACTERS = 72;

const PHRASES: ReadonlyMap<string, SectionType> = new Map(
  (Object.keys(HEADINGS) as SectionType[]).flatMap((type) =>
    HEADINGS[type]!.map((phrase) => [phrase, type] as const),
  ),
);

/** The section that a line opens, when the whole line is a heading of the table in any spelling; else null. */
export function readHeading(words: string): Heading | null {
  if (words.length < 3 || words.length > MOST_CHARACTERS || !mayBeHeading(words)) return null;
  const folded = foldHeading(words);
  if (folded === '' || folded.split(' ').length > MOST_WORDS) return null;
  return lookUp(folded) ?? combined(folded);
}

/** Experience of these is a skill, a total or a section of its own. */
const NO_FIELD =
  /\b(?:customer|user|client|guest|patient|technical|technology|volunteer|military|project|training|years?|yrs|total|hands on|crm|erp|of|with|in|and)\b/;
/** Adjectives and kinds of places: `Clinical Experience`, `Teaching Experience`, `Overseas Experience`. */
const FIELD =
  /^(?:[a-z]+(?:al|ic|ing|ive|ary|eas)|field|retail|freelance|hospital|agency|government)$/;

/**
 * A heading that names a field or a place of work: `Clinical Experience`, `GULF WORK EXPERIENCE`. Two free words
 * need capitals or a colon, since lists of skills hold `Cash Handling Experience` too.
 */
export function readFieldHeading(words: string): Heading | null {
  if (words.length > MOST_CHARACTERS || !/\bexperiences?\W*$/i.test(words)) return null;
  const folded = foldHeading(words);
  const field = /^([a-z]+(?: [a-z]+)?) experiences?$/.exec(folded)?.[1];
  if (field === undefined || NO_FIELD.test(field)) return null;
  const isSet = !/[a-z]/.test(words) || /:\W*$/.test(words);
  const isField = FIELD.test(field) && /\bExperiences?\b/.test(words);
  return isSet || isField ? { type: 'experience', phrase: folded } : null;
}

const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...QUALIFIERS,
  ...[...PHRASES.keys()].map((phrase) => phrase.split(' ')[0]!),
]);

/** A cheap look at the first word, since nearly all lines are none: its letters alone, if spaced, pass. */
function mayBeHeading(words: string): boolean {
  const first = /[A-Za-z]+/.exec(words)?.[0] ?? '';
  return first.length === 1 || FIRST_WORDS.has(first.toLowerCase());
}

/**
 * A heading folded for the table: letter spacing closed up, decoration, numbering and punctuation gone, lower
 * case, `and` for `&` and `/`.
 */
export function foldHeading(words: string): string {
  return closeUp(words)
    .replace(/\([^()]*\)\W*$|\bcontinued$|\bcont['\u2019]?d\.?$/i, '')
    .replace(/^[^A-Za-z]+|[^A-Za-z)]+$/g, '')
    .toLowerCase()
    .replace(/\s*(?:&amp;|[&/+|])\s*/g, ' and ')
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * `E X P E R I E N C E` and `W O R K   H I S T O R Y`: single letters, words apart by a wider gap. `W ORK H ISTORY`:
 * small capitals, whose first letters stand apart.
 */
function closeUp(words: string): string {
  if (/^(?:\W*[A-Z] [A-Z]{2,}(?: (?:AND|OF))?)+\W*$/.test(words)) {
    return words.replace(/\b([A-Z]) (?=[A-Z]{2})/g, '$1');
  }
  if (!/^\W*(?:[A-Za-z&]\s+){3,}[A-Za-z]\W*$/.test(words)) return words;
  return words
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ''))
    .join(' ');
}

function lookUp(folded: string): Heading | null {
  let phrase = folded;
  for (;;) {
    const type = PHRASES.get(phrase);
    if (type) return { type, phrase };
    const space = phrase.indexOf(' ');
    if (space < 0 || !QUALIFIERS.has(phrase.slice(0, space))) return null;
    phrase = phrase.slice(space + 1);
  }
}

/** `Education & Certifications`: every part is a heading of its own; the first one names the section. */
function combined(folded: string): Heading | null {
  const parts = folded.split(' and ').map((part) => lookUp(part.trim()));
  const first = parts[0];
  if (parts.length < 2 || !first || parts.some((part) => part === null)) return null;
  const experience = parts.find((part) => part!.type === 'experience');
  return experience ?? first;
}
