import type { PdfDocument } from './document.ts';
import { BLOCK_POINTERS, PAGE } from './memory-layout.ts';

/** The first `count` objects of a page, first painted first: PDFium's pointers. */
export function pageObjects(
  { pdfium, heap }: PdfDocument,
  page: number,
  count: number,
): Uint32Array {
  const objects = new Uint32Array(Math.max(0, count));
  if (heap === null) return objects.map((_, index) => pdfium.FPDFPage_GetObject(page, index));
  const { uints } = heap;
  const blocks = uints[(page + PAGE.blocks) >>> 2]! >>> 2;
  const first = uints[(page + PAGE.first) >>> 2]!;
  for (let index = 0; index < count; index++) {
    const place = first + index;
    const block = uints[blocks + ((place / BLOCK_POINTERS) | 0)]! >>> 2;
    objects[index] = uints[block + (place % BLOCK_POINTERS)]!;
  }
  return objects;
}
