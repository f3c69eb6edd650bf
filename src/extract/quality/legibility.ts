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
  const visible = text.replace(/\s+/g, '');
  const lost = visible.match(/[\ue000-\uf8ff\ufffd\u0000-\u001f\u007f-\u009f]/g)?.length ?? 0;
  const share = visible.length === 0 ? 0 : lost / visible.length;
  if (visible.length < MIN_CHARACTERS) return { share, verdict: 'legible' };
  if (share >= ILLEGIBLE || isShifted(visible)) return { share, verdict: 'illegible' };
  return { share, verdict: share >= DOUBTFUL ? 'doubtful' : 'legible' };
}

/** Letters, but no language: what a font with its own order of letters leaves. */
function isShifted(visible: string): boolean {
  const letters = visible.match(/[a-z]/gi)?.length ?? 0;
  if (letters < MIN_LETTERS) return isSymbols(visible);
  const vowels = visible.match(/[aeiouy]/gi)?.length ?? 0;
  const share = vowels / letters;
  return share < VOWELS[0] || share > VOWELS[1];
}

/** Hundreds of marks and hardly a letter or digit. */
function isSymbols(visible: string): boolean {
  const readable = visible.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return visible.length >= MIN_LETTERS && readable < 0.25 * visible.length;
}
