import type { Glyph } from './glyph.ts';
import type { Piece } from './line.ts';

/** In parts of the type size: a gap this much wider than the usual one between letters is a space. */
const WORD_GAP = 0.13;
/** The same where the file writes its spaces as characters, and only tabs and moves lack them. */
const WORD_GAP_BESIDE_SPACES = 0.22;
/** PDFium's own guess is believed from this gap on. */
const INFERRED_GAP = 0.08;
/** Type is tracked where more than this part of its gaps are open, and only where there are some. */
const TRACKED = 0.4;
const MIN_GAPS = 5;
/** Letter-spaced words: at least this many single letters in a row, each with a space about it. */
const LETTERSPACED = 4;
/** Within letter-spaced text, a gap this many times the usual one parts two words. */
const LETTERSPACED_WORD = 1.6;

/**
 * Puts the spaces between the glyphs of a fragment (left to right): from the file's own space characters
 * and from gaps, measured against the fragment's usual letter gap so that tracked type stays together.
 *
 * @param pieces where they are added
 */
export function spaceOut(glyphs: readonly Glyph[], pieces: Piece[]): void {
  const spaced = joinLetterspaced(glyphs, spacesBefore(glyphs));
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    if (i > 0 && spaced[i]) pieces.push(spaceBetween(glyphs[i - 1]!, glyph));
    pieces.push(glyph);
  }
}

/** The space that stands between two pieces; of no width where they touch. */
export function spaceBetween(last: Piece, next: Piece): Piece {
  return { text: ' ', x0: last.x1, x1: Math.max(last.x1, next.x0) };
}

function spacesBefore(glyphs: readonly Glyph[]): boolean[] {
  const open = openGaps(glyphs);
  // Where no gap could be a space, the file's own characters say it all.
  if (open === 0) return glyphs.map((glyph, i) => i > 0 && isWritten(glyph));
  const gaps = glyphs.map((glyph, i) => (i === 0 || isWritten(glyph) ? 0 : gapBefore(glyphs, i)));
  const fromFile = glyphs.some((glyph, i) => i > 0 && isWritten(glyph));
  const limit = fromFile ? WORD_GAP_BESIDE_SPACES : WORD_GAP;
  const usual = open > TRACKED * gaps.length ? usualGap(glyphs, gaps) : 0;
  return glyphs.map((glyph, i) => {
    if (i === 0) return false;
    if (isWritten(glyph)) return true;
    const gap = gaps[i]! - usual;
    return gap > limit || (glyph.space === 'inferred' && gap > INFERRED_GAP);
  });
}

/** How many gaps could be a space that the file did not write. */
function openGaps(glyphs: readonly Glyph[]): number {
  let open = 0;
  for (let i = 1; i < glyphs.length; i++) {
    if (!isWritten(glyphs[i]!) && gapBefore(glyphs, i) > INFERRED_GAP) open++;
  }
  return open;
}

function isWritten(glyph: Glyph): boolean {
  return glyph.space === 'file';
}

/** The gap before glyph `i` in parts of the type size. */
function gapBefore(glyphs: readonly Glyph[], i: number): number {
  const last = glyphs[i - 1]!;
  const next = glyphs[i]!;
  return (next.x0 - last.x1) / (Math.min(last.size, next.size) || 1);
}

/** The gap that most letters keep where no space of the file parts them; never negative. */
function usualGap(glyphs: readonly Glyph[], gaps: readonly number[]): number {
  const between = gaps.filter((_, i) => i > 0 && !isWritten(glyphs[i]!));
  // Too few to tell letters from words.
  if (between.length < MIN_GAPS) return 0;
  between.sort((a, b) => a - b);
  return Math.max(0, between[Math.floor(between.length * 0.4)]!);
}

function joinLetterspaced(glyphs: readonly Glyph[], spaced: boolean[]): boolean[] {
  if (!hasInARow(spaced, LETTERSPACED - 1)) return spaced;
  for (let from = 0; from < glyphs.length; from++) {
    let to = from;
    while (to < glyphs.length && isSingle(glyphs, spaced, to)) to++;
    if (to - from >= LETTERSPACED) joinRun(glyphs, spaced, from, to);
    from = Math.max(from, to);
  }
  return spaced;
}

/** Whether as many glyphs follow each other with a space before each: between words of one letter only. */
function hasInARow(spaced: readonly boolean[], count: number): boolean {
  let row = 0;
  for (const space of spaced) {
    row = space ? row + 1 : 0;
    if (row === count) return true;
  }
  return false;
}

/** Whether the glyph at `i` is a word of its own, of one letter. */
function isSingle(glyphs: readonly Glyph[], spaced: readonly boolean[], i: number): boolean {
  const ends = i + 1 >= glyphs.length || spaced[i + 1] === true;
  return ends && (i === 0 || spaced[i] === true) && /^[\p{L}\p{N}&]$/u.test(glyphs[i]!.text);
}

function joinRun(glyphs: readonly Glyph[], spaced: boolean[], from: number, to: number): void {
  const gaps: number[] = [];
  for (let i = from + 1; i < to; i++) gaps.push(glyphs[i]!.x0 - glyphs[i - 1]!.x1);
  const limit = LETTERSPACED_WORD * median(gaps);
  for (let i = from + 1; i < to; i++) spaced[i] = gaps[i - from - 1]! > limit;
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
