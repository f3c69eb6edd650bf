import type { PdfDocument } from '../extract/pdf/pdfium/document.ts';
import type { Pdfium } from '../extract/pdf/pdfium/library.ts';

/** The functions of PDFium that draw, as its module exports them. */
interface DrawingPdfium extends Pdfium {
  FPDF_CreateNewDocument(): number;
  FPDFPage_New(document: number, index: number, width: number, height: number): number;
  FPDFPage_InsertObject(page: number, object: number): void;
  FPDFPageObj_CreateNewRect(x: number, y: number, width: number, height: number): number;
  FPDFPageObj_CreateNewPath(x: number, y: number): number;
  FPDFPath_LineTo(path: number, x: number, y: number): number;
  FPDFPath_SetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPageObj_SetFillColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_SetStrokeColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_SetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_NewTextObj(document: number, font: number, size: number): number;
  FPDFText_SetText(object: number, text: number): number;
  FPDFPageObj_Transform(
    object: number,
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    f: number,
  ): void;
}

/** FPDF_FILLMODE_NONE and FPDF_FILLMODE_WINDING of fpdf_edit.h. */
const NO_FILL = 0;
const WINDING = 2;
const OPAQUE = 0xff;

/** What can be drawn on; points from the top left corner, y downwards; colours 0xRRGGBB, opacity 0 to 255. */
export interface Pen {
  fill(box: Box, color: number, opacity?: number): void;
  frame(box: Box, color: number, width: number): void;
  line(x0: number, y0: number, x1: number, y1: number, color: number, width: number): void;
  /** In Helvetica, its baseline at `y`; characters outside Latin-1 are left out. Gives the width. */
  text(words: string, x: number, y: number, size: number, color: number): number;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A page of its own, transparent where nothing is drawn, for as long as `use` runs. Sizes in points. */
export function withDrawnPage<T>(
  { pdfium: api, scratch }: PdfDocument,
  { width, height }: { readonly width: number; readonly height: number },
  draw: (pen: Pen) => void,
  use: (page: number) => T,
): T {
  const pdfium = api as DrawingPdfium;
  const document = pdfium.FPDF_CreateNewDocument();
  const page = pdfium.FPDFPage_New(document, 0, width, height);
  const put = (object: number) => pdfium.FPDFPage_InsertObject(page, object);
  const withText = (words: string, give: (pointer: number) => void) =>
    withBytes(pdfium, Buffer.from(`${words}\0`, 'utf16le'), give);

  const pen: Pen = {
    fill({ x0, y0, x1, y1 }, color, opacity = OPAQUE) {
      const rect = pdfium.FPDFPageObj_CreateNewRect(x0, height - y1, x1 - x0, y1 - y0);
      pdfium.FPDFPageObj_SetFillColor(rect, ...rgb(color), opacity);
      pdfium.FPDFPath_SetDrawMode(rect, WINDING, 0);
      put(rect);
    },
    frame({ x0, y0, x1, y1 }, color, width) {
      const rect = pdfium.FPDFPageObj_CreateNewRect(x0, height - y1, x1 - x0, y1 - y0);
      stroke(rect, color, width);
    },
    line(x0, y0, x1, y1, color, width) {
      const path = pdfium.FPDFPageObj_CreateNewPath(x0, height - y0);
      pdfium.FPDFPath_LineTo(path, x1, height - y1);
      stroke(path, color, width);
    },
    text(words, x, y, size, color) {
      const font = Buffer.from('Helvetica\0', 'latin1');
      let object = 0;
      withBytes(pdfium, font, (name) => {
        object = pdfium.FPDFPageObj_NewTextObj(document, name, size);
      });
      withText(words.replace(/[^\x20-\x7e\xa1-\xff]/g, ''), (pointer) =>
        pdfium.FPDFText_SetText(object, pointer),
      );
      pdfium.FPDFPageObj_SetFillColor(object, ...rgb(color), OPAQUE);
      const at = scratch.pointer;
      const known = pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
      const right = known === 0 ? 0 : scratch.float(2);
      pdfium.FPDFPageObj_Transform(object, 1, 0, 0, 1, x, height - y);
      put(object);
      return right;
    },
  };
  const stroke = (path: number, color: number, width: number) => {
    pdfium.FPDFPageObj_SetStrokeColor(path, ...rgb(color), OPAQUE);
    pdfium.FPDFPageObj_SetStrokeWidth(path, width);
    pdfium.FPDFPath_SetDrawMode(path, NO_FILL, 1);
    put(path);
  };

  try {
    draw(pen);
    return use(page);
  } finally {
    pdfium.FPDF_ClosePage(page);
    pdfium.FPDF_CloseDocument(document);
  }
}

function rgb(color: number): [number, number, number] {
  return [(color >> 16) & 0xff, (color >> 8) & 0xff, color & 0xff];
}

function withBytes(pdfium: Pdfium, bytes: Uint8Array, use: (pointer: number) => void): void {
  const pointer = pdfium.malloc(bytes.length);
  try {
    new Uint8Array(pdfium.memory.buffer).set(bytes, pointer);
    use(pointer);
  } finally {
    pdfium.free(pointer);
  }
}
