import type { PdfDocument } from './document.ts';
import { BLOCK_POINTERS, PAGE } from './memory-layout.ts';

/** The objects of a page, first painted first: PDFium's pointers. */
export class PageObjects {
  readonly #document: PdfDocument;
  readonly #page: number;
  /** In words: the pointers to blocks, and the first object among those of the blocks. */
  readonly #blocks: number = 0;
  readonly #first: number = 0;

  constructor(document: PdfDocument, page: number) {
    this.#document = document;
    this.#page = page;
    if (document.heap === null) return;
    const { uints } = document.heap;
    this.#blocks = uints[(page + PAGE.blocks) >>> 2]! >>> 2;
    this.#first = uints[(page + PAGE.first) >>> 2]!;
  }

  /** @param index below the number of objects */
  at(index: number): number {
    const { pdfium, heap } = this.#document;
    if (heap === null) return pdfium.FPDFPage_GetObject(this.#page, index);
    const { uints } = heap;
    const place = this.#first + index;
    const block = uints[this.#blocks + ((place / BLOCK_POINTERS) | 0)]!;
    return uints[(block >>> 2) + (place % BLOCK_POINTERS)]!;
  }
}
