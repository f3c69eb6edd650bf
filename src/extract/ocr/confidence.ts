import { lettersOf } from './recognised-line.ts';
import type { RecognisedLine, RecognisedWord } from './recognised-line.ts';

/** Tesseract's own confidence from which a word is taken for right: judgement, not fitted. */
const SURE = 70;

/** What is known of how well a page, or several, were recognised. */
export interface Confidence {
  /** Letters and digits. */
  readonly letters: number;
  /** Mean over the letters, 0 to 100. */
  readonly mean: number;
  /** With letters. */
  readonly words: number;
  /** Of them, those that may be wrong. */
  readonly unsure: number;
}

export function confidenceOf(lines: readonly RecognisedLine[]): Confidence {
  const words = lines.flatMap((line) => line.words).filter((word) => lettersOf(word) > 0);
  const letters = sum(words.map(lettersOf));
  const weighed = sum(words.map((word) => lettersOf(word) * word.confidence));
  return {
    letters,
    mean: letters === 0 ? 0 : weighed / letters,
    words: words.length,
    unsure: words.filter((word) => word.confidence < SURE).length,
  };
}

/** Letters in words of some length that are hardly wrong: what tells text from the chance shapes of a picture. */
export function sureLetters(lines: readonly RecognisedLine[]): number {
  return sum(lines.flatMap((line) => line.words.filter(isSure)).map(lettersOf));
}

/** Tesseract also reads words that run up or down, and loses their order: they are taller than wide. */
function isSure(word: RecognisedWord): boolean {
  const level = word.x1 - word.x0 >= word.y1 - word.y0;
  return level && word.confidence >= SURE && lettersOf(word) >= 3;
}

export function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
