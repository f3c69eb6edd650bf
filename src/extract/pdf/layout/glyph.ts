import type { HiddenReason } from '../../../domain/text-layer.ts';

/** How a run of glyphs is set. One object per font, size, colour and mode of a page: compare by identity or field. */
export interface GlyphStyle {
  /** The font's name without its subset prefix, lower case. */
  readonly font: string;
  readonly bold: boolean;
  /** Wingdings, Symbol and the like: its letters are pictures. */
  readonly symbolic: boolean;
  /** An icon font (a telephone, an envelope): its glyphs say nothing that can be read. */
  readonly icon: boolean;
  /** Text rendering mode of ISO 32000-1, table 106: 0 fill, 2 fill and stroke, 3 invisible, 7 clip. */
  readonly renderMode: number;
  /** Fill colour, 0xRRGGBBAA. */
  readonly fill: number;
}

/**
 * One character as it stands on a page. Points, from the top left corner of the page as it is shown, x to
 * the right, y downwards.
 */
export interface Glyph {
  /** What it reads: one character, two for a ligature, or a whole sequence that was repaired. */
  text: string;
  x0: number;
  x1: number;
  readonly baseline: number;
  /** The height of its type, as shown (the font size times the scale of the text matrix). */
  readonly size: number;
  readonly style: GlyphStyle;
  /** Whether white space stood before it: a character of the file, one that the reader inferred, or none. */
  space: 'file' | 'inferred' | 'none';
}

/** A glyph of text that runs up, down or aslant: its height cannot be told from its baseline. */
export interface TurnedGlyph extends Glyph {
  readonly y0: number;
  readonly y1: number;
}

/** Glyphs of one page that a reader does not see, all for one reason. */
export interface HiddenGlyphs {
  readonly reason: HiddenReason;
  readonly glyphs: readonly Glyph[];
  readonly turned: readonly TurnedGlyph[];
}

/** A small filled shape: where its ink is, points. */
export interface Dot {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What one page holds. */
export interface PageGlyphs {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Upright glyphs that are seen, in the order in which the file paints them. */
  readonly glyphs: readonly Glyph[];
  /** Glyphs of text that runs up, down or aslant, in painting order. */
  readonly turned: readonly TurnedGlyph[];
  readonly hidden?: readonly HiddenGlyphs[];
  /** Small filled shapes, as bullets are drawn. */
  readonly dots?: readonly Dot[];
  /** Its text lies without ink over a picture of the same words. */
  readonly overlaid?: boolean;
  /** There was doubt whether its text is seen, and it was too costly to look. */
  readonly unchecked?: boolean;
  /** Characters for which the font names no Unicode value. */
  readonly unmapped: number;
  readonly characters: number;
  readonly images: number;
  readonly imageArea: number;
}
