import type { PdfDocument } from './document.ts';

/**
 * Opens the pages of a document one after another. PDFium drops a font with the last page that uses it: a page
 * is closed once the next one is open, so that the fonts that both use are not read again.
 */
export class OpenPages {
  readonly #document: PdfDocument;
  #page = 0;

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  /** @param index 0-based @returns PDFium's pointer, 0 where it cannot be read; valid until the next one is opened */
  open(index: number): number {
    const { pdfium, handle } = this.#document;
    const page = pdfium.FPDF_LoadPage(handle, index);
    this.close();
    this.#page = page;
    return page;
  }

  close(): void {
    if (this.#page !== 0) this.#document.pdfium.FPDF_ClosePage(this.#page);
    this.#page = 0;
  }
}
