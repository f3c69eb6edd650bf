import type { PdfDocument } from './document.ts';

/** A part of a page as it is shown, in points from its top left corner, and pixels per point. */
export interface View {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly scale: number;
}

/** Pixels row by row from the top, each 0xAARRGGBB: red in the third byte of memory, blue in the first. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** FPDFBitmap_BGRx of fpdfview.h: four bytes a pixel, the last one unused. */
const BGRX = 3;
const BYTES_PER_PIXEL = 4;
const WHITE = 0xffffffff;
/** FPDF_ANNOT of fpdfview.h. */
const ANNOTATIONS = 1;

/** Pages painted one over the other, the first at the bottom. */
export interface Layer {
  /** Of an open page. */
  readonly page: number;
  /** Size of the page as it is shown, points. */
  readonly width: number;
  readonly height: number;
  /** Whether its annotations are painted too: filled form fields, stamps, comments. */
  readonly annotations: boolean;
}

/** Paints what `view` shows of pages on white paper. */
export function paint(document: PdfDocument, layers: readonly Layer[], view: View): Bitmap {
  const { pdfium } = document;
  const width = Math.max(1, Math.ceil((view.x1 - view.x0) * view.scale));
  const height = Math.max(1, Math.ceil((view.y1 - view.y0) * view.scale));
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRX, 0, width * BYTES_PER_PIXEL);
  if (bitmap === 0) throw new RangeError('no memory for a bitmap');
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    for (const layer of layers) {
      pdfium.FPDF_RenderPageBitmap(
        bitmap,
        layer.page,
        Math.round(-view.x0 * view.scale),
        Math.round(-view.y0 * view.scale),
        Math.round(layer.width * view.scale),
        Math.round(layer.height * view.scale),
        0,
        layer.annotations ? ANNOTATIONS : 0,
      );
    }
    const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const pixels = new Uint32Array(pdfium.memory.buffer, from, width * height).slice();
    return { width, height, pixels };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
