import type { PdfDocument } from '../extract/pdf/pdfium/document.ts';

/** FPDF_PAGEOBJ_IMAGE and FPDF_PAGEOBJ_FORM of fpdf_edit.h. */
const IMAGE = 3;
const FORM = 5;
const DEEPEST = 8;

/** Takes every picture off an open page, photos and emblems alike, also those in groups of objects. */
export function hideImages({ pdfium }: PdfDocument, page: number): void {
  const hide = (object: number, depth: number): void => {
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === IMAGE) pdfium.FPDFPageObj_SetIsActive(object, 0);
    if (type !== FORM || depth > DEEPEST) return;
    for (let i = 0; i < pdfium.FPDFFormObj_CountObjects(object); i++) {
      hide(pdfium.FPDFFormObj_GetObject(object, i), depth + 1);
    }
  };
  for (let i = 0; i < pdfium.FPDFPage_CountObjects(page); i++) {
    hide(pdfium.FPDFPage_GetObject(page, i), 0);
  }
}
