import { cleanCharacter } from '../pdf/characters/clean.ts';
import type { Glyph, GlyphStyle } from '../pdf/layout/glyph.ts';
import type { RecognisedLine, RecognisedWord } from './recognised-line.ts';
import { typeSizes } from './type-size.ts';

/** Nothing is known of fonts and colours: a picture's text counts as plain and black. */
const PLAIN: GlyphStyle = {
  font: '',
  bold: false,
  symbolic: false,
  icon: false,
  renderMode: 0,
  fill: 0x000000ff,
};

/**
 * The words of a page as the glyphs of a PDF: points, on baselines made level.
 *
 * @param scale points a pixel
 * @param slope by how much the lines fall, a pixel to the right
 */
export function glyphsOf(lines: readonly RecognisedLine[], scale: number, slope: number): Glyph[] {
  const sizes = typeSizes(lines);
  return lines.flatMap((line, i) => {
    const { x0, x1, y0, y1 } = line.baseline;
    const x = (x0 + x1) / 2;
    const y = (y0 + y1) / 2;
    const baseline = (y - slope * x) * scale;
    const shift = slope * y * scale;
    const set = { baseline, size: sizes[i]! * scale, style: PLAIN };
    return line.words.flatMap((word, w) =>
      wordGlyphs(word, sizes[i]!).map((glyph, g): Glyph => {
        const space = w > 0 && g === 0 ? 'file' : 'none';
        return {
          ...glyph,
          x0: glyph.x0 * scale + shift,
          x1: glyph.x1 * scale + shift,
          ...set,
          space,
        };
      }),
    );
  });
}

interface Placed {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
}

/** In parts of the type size: stops are no wider, wherever they were taken to begin. */
const STOP_WIDTH = 0.3;
const STOP = /^[.,;:]$/;

/** A word's characters, each up to where the next begins: gaps within a word say nothing. */
function wordGlyphs(word: RecognisedWord, size: number): Placed[] {
  const symbols = word.symbols
    .map(({ text, x0 }) => ({ text: cleaned(text), x0 }))
    .filter(({ text }) => text !== '');
  const inOrder = symbols.every(({ x0 }, i) => {
    const before = symbols[i - 1]?.x0 ?? word.x0 - 1;
    return x0 > before && x0 < word.x1;
  });
  const width = (word.x1 - word.x0) / symbols.length;
  const left = (i: number) => {
    if (i === 0) return word.x0;
    if (i === symbols.length) return word.x1;
    const x0 = inOrder ? symbols[i]!.x0 : word.x0 + i * width;
    // The letter before it would be cut off in its place.
    const endsInStop = i === symbols.length - 1 && STOP.test(symbols[i]!.text);
    return endsInStop ? Math.max(x0, word.x1 - STOP_WIDTH * size) : x0;
  };
  return symbols.map(({ text }, i) => ({ text, x0: left(i), x1: left(i + 1) }));
}

function cleaned(text: string): string {
  return [...text]
    .map((character) => cleanCharacter(character.codePointAt(0)!, false))
    .join('')
    .trim();
}
