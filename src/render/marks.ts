import type { Rect } from '../domain/text-layer.ts';

/** What is drawn over a page: rectangles of one colour with one label. */
export interface Mark {
  readonly rects: readonly Rect[];
  readonly look: Look;
  /** Stands at the first rectangle of each page; a few characters. */
  readonly label: string;
}

/** How a mark is drawn. */
export interface Look {
  /** 0xRRGGBB. */
  readonly color: number;
  /** `box`: filled lightly and framed; `hatched`: framed and struck through with lines, for what is not seen. */
  readonly style: 'box' | 'hatched';
}

/** One line of the legend below a page. */
export interface LegendEntry {
  readonly look: Look;
  readonly text: string;
}

/** All that is drawn over one page. */
export interface Overlay {
  readonly marks: readonly Mark[];
  readonly legend: readonly LegendEntry[];
}
