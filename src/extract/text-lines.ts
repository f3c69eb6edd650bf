import type { Span } from '../domain/span.ts';

/** A line of a text without its line break and the white space at its ends. */
export interface TextLine extends Span {
  readonly words: string;
}

/** The lines of `text`, blank ones included, so that gaps are seen. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const words = raw.trim();
    const lead = raw.length - raw.trimStart().length;
    lines.push({ start: start + lead, end: start + lead + words.length, words });
    start += raw.length + 1;
  }
  return lines;
}

/** How the lines of a text came about. */
export interface Wrapping {
  /** Lines were broken at a margin; else every line is a paragraph of its own. */
  readonly wrapped: boolean;
  /** The length, in characters, near which lines were broken. */
  readonly margin: number;
}

/** Of the lines that follow another directly, this share goes on in lower case where a margin broke them. */
const CONTINUED_SHARE = 0.05;
/** Margins of typed pages. */
const MIN_MARGIN = 40;
const MAX_MARGIN = 150;

/** Tells from the lines alone whether a margin broke them: then many go on in lower case. */
export function wrappingOf(lines: readonly TextLine[]): Wrapping {
  let followers = 0;
  let continued = 0;
  for (const [i, line] of lines.entries()) {
    if (line.words === '' || !lines[i - 1]?.words) continue;
    followers++;
    if (/^\p{Ll}{2}/u.test(line.words)) continued++;
  }
  const lengths = lines.map((line) => line.words.length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return {
    wrapped: continued >= followers * CONTINUED_SHARE,
    margin: Math.max(MIN_MARGIN, Math.min(MAX_MARGIN, long)),
  };
}
