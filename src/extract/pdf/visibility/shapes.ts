import type { PdfDocument } from '../pdfium/document.ts';
import type { Box } from './box.ts';
import type { Placement } from './placement.ts';

/** FPDF_PAGEOBJ_* of fpdf_edit.h. */
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
/** FPDF_SEGMENT_BEZIERTO of fpdf_edit.h. */
const BEZIER = 1;
/** Points: thinner ones are rules and frames, on which nothing is written and behind which nothing hides. */
const MIN_SIDE = 2.5;
/** Segments of a rectangle: a move and three or four lines. */
const RECTANGLE = [4, 5];
const OPAQUE = 0xff;
/** Points: the sides of what may be a bullet, and how much longer one may be than the other. */
const DOT = { least: 1, most: 9, longer: 1.5 };

/** What is painted and is no text. */
export interface Shape {
  readonly kind: 'fill' | 'image';
  /** PDFium's pointer. */
  readonly object: number;
  /** Its turn in the page's painting order. */
  readonly turn: number;
  readonly box: Box;
  /** 0xRRGGBB; null where it has no one colour that is known. */
  readonly color: number | null;
  /** It covers all of its box, and nothing shines through. */
  readonly covers: boolean;
}

export function isLarge({ box }: Shape): boolean {
  return Math.min(box.x1 - box.x0, box.y1 - box.y0) >= MIN_SIDE;
}

/** Whether a shape is small and about as high as wide. */
export function isDot({ kind, box }: Shape): boolean {
  if (kind !== 'fill') return false;
  const [a, b] = [box.x1 - box.x0, box.y1 - box.y0];
  const [short, long] = a < b ? [a, b] : [b, a];
  return short >= DOT.least && long <= DOT.most && long <= DOT.longer * short;
}

/** @returns null for what paints no area */
export function shapeOf(
  document: PdfDocument,
  object: number,
  type: number,
  turn: number,
  placement: Placement,
): Shape | null {
  if (type === PATH) return pathShape(document, object, turn, placement);
  if (type !== IMAGE && type !== SHADING) return null;
  const box = boundsOf(document, object, placement);
  if (!box) return null;
  const kind = type === IMAGE ? 'image' : 'fill';
  return { kind, object, turn, box, color: null, covers: false };
}

function boundsOf(document: PdfDocument, object: number, placement: Placement): Box | null {
  const { pdfium, scratch } = document;
  const at = scratch.pointer;
  if (pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return null;
  return placement.box(scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3));
}

function pathShape(
  document: PdfDocument,
  path: number,
  turn: number,
  placement: Placement,
): Shape | null {
  const { pdfium, scratch } = document;
  const at = scratch.pointer;
  if (pdfium.FPDFPath_GetDrawMode(path, at, at + 4) === 0) return null;
  const filled = scratch.uint(0) !== 0;
  // A bar of colour is a thick line to some programs.
  if (!filled && (scratch.uint(1) === 0 || !isBar(document, path))) return null;
  const get = filled ? pdfium.FPDFPageObj_GetFillColor : pdfium.FPDFPageObj_GetStrokeColor;
  const known = get(path, at, at + 4, at + 8, at + 12) !== 0;
  const alpha = known ? scratch.uint(3) : 0;
  const color =
    known && alpha === OPAQUE
      ? (scratch.uint(0) << 16) | (scratch.uint(1) << 8) | scratch.uint(2)
      : null;
  const box = boundsOf(document, path, placement);
  if (!box) return null;
  const covers = color !== null && isRectangle(document, path);
  return { kind: 'fill', object: path, turn, box, color, covers };
}

function isBar({ pdfium, scratch }: PdfDocument, path: number): boolean {
  return (
    pdfium.FPDFPageObj_GetStrokeWidth(path, scratch.pointer) !== 0 && scratch.float(0) >= MIN_SIDE
  );
}

/** Whether a path's points are the corners of a rectangle. */
function isRectangle({ pdfium, scratch }: PdfDocument, path: number): boolean {
  const count = pdfium.FPDFPath_CountSegments(path);
  if (!RECTANGLE.includes(count)) return false;
  const xs = new Set<number>();
  const ys = new Set<number>();
  for (let i = 0; i < count; i++) {
    const segment = pdfium.FPDFPath_GetPathSegment(path, i);
    if (pdfium.FPDFPathSegment_GetType(segment) === BEZIER) return false;
    pdfium.FPDFPathSegment_GetPoint(segment, scratch.pointer, scratch.pointer + 4);
    xs.add(scratch.float(0));
    ys.add(scratch.float(1));
  }
  return xs.size === 2 && ys.size === 2;
}
