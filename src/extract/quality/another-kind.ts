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
  const needed = Math.max(MIN_CUES, Math.floor(weight + MARGIN) + 1);
  for (const [kind, cues] of Object.entries(OTHER_KINDS) as [OtherKind, readonly RegExp[]][]) {
    const alone = weight === 0 && !LIKE_RESUMES.has(kind);
    if (hasCues(text, cues, alone ? MIN_CUES_ALONE : needed)) return kind;
  }
  return null;
}

/** Whether `needed` of the cues stand in the text; looks no further than it takes to tell. */
function hasCues(text: string, cues: readonly RegExp[], needed: number): boolean {
  let missing = 0;
  for (const cue of cues) {
    if (cues.length - missing < needed) return false;
    if (!cue.test(text)) missing++;
  }
  return cues.length - missing >= needed;
}
