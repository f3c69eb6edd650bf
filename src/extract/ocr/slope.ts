import type { RecognisedLine } from './recognised-line.ts';
import { middle } from './type-size.ts';

/** Shorter lines do not tell which way a page leans: parts of the page's width. */
const LONG = 0.2;
/** Less than a pixel over a page's width is none. */
const LEVEL = 0.0006;

/** By how much the page's lines fall, pixels a pixel to the right: what the middle one of the long lines does. */
export function slopeOf(lines: readonly RecognisedLine[], width: number): number {
  const slopes = lines
    .filter(({ baseline: { x0, x1 } }) => x1 - x0 >= LONG * width)
    .map(({ baseline: { x0, x1, y0, y1 } }) => (y1 - y0) / (x1 - x0));
  const slope = middle(slopes);
  return Math.abs(slope) < LEVEL ? 0 : slope;
}
