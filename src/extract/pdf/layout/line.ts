/** A stretch of a line's text with its edges: a glyph, or the space between two. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
}

/** What stands on one baseline of a region. */
export interface Line {
  /** 1-based. */
  readonly page: number;
  readonly pieces: readonly Piece[];
  /** The pieces' text. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly baseline: number;
  /** The size most of its glyphs have. */
  readonly size: number;
  /** Whether (nearly) every letter is bold. */
  readonly bold: boolean;
  /** Left edges of the parts that a wide gap sets apart; the line's own, behind a bullet, comes first. */
  readonly stops: readonly number[];
  /** One of its gaps is so wide that what stands behind it was set to the right on purpose. */
  readonly tabbed: boolean;
  /** The line opens with a bullet: its first piece, normalised. */
  readonly bullet: boolean;
}

/** The pieces' text, left to right. */
export function textOf(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}
