import type { RunProperties } from './run-properties.ts';

/** What stands before a list item: a bullet, a number or letter, or nothing that is seen. */
export type ListMark = 'bullet' | 'number' | 'none';

/** What stands in a body, a cell, a header or a text box: paragraphs and tables in document order. */
export type Flow = (Paragraph | Table)[];

export interface Paragraph {
  readonly kind: 'paragraph';
  /** `\n` where a line break stands, `\t` where a tab does. */
  readonly text: string;
  /** Cover the text, in order. */
  readonly runs: readonly Run[];
  /** Its style or outline level makes it a heading. */
  readonly heading: boolean;
  /** Null outside lists. */
  readonly list: ListMark | null;
  /** Something is painted behind it: itself, its cell or its text box. */
  readonly shaded: boolean;
  /** It stands in a text box without a fill, which may lie on another shape. */
  readonly boxed?: boolean;
  /** Text boxes anchored in it, in reading order. */
  readonly boxes: readonly TextBox[];
}

export interface TextBox {
  readonly flow: Flow;
  /** Where it is drawn from its anchor, English Metric Units; null where the file does not say. */
  readonly at: { readonly x: number; readonly y: number; readonly width?: number } | null;
}

/** A stretch `[start, end)` of a paragraph's text in one type setting. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly properties: RunProperties;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** 0-based grid column where it begins. */
  readonly column: number;
  readonly flow: Flow;
}
