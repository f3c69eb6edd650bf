import { mainSize } from './fragments.ts';
import type { PageGlyphs } from './glyph.ts';
import type { Line } from './line.ts';

/** What is usual in a document or one of its columns: the yardstick for headings and paragraph ends. */
export interface Measure {
  /** The size most of the document's text is set in, points. */
  readonly bodySize: number;
  /** The distance of baselines within a paragraph, points. */
  readonly leading: number;
  /** Where lines are wrapped at the latest, points from the page's left edge. */
  readonly margin: number;
  /** Where most lines begin. */
  readonly left: number;
}

/** Leading as a multiple of the type size, where a column has too few lines to tell. */
const DEFAULT_LEADING = 1.25;
const MIN_GAPS = 4;
const DEFAULT_SIZE = 10;

/** The size that most glyphs of a document have, to a tenth of a point. */
export function bodySizeOf(pages: readonly PageGlyphs[]): number {
  return mainSize(...pages.map((page) => page.glyphs)) || DEFAULT_SIZE;
}

/** @param margin right margin of the whole page, for a column that nothing stands beside; else null */
export function measureOf(
  lines: readonly Line[],
  bodySize: number,
  margin: number | null,
): Measure {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const gap = lines[i]!.baseline - lines[i - 1]!.baseline;
    const size = lines[i]!.size;
    if (gap > 0.8 * size && gap < 3 * size && Math.abs(size - lines[i - 1]!.size) < 0.6) {
      gaps.push(gap);
    }
  }
  gaps.sort((a, b) => a - b);
  const usual = gaps.length >= MIN_GAPS ? gaps[gaps.length >> 2]! : DEFAULT_LEADING * bodySize;
  return {
    bodySize,
    leading: Math.max(usual, bodySize),
    margin: Math.max(margin ?? 0, ...lines.map((line) => line.x1)),
    left: Math.min(...lines.map((line) => line.x0)),
  };
}
