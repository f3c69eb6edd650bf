import type { Span } from './span.ts';

/**
 * The text of a document as it was read, made once and never changed.
 *
 * `text` has `\n` line ends and no lone surrogates. Blocks lie in it in reading order, disjoint, each
 * separated from the next by at least one `\n` that belongs to neither. A `\n` inside a block is only
 * where a line was wrapped: it reads as a space. Evidence never crosses a block.
 */
export interface TextLayer {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
  /** Ranges a reader cannot see, sorted and disjoint: kept in the text, excluded from scoring. */
  readonly hidden: readonly HiddenRange[];
  /** Where each character stands (see `geometry.ts`); null for formats without pages. */
  readonly geometry: Uint8Array | null;
  /** Where most of it comes from: `ocr` where every page with text was recognised; else pages say so of themselves. */
  readonly origin: 'native' | 'ocr';
}

export type BlockKind = 'paragraph' | 'list_item' | 'table_cell' | 'header' | 'footer' | 'text_box';

export interface Block extends Span {
  /** `b0`, `b1`, … in reading order. */
  readonly id: string;
  readonly kind: BlockKind;
  /** 1-based; null for formats without pages. */
  readonly page: number | null;
  /** 0-based, left to right; 0 on a page of one column. */
  readonly column: number;
  /** 0 to 1: how sure the reader is that the block stands at its place in the reading order. */
  readonly orderConfidence: number;
  /** What the type setting says: a heading style or larger type, a line wholly bold or in capitals, or nothing. */
  readonly emphasis: 'heading' | 'strong' | 'none';
  /** The cell's place in its table; null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

export interface Page extends Span {
  /** 1-based. */
  readonly number: number;
  /** Points (1/72 inch). */
  readonly width: number;
  readonly height: number;
  /** Its text was recognised in a picture; absent where the file says what it is. */
  readonly origin?: 'ocr';
}

/**
 * `no_contrast`: in the colour of what lies behind; `tiny`: too small to read; `off_page`; `transparent`;
 * `covered` by something painted later; `clipped` away; `invisible`: painted without ink, or on a layer that
 * is not shown; `vanish`: marked hidden; `duplicate_layer`: hidden, and a copy of text that is seen.
 */
export type HiddenReason =
  | 'no_contrast'
  | 'tiny'
  | 'off_page'
  | 'transparent'
  | 'covered'
  | 'clipped'
  | 'invisible'
  | 'vanish'
  | 'duplicate_layer';

export interface HiddenRange extends Span {
  readonly reason: HiddenReason;
}

/** A rectangle on a page: points from the top left corner, x to the right, y downwards. */
export interface Rect {
  /** 1-based. */
  readonly page: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
