import type { PdfDocument } from '../pdfium/document.ts';

/** No word of PDFium's memory. */
const NONE = -1;

/**
 * What PDFium tells of page objects, asked once for all that share a word of their record: their class, or the pointer
 * to a state. Without its memory each object is asked.
 */
export class BySharedWord<T> {
  readonly #document: PdfDocument;
  readonly #at: number;
  readonly #ask: (object: number) => T;
  readonly #known = new Map<number, T>();
  #lastWord = NONE;
  #last!: T;

  /** @param at where in the record the word stands, bytes */
  constructor(document: PdfDocument, at: number, ask: (object: number) => T) {
    this.#document = document;
    this.#at = at;
    this.#ask = ask;
  }

  of(object: number): T {
    const { heap } = this.#document;
    if (heap === null) return this.#ask(object);
    const word = heap.uints[(object + this.#at) >>> 2]!;
    if (word === this.#lastWord) return this.#last;
    this.#lastWord = word;
    this.#last = this.#known.get(word) ?? this.#ask(object);
    this.#known.set(word, this.#last);
    return this.#last;
  }
}
