import type { Glyph, GlyphStyle, TurnedGlyph } from '../layout/glyph.ts';
import type { Box } from './box.ts';

/** Glyphs of one text object that follow each other: what is painted in one go. Every page has hundreds. */
export class TextRun {
  /** PDFium's pointer. */
  readonly object: number;
  readonly first: Glyph | TurnedGlyph;
  readonly count: number;
  /** About the glyphs' ink. */
  readonly box: Box;
  /** All of them stand on one baseline. */
  readonly isLine: boolean;
  readonly #all: readonly (Glyph | TurnedGlyph)[];
  readonly #from: number;

  /** @param all among which its own stand at `from` up to `to` */
  constructor(object: number, all: readonly (Glyph | TurnedGlyph)[], from: number, to: number) {
    this.object = object;
    this.first = all[from]!;
    this.count = to - from;
    this.#all = all;
    this.#from = from;
    const { baseline } = this.first;
    let isLine = true;
    let { x0, y0, x1, y1 } = inkBox(this.first);
    for (let i = from + 1; i < to; i++) {
      const glyph = all[i]!;
      if (glyph.x0 < x0) x0 = glyph.x0;
      if (glyph.x1 > x1) x1 = glyph.x1;
      isLine &&= glyph.baseline === baseline;
    }
    // Nearly all are a line of one size, where the first letter tells the height of all.
    if (!isLine || 'y0' in this.first) {
      for (let i = from + 1; i < to; i++) {
        const ink = inkBox(all[i]!);
        y0 = Math.min(y0, ink.y0);
        y1 = Math.max(y1, ink.y1);
      }
    }
    this.box = { x0, y0, x1, y1 };
    this.isLine = isLine;
  }

  get style(): GlyphStyle {
    return this.first.style;
  }

  get glyphs(): readonly (Glyph | TurnedGlyph)[] {
    return this.#all.slice(this.#from, this.#from + this.count);
  }
}

/** Parts of the type size above and below the baseline between which letters have their ink. */
const ASCENT = 0.75;
const DESCENT = 0.2;

/** @param owners of each glyph, the text object that paints it */
export function textRuns(
  glyphs: readonly (Glyph | TurnedGlyph)[],
  owners: readonly number[],
): TextRun[] {
  const runs: TextRun[] = [];
  for (let from = 0, to = 0; from < glyphs.length; from = to) {
    const object = owners[from]!;
    while (to < glyphs.length && owners[to] === object) to++;
    runs.push(new TextRun(object, glyphs, from, to));
  }
  return runs;
}

/** About where a glyph's ink is. */
export function inkBox(glyph: Glyph | TurnedGlyph): Box {
  const { x0, x1, baseline, size } = glyph;
  if ('y0' in glyph) return { x0, y0: glyph.y0, x1, y1: glyph.y1 };
  return { x0, y0: baseline - ASCENT * size, x1, y1: baseline + DESCENT * size };
}

/** Parts of the type size between which every letter has ink, above the baseline. */
const CORE_TOP = 0.42;
const CORE_BOTTOM = 0.08;

/** The middle of a letter: of one that is cut, what must be left for it to be read. */
export function coreBox(glyph: Glyph | TurnedGlyph): Box {
  if ('y0' in glyph) return inkBox(glyph);
  const { x0, x1, baseline, size } = glyph;
  return { x0, y0: baseline - CORE_TOP * size, x1, y1: baseline - CORE_BOTTOM * size };
}
