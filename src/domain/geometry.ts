import { countFirst, type Span } from './span.ts';
import type { Rect } from './text-layer.ts';

/**
 * One run of characters on one line of a page. `edges` holds the left edge of each UTF-16 unit of
 * `text.slice(start, end)` and the right edge of the last: `end - start + 1` numbers, points, growing.
 */
export interface GeometryLine extends Span {
  readonly page: number;
  readonly y0: number;
  readonly y1: number;
  readonly edges: readonly number[];
}

/** Coordinates are kept to a tenth of a point: finer than a glyph's edge is known. */
const PER_POINT = 10;
const HEADER_BYTES = 22;

/** Packs lines, in text order, into the compact column that a text layer carries. */
export function encodeGeometry(lines: readonly GeometryLine[]): Uint8Array {
  const size = lines.reduce((sum, line) => sum + HEADER_BYTES + 2 * (line.end - line.start), 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const line of lines) {
    view.setUint32(at, line.start, true);
    view.setUint32(at + 4, line.end, true);
    view.setUint16(at + 8, line.page, true);
    view.setInt32(at + 10, fixed(line.y0), true);
    view.setInt32(at + 14, fixed(line.y1), true);
    view.setInt32(at + 18, fixed(line.edges[0]!), true);
    at += HEADER_BYTES;
    let x = fixed(line.edges[0]!);
    for (let i = 1; i <= line.end - line.start; i++) {
      const advance = Math.min(0xffff, Math.max(0, fixed(line.edges[i]!) - x));
      view.setUint16(at, advance, true);
      at += 2;
      x += advance;
    }
  }
  return bytes;
}

/** The rectangles that a span covers, one for each line it touches, in reading order. */
export function rectsOf(geometry: Uint8Array, span: Span): Rect[] {
  const { view, lines } = openGeometry(geometry);
  const rects: Rect[] = [];
  // Lines follow each other in the text.
  const before = countFirst(lines, ({ end }) => end <= span.start);
  for (let i = before; i < lines.length; i++) {
    const { at, start, end } = lines[i]!;
    if (start >= span.end) break;
    rects.push(rectOnLine(view, at, start, span, end));
  }
  return rects;
}

interface OpenGeometry {
  readonly view: DataView;
  /** Where each line stands in the column, in text order. */
  readonly lines: readonly (Span & { readonly at: number })[];
}

/** A document's column is asked for each of its hundreds of quotes, and lines differ in length. */
const opened = new WeakMap<Uint8Array, OpenGeometry>();

function openGeometry(geometry: Uint8Array): OpenGeometry {
  let open = opened.get(geometry);
  if (!open) {
    const view = new DataView(geometry.buffer, geometry.byteOffset, geometry.byteLength);
    const lines = [];
    for (let at = 0; at < geometry.byteLength;) {
      const start = view.getUint32(at, true);
      const end = view.getUint32(at + 4, true);
      lines.push({ at, start, end });
      at += HEADER_BYTES + 2 * (end - start);
    }
    open = { view, lines };
    opened.set(geometry, open);
  }
  return open;
}

function rectOnLine(view: DataView, at: number, start: number, span: Span, end: number): Rect {
  const from = Math.max(span.start, start) - start;
  const to = Math.min(span.end, end) - start;
  const x0 = edge(view, at, from);
  return {
    page: view.getUint16(at + 8, true),
    x0: x0 / PER_POINT,
    y0: view.getInt32(at + 10, true) / PER_POINT,
    x1: edge(view, at, to) / PER_POINT,
    y1: view.getInt32(at + 14, true) / PER_POINT,
  };
}

function edge(view: DataView, at: number, index: number): number {
  let x = view.getInt32(at + 18, true);
  for (let i = 0; i < index; i++) x += view.getUint16(at + HEADER_BYTES + 2 * i, true);
  return x;
}

function fixed(points: number): number {
  return Math.round(points * PER_POINT);
}
