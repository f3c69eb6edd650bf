import { OTHER_KINDS } from './other-kinds.ts';
import type { OtherKind } from './other-kinds.ts';
import { MAX_RANGES, rangesIn, resumeEvidence } from './resume-evidence.ts';

/** Fewer words than this have too few phrases to be anything else. */
const MIN_WORDS = 50;
/** Phrases of a kind that are needed, and how many more than what speaks for a resume. */
const MIN_CUES = 4;
const MARGIN = 2;
/** Fewer do where nothing at all speaks for a resume. */
const MIN_CUES_ALONE = 3;
/** The profile that a firm writes of its consultant reads like its brochure. */
const LIKE_RESUMES: ReadonlySet<OtherKind> = new Set(['brochure']);

/**
 * What a text is instead of a resume; null where it may be one. A resume turned away is a lost person, so
 * the phrases of the other kind must outweigh the stretches of time, headings and personal data that only
 * resumes have; three stretches of time settle it.
 *
 * @param words the text's words
 */
export function anotherKind(text: string, words: readonly string[]): OtherKind | null {
  if (words.length < MIN_WORDS || rangesIn(text) >= MAX_RANGES) return null;
  const { ranges, headings, personal, done } = resumeEvidence(text);
  const weight = 2 * ranges + 0.75 * headings + personal + Math.floor(done / 3);
  for (const [kind, cues] of Object.entries(OTHER_KINDS) as [OtherKind, readonly RegExp[]][]) {
    const found = cues.filter((cue) => cue.test(text)).length;
    const alone = weight === 0 && !LIKE_RESUMES.has(kind) && found >= MIN_CUES_ALONE;
    if (alone || (found >= MIN_CUES && found > weight + MARGIN)) return kind;
  }
  return null;
}
