import type { Pdfium } from './library.ts';

/**
 * Where this build of PDFium keeps what its functions tell of characters and objects: bytes from the start of
 * a page, a text page, a character's record or a page object. A call into WebAssembly costs more than what it answers,
 * and there are ten questions for each character. No version promises any of it: it is used for one build only.
 */
export const TEXT_PAGE = { blocks: 20, first: 32, count: 36 } as const;
/** Records of one block of a text page, and bytes of one record. */
export const BLOCK_RECORDS = 51;
export const RECORD_BYTES = 80;
export const CHARACTER = {
  kind: 0,
  code: 4,
  origin: 12,
  /** Left, bottom, right, top. */
  looseBox: 36,
  /** a to f. */
  matrix: 52,
  object: 76,
} as const;
/** Kinds of characters. */
export const GENERATED = 1;
export const NAMELESS = 2;
export const HYPHEN = 3;

/** In a page: its objects, in blocks of pointers. */
export const PAGE = { blocks: 116, first: 128 } as const;
export const BLOCK_POINTERS = 1024;

/** In a page object: its class, and pointers to states that objects share until one of them differs. */
export const OBJECT = { class: 0, clip: 4, color: 12, text: 16, general: 20, marks: 80 } as const;

/** PDFium's memory as numbers. Views are made anew where it has grown, which leaves the old ones empty. */
export class Heap {
  readonly #pdfium: Pdfium;
  #uints: Uint32Array;
  #floats: Float32Array;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
    this.#uints = new Uint32Array(pdfium.memory.buffer);
    this.#floats = new Float32Array(pdfium.memory.buffer);
  }

  /** The unsigned 32-bit integers; to be asked for again after any call that may take memory. */
  get uints(): Uint32Array {
    if (this.#uints.length === 0) this.#uints = new Uint32Array(this.#pdfium.memory.buffer);
    return this.#uints;
  }

  get floats(): Float32Array {
    if (this.#floats.length === 0) this.#floats = new Float32Array(this.#pdfium.memory.buffer);
    return this.#floats;
  }
}
