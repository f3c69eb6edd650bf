import type { PdfDocument } from '../pdfium/document.ts';
import { common } from './box.ts';
import type { Box } from './box.ts';
import type { Placement } from './placement.ts';

/** Clipping paths of one object, and segments of one path, that are looked at; text clips have thousands. */
const MAX_PATHS = 8;
const MAX_SEGMENTS = 16;

/**
 * What the clipping paths of an object leave of the page: the box about each, all of them met. Null where
 * there are none, or only such as are no simple shape.
 */
export function clipOf(document: PdfDocument, object: number, placement: Placement): Box | null {
  const { pdfium } = document;
  const clip = pdfium.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : pdfium.FPDFClipPath_CountPaths(clip);
  let left: Box | null = null;
  for (let path = 0; path < Math.min(paths, MAX_PATHS); path++) {
    const box = boxOf(document, clip, path, placement);
    if (box) left = left ? common(left, box) : box;
  }
  return left;
}

function boxOf(
  { pdfium, scratch }: PdfDocument,
  clip: number,
  path: number,
  placement: Placement,
): Box | null {
  const count = pdfium.FPDFClipPath_CountPathSegments(clip, path);
  if (count <= 0 || count > MAX_SEGMENTS) return null;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  const at = scratch.pointer;
  for (let i = 0; i < count; i++) {
    pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, path, i), at, at + 4);
    const x = scratch.float(0);
    const y = scratch.float(1);
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return placement.box(left, bottom, right, top);
}
