import type { Glyph, GlyphStyle, TurnedGlyph } from '../layout/glyph.ts';
import type { Box } from './box.ts';

/** Glyphs in painting order, and the text object that paints each of them; PDFium's pointers. */
export interface OwnedGlyphs {
  readonly glyphs: readonly (Glyph | TurnedGlyph)[];
  readonly owners: readonly number[];
}

/**
 * Glyphs of one text object that follow each other: what is painted in one go. Every page has hundreds, nearly all
 * of them plainly seen, so one object goes over them all: what is said of a run holds until the next one.
 */
export class TextRun {
  /** About the glyphs' ink. */
  readonly box = { x0: 0, y0: 0, x1: 0, y1: 0 };
  /** All of them stand on one baseline. */
  isLine = true;
  readonly #glyphs: readonly (Glyph | TurnedGlyph)[];
  readonly #owners: readonly number[];
  #from = 0;
  #to: number;

  /** Before the first run. @param from index of its first glyph */
  constructor({ glyphs, owners }: OwnedGlyphs, from = 0) {
    this.#glyphs = glyphs;
    this.#owners = owners;
    this.#to = from;
  }

  /** Goes on to the next run. @returns whether there is one */
  next(): boolean {
    const owners = this.#owners;
    const from = this.#to;
    if (from >= owners.length) return false;
    let to = from + 1;
    while (to < owners.length && owners[to] === owners[from]) to++;
    this.#from = from;
    this.#to = to;
    this.#measure();
    return true;
  }

  /** The same run, to be kept. */
  kept(): TextRun {
    const own = new TextRun({ glyphs: this.#glyphs, owners: this.#owners }, this.#from);
    own.next();
    return own;
  }

  /** PDFium's pointer. */
  get object(): number {
    return this.#owners[this.#from]!;
  }

  get first(): Glyph | TurnedGlyph {
    return this.#glyphs[this.#from]!;
  }

  get count(): number {
    return this.#to - this.#from;
  }

  get style(): GlyphStyle {
    return this.first.style;
  }

  get glyphs(): readonly (Glyph | TurnedGlyph)[] {
    return this.#glyphs.slice(this.#from, this.#to);
  }

  #measure(): void {
    const { first, box } = this;
    const { baseline } = first;
    let isLine = true;
    let { x0, y0, x1, y1 } = inkBox(first);
    for (let i = this.#from + 1; i < this.#to; i++) {
      const glyph = this.#glyphs[i]!;
      if (glyph.x0 < x0) x0 = glyph.x0;
      if (glyph.x1 > x1) x1 = glyph.x1;
      isLine &&= glyph.baseline === baseline;
    }
    // Nearly all are a line of one size, where the first letter tells the height of all.
    if (!isLine || 'y0' in first) {
      for (let i = this.#from + 1; i < this.#to; i++) {
        const ink = inkBox(this.#glyphs[i]!);
        y0 = Math.min(y0, ink.y0);
        y1 = Math.max(y1, ink.y1);
      }
    }
    box.x0 = x0;
    box.y0 = y0;
    box.x1 = x1;
    box.y1 = y1;
    this.isLine = isLine;
  }
}

/** Parts of the type size above and below the baseline between which letters have their ink. */
const ASCENT = 0.75;
const DESCENT = 0.2;

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
