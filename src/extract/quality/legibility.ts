/** From this share of characters without meaning on, a text cannot be read, or is worth a warning. */
const ILLEGIBLE = 0.3;
const DOUBTFUL = 0.02;
/** Fewer characters than this say nothing about the rest. */
const MIN_CHARACTERS = 40;
/** Share of vowels among Latin letters in any European language; a shifted alphabet falls outside. */
const VOWELS: readonly [min: number, max: number] = [0.2, 0.6];
const MIN_LETTERS = 200;

export interface Legibility {
  /** 0 to 1: characters that are no text (private use, replacement, controls). */
  readonly share: number;
  readonly verdict: 'legible' | 'doubtful' | 'illegible';
}

/** Whether the characters of a text are the ones a reader saw, or the codes of a font without a map. */
export function legibilityOf(text: string): Legibility {
  const { visible, lost, letters, vowels } = countCharacters(text);
  const share = visible === 0 ? 0 : lost / visible;
  if (visible < MIN_CHARACTERS) return { share, verdict: 'legible' };
  const illegible =
    share >= ILLEGIBLE || isShifted(letters, vowels) || isSymbols(text, visible, letters);
  if (illegible) return { share, verdict: 'illegible' };
  return { share, verdict: share >= DOUBTFUL ? 'doubtful' : 'legible' };
}

/** Over ASCII letters alone, in one pass: other letters are judged by `language.ts`. */
function countCharacters(text: string) {
  const counts = { visible: 0, lost: 0, letters: 0, vowels: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0) continue;
    counts.visible++;
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a && code < 0x80) {
      counts.letters++;
      counts.vowels += IS_VOWEL[lower]!;
    } else if (isLost(code)) counts.lost++;
  }
  return counts;
}

/** 1 for each code of a lower-case vowel. */
const IS_VOWEL = new Uint8Array(0x80);
for (const vowel of 'aeiouy') IS_VOWEL[vowel.charCodeAt(0)] = 1;

/** Private use, replacement character, controls. */
function isLost(code: number): boolean {
  return (
    (code >= 0xe000 && code <= 0xf8ff) ||
    code === 0xfffd ||
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0)
  );
}

/** Letters, but no language: what a font with its own order of letters leaves. */
function isShifted(letters: number, vowels: number): boolean {
  if (letters < MIN_LETTERS) return false;
  return vowels < VOWELS[0] * letters || vowels > VOWELS[1] * letters;
}

/** Hundreds of marks and hardly a letter or digit. */
function isSymbols(text: string, visible: number, letters: number): boolean {
  if (visible < MIN_LETTERS || letters >= 0.25 * visible) return false;
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 0.25 * visible;
}
