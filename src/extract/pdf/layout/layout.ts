import type { BlockKind, HiddenReason } from '../../../domain/text-layer.ts';
import { groupLines } from './blocks.ts';
import type { LineBlock } from './blocks.ts';
import { regionsOf } from './columns.ts';
import { fragmentsOf } from './fragments.ts';
import type { PageGlyphs, TurnedGlyph } from './glyph.ts';
import type { Line } from './line.ts';
import { linesOf } from './lines.ts';
import { bodySizeOf, measureOf } from './measure.ts';
import { withPaintedBullets } from './painted-bullets.ts';
import { runningLines } from './running.ts';
import type { RunningLines } from './running.ts';

/** A block with its place on the page, before it becomes text. */
export interface LaidBlock {
  readonly kind: BlockKind;
  readonly emphasis: LineBlock['emphasis'];
  readonly lines: readonly Line[];
  readonly column: number;
  readonly orderConfidence: number;
  /** Why a reader does not see it; absent where he does. */
  readonly hidden?: HiddenReason;
}

export interface LaidPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly LaidBlock[];
}

interface LaidRegion {
  readonly lines: readonly Line[];
  readonly column: number;
  readonly confidence: number;
}

/** Glyphs to blocks in reading order, page by page. */
export function layOut(pages: readonly PageGlyphs[]): LaidPage[] {
  const bodySize = bodySizeOf(pages);
  const regions = pages.map((page) =>
    regionsOf(fragmentsOf(withPaintedBullets(page.glyphs, page.dots ?? []))).map((region) => ({
      lines: linesOf(region.fragments, page.number),
      column: region.column,
      confidence: region.confidence,
    })),
  );
  const heights = new Map(pages.map((page) => [page.number, page.height]));
  const running = runningLines(
    regions.map((all) => all.flatMap((region) => region.lines)),
    heights,
  );
  const margin = marginOf(regions.flat());
  return pages.map((page, i) => ({
    number: page.number,
    width: page.width,
    height: page.height,
    blocks: [
      ...laidBlocks(regions[i]!, bodySize, margin, running),
      ...turnedBlocks(page.turned, page.number),
      ...hiddenBlocks(page),
    ],
  }));
}

/** The right margin of the parts that nothing stands beside. */
function marginOf(regions: readonly LaidRegion[]): number {
  let margin = 0;
  for (const region of regions) {
    if (region.confidence < 1) continue;
    for (const line of region.lines) margin = Math.max(margin, line.x1);
  }
  return margin;
}

function laidBlocks(
  regions: readonly LaidRegion[],
  bodySize: number,
  margin: number,
  running: RunningLines,
): LaidBlock[] {
  const placed = regions.flatMap((region) => {
    const lines = region.lines.filter((line) => !running.kinds.has(line));
    const measure = measureOf(lines, bodySize, region.confidence === 1 ? margin : null);
    const place = { column: region.column, orderConfidence: region.confidence, measure };
    return lines.map((line) => ({ line, place }));
  });
  const blocks = groupLines(placed).map((block) => ({ ...block, ...block.place }));
  const heads = regions.flatMap((region) => runningBlocks(region, running));
  return [
    ...heads.filter((block) => block.kind === 'header'),
    ...blocks,
    ...heads.filter((block) => block.kind === 'footer'),
  ];
}

function runningBlocks(region: LaidRegion, running: RunningLines): LaidBlock[] {
  return region.lines
    .filter((line) => running.kinds.has(line) && !running.repeats.has(line))
    .map((line) => ({
      kind: running.kinds.get(line)!,
      emphasis: 'none',
      lines: [line],
      column: region.column,
      orderConfidence: region.confidence,
    }));
}

/** Text that runs up, down or aslant, behind all else, in painting order: one block, one box a glyph. */
function turnedBlocks(turned: readonly TurnedGlyph[], page: number): LaidBlock[] {
  const lines = turned.map((glyph) => turnedLine(glyph, page));
  if (lines.length === 0) return [];
  return [{ kind: 'text_box', emphasis: 'none', lines, column: 0, orderConfidence: 0.3 }];
}

/** Text that no reader sees, behind all else: among what is seen it would only tear lines apart. */
function hiddenBlocks({ hidden = [], number }: PageGlyphs): LaidBlock[] {
  return hidden.flatMap(({ reason, glyphs, turned }) => {
    const lines = regionsOf(fragmentsOf(glyphs)).flatMap((region) =>
      linesOf(region.fragments, number),
    );
    const blocks: LaidBlock[] = lines.map((line) => ({
      kind: 'paragraph',
      emphasis: 'none',
      lines: [line],
      column: 0,
      orderConfidence: 0.3,
    }));
    return [...blocks, ...turnedBlocks(turned, number)].map((block) => ({
      ...block,
      hidden: reason,
    }));
  });
}

function turnedLine(glyph: TurnedGlyph, page: number): Line {
  const { text, x0, x1, y0, y1, baseline, size } = glyph;
  const pieces = [{ text, x0, x1 }];
  const space = glyph.space === 'none' ? '' : ' ';
  if (space !== '') pieces.unshift({ text: space, x0, x1: x0 });
  const rest = { stops: [x0], bold: false, tabbed: false, bullet: false };
  return { page, pieces, text: space + text, x0, x1, y0, y1, baseline, size, ...rest };
}
