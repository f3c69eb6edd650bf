import type { PdfDocument } from '../pdfium/document.ts';
import { OBJECT } from '../pdfium/memory-layout.ts';

/** Whether a text or form is painted through a mask or a blend, with an opacity of its own, or as a group. */
export function isVeil({ pdfium }: PdfDocument, object: number): boolean {
  return pdfium.FPDFPageObj_HasTransparency(object) === 1;
}

/** Tells of the texts of a page whether they are veiled: texts that follow each other share the state that says so. */
export class Veils {
  readonly #document: PdfDocument;
  /** By the state that texts share. */
  readonly #known = new Map<number, boolean>();
  #lastState = 0;
  #last = false;

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  over(text: number): boolean {
    const { heap } = this.#document;
    if (heap === null) return isVeil(this.#document, text);
    const state = heap.uints[(text + OBJECT.general) >>> 2]!;
    if (state === this.#lastState) return this.#last;
    this.#lastState = state;
    this.#last = this.#known.get(state) ?? isVeil(this.#document, text);
    this.#known.set(state, this.#last);
    return this.#last;
  }
}
