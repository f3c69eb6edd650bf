import type { Glyph } from '../layout/glyph.ts';

/** In parts of the type size: letters that are crammed into an icon are narrower than any that is painted. */
const CRAMMED = 0.1;
/** In parts of an icon's size: the width of the letters beside it, where nothing tells how far they reach. */
const LETTER = 0.3;
/** The same, for what stands between them and what follows. */
const SPACE = 0.2;
/** Words that are more than an icon's name ("phone", "envelope"): a number, an address, a page. */
const MORE_THAN_A_NAME = /@|\d{2}|\/\p{L}|\p{L}\.\p{L}/u;

/**
 * Frees the words that a file puts in the stead of an icon and of the words painted beside it (ActualText over both,
 * as LaTeX templates do for telephone, mail and pages): PDFium gives them for the icon alone, crammed into its box.
 */
export function freeIconWords(glyphs: Glyph[]): void {
  for (let from = 0; from < glyphs.length; from++) {
    if (!glyphs[from]!.style.icon || !isCrammed(glyphs[from]!)) continue;
    let to = from + 1;
    while (to < glyphs.length && isBeside(glyphs[to]!, glyphs[from]!)) to++;
    if (MORE_THAN_A_NAME.test(textBetween(glyphs, from, to))) spread(glyphs, from, to);
    from = to - 1;
  }
}

function isBeside(glyph: Glyph, first: Glyph): boolean {
  return glyph.style === first.style && glyph.baseline === first.baseline && isCrammed(glyph);
}

function isCrammed(glyph: Glyph): boolean {
  return glyph.x1 - glyph.x0 < CRAMMED * glyph.size;
}

function textBetween(glyphs: readonly Glyph[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++)
    text += (glyphs[i]!.space === 'none' ? '' : ' ') + glyphs[i]!.text;
  return text;
}

/** Spreads letters evenly over the icon and what is painted beside it, up to what follows on the line. */
function spread(glyphs: Glyph[], from: number, to: number): void {
  const { x0, baseline, size, style } = glyphs[from]!;
  const follower = [glyphs[to]].find((next) => next?.baseline === baseline && next.x0 > x0);
  const beside = follower ?? [glyphs[from - 1]].find((last) => last?.baseline === baseline);
  const count = to - from;
  const end = (follower?.x0 ?? Infinity) - SPACE * size;
  const width = Math.max(0, Math.min(end - x0, count * LETTER * size));
  const words = { ...style, icon: false };
  for (let i = from; i < to; i++) {
    const at = (place: number) => x0 + (width * place) / count;
    glyphs[i] = {
      ...glyphs[i]!,
      x0: at(i - from),
      x1: at(i - from + 1),
      size: beside?.size ?? size / 2,
      style: words,
    };
  }
}
