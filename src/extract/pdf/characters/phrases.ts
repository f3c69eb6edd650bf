import type { Glyph } from '../layout/glyph.ts';

/** In parts of the type size: no letter is painted narrower. */
const NARROWEST = 0.1;
/** A ligature is shorter. */
const MIN_LENGTH = 8;

/**
 * Cuts what one glyph stands for to its first character, where it is a phrase that the glyph has no room for:
 * some writers map a dash or an apostrophe that they lack to all that follows it, here and wherever it
 * stands again. Words in the stead of a picture stay: they begin with a letter.
 */
export function cutPhrases(glyphs: readonly Glyph[]): void {
  for (const glyph of glyphs) if (glyph.text.length >= MIN_LENGTH) cutPhrase(glyph);
}

function cutPhrase(glyph: Glyph): void {
  const { text, x0, x1, size } = glyph;
  const hasRoom = x1 - x0 >= NARROWEST * size * text.length;
  if (hasRoom || !text.includes(' ') || /^[\p{L}\p{N}]/u.test(text)) return;
  glyph.text = String.fromCodePoint(text.codePointAt(0)!);
}
