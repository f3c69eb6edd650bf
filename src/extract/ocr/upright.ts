import { confidenceOf, sureLetters } from './confidence.ts';
import type { Ink } from './recognise.ts';
import type { RecognisedLine } from './recognised-line.ts';

/** Quarter turns clockwise that bring a page upright. */
export type Turn = 0 | 1 | 2 | 3;

export interface UprightReading {
  readonly turn: Turn;
  readonly lines: readonly RecognisedLine[];
}

/** A page of more doubtful words than this, in parts of all, is looked at again for its ink. */
const DOUBTFUL = 0.08;
/** A page with fewer sure letters, or less sure of what it reads, may be lying on its side. */
const ENOUGH_LETTERS = 60;
const ENOUGH_CONFIDENCE = 65;
/** Sideways first: pages are laid on the glass lengthwise more often than upside down. */
const OTHER_TURNS: readonly Turn[] = [1, 3, 2];

/**
 * Reads a page as it lies; only where that gives little, in the other three directions; and where words are
 * doubtful, with ink told from paper in the other way. The reading with most sure letters is kept.
 *
 * @param read gives null where the picture cannot be decoded
 */
export function readUpright(
  read: (turn: Turn, ink: Ink) => readonly RecognisedLine[] | null,
): UprightReading | null {
  const first = read(0, 'of_the_page');
  if (first === null) return null;
  let best: UprightReading = { turn: 0, lines: first };
  for (const turn of OTHER_TURNS) {
    if (isEnough(best.lines)) break;
    best = better(best, { turn, lines: read(turn, 'of_the_page') ?? [] });
  }
  if (!isDoubtful(best.lines)) return best;
  const { turn } = best;
  return better(best, { turn, lines: read(turn, 'of_its_surroundings') ?? [] });
}

function better(a: UprightReading, b: UprightReading): UprightReading {
  return sureLetters(b.lines) > sureLetters(a.lines) ? b : a;
}

function isDoubtful(lines: readonly RecognisedLine[]): boolean {
  const { words, unsure } = confidenceOf(lines);
  return unsure > DOUBTFUL * words;
}

function isEnough(lines: readonly RecognisedLine[]): boolean {
  return sureLetters(lines) >= ENOUGH_LETTERS && confidenceOf(lines).mean >= ENOUGH_CONFIDENCE;
}
