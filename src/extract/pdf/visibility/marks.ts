import type { PdfDocument } from '../pdfium/document.ts';

/** The tag `OC` of optional content (ISO 32000-1, 8.11.3.2), as two UTF-16LE units and their length with the end. */
const OC = 0x0043_004f;
const OC_BYTES = 6;
const NAME_AT = 16;
const NAME_ROOM = 64;

/** Whether an object stands in a marked-content sequence that belongs to an optional layer. */
export function isOnLayer({ pdfium, scratch }: PdfDocument, object: number): boolean {
  const count = pdfium.FPDFPageObj_CountMarks(object);
  for (let i = 0; i < count; i++) {
    const mark = pdfium.FPDFPageObj_GetMark(object, i);
    const at = scratch.pointer;
    if (pdfium.FPDFPageObjMark_GetName(mark, at + NAME_AT, NAME_ROOM, at) === 0) continue;
    if (scratch.uint(0) === OC_BYTES && scratch.uint(NAME_AT / 4) === OC) return true;
  }
  return false;
}
