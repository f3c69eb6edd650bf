import type { Rect } from '../domain/text-layer.ts';
import type { Box, Pen } from './drawing.ts';
import type { LegendEntry, Look, Overlay } from './marks.ts';

/** Points, all of them. */
const FRAME = 0.7;
const HATCH_GAP = 4;
const HATCH = 0.5;
const LABEL_SIZE = 4.5;
const LEGEND_SIZE = 9;
const LEGEND_ROW = 14;
const LEGEND_MARGIN = 24;
const SWATCH = 16;
/** Of 255: dark type stays dark below it. */
const FILL_OPACITY = 60;
const BLACK = 0x202020;
const WHITE = 0xffffff;
const RULE = 0xb0b0b0;
const MASK = 0x404040;
/** Letters lean out of their boxes. */
const BLEED = 1.5;

/** Room for a legend below a page, points. */
export function legendHeight(entries: readonly LegendEntry[]): number {
  return entries.length === 0 ? 0 : LEGEND_ROW * (entries.length + 1);
}

/** Draws the marks of one page, and the legend below it. @param page 1-based */
export function drawOverlay(
  pen: Pen,
  { marks, legend }: Overlay,
  page: { readonly number: number; readonly width: number; readonly height: number },
): void {
  for (const { rects, look, label } of marks) {
    const own = rects.filter((rect) => rect.page === page.number);
    for (const rect of own) drawRect(pen, rect, look);
    if (own.length > 0 && label !== '') drawLabel(pen, own[0]!, label, look);
  }
  if (legend.length > 0) drawLegend(pen, legend, page);
}

/** Covers what must not be seen. @param page 1-based */
export function drawMasks(pen: Pen, masks: readonly Rect[], page: number): void {
  for (const { page: own, x0, y0, x1, y1 } of masks) {
    if (own !== page) continue;
    const box = { x0: x0 - BLEED, y0: y0 - BLEED, x1: x1 + BLEED, y1: y1 + BLEED };
    pen.fill(box, MASK);
  }
}

function drawRect(pen: Pen, rect: Rect, { color, style }: Look): void {
  if (style === 'box') pen.fill(rect, color, FILL_OPACITY);
  else hatch(pen, rect, color);
  pen.frame(rect, color, FRAME);
}

/** Lines from the bottom left to the top right, cut at the box. */
function hatch(pen: Pen, { x0, y0, x1, y1 }: Box, color: number): void {
  const height = y1 - y0;
  for (let x = x0 - height + HATCH_GAP; x < x1; x += HATCH_GAP) {
    const left = Math.max(x, x0);
    const right = Math.min(x + height, x1);
    pen.line(left, y1 - (left - x), right, y1 - (right - x), color, HATCH);
  }
}

/** A small tag that stands on the upper left corner. */
function drawLabel(pen: Pen, { x0, y0 }: Rect, label: string, { color }: Look): void {
  const width = LABEL_SIZE * 0.6 * label.length + 1.5;
  const tag = { x0: x0 - 1, y0: y0 - LABEL_SIZE, x1: x0 - 1 + width, y1: y0 + 0.5 };
  pen.fill(tag, color);
  pen.text(label, tag.x0 + 0.8, tag.y1 - 1, LABEL_SIZE, WHITE);
}

function drawLegend(
  pen: Pen,
  legend: readonly LegendEntry[],
  { width, height }: { readonly width: number; readonly height: number },
): void {
  pen.fill({ x0: 0, y0: height, x1: width, y1: height + legendHeight(legend) }, WHITE);
  pen.line(0, height, width, height, RULE, FRAME);
  legend.forEach(({ look, text }, i) => {
    const y0 = height + LEGEND_ROW * (i + 0.5);
    const swatch = { x0: LEGEND_MARGIN, y0: y0 + 1, x1: LEGEND_MARGIN + SWATCH, y1: y0 + 10 };
    drawRect(pen, { page: 0, ...swatch }, look);
    pen.text(text, swatch.x1 + 6, y0 + LEGEND_SIZE, LEGEND_SIZE, BLACK);
  });
}
