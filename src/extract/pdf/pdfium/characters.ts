import type { PdfDocument } from './document.ts';
import {
  BLOCK_RECORDS,
  CHARACTER,
  GENERATED,
  HYPHEN,
  NAMELESS,
  RECORD_BYTES,
  TEXT_PAGE,
} from './memory-layout.ts';
import type { Heap } from './memory-layout.ts';

/** The characters of a text page, one after another. Points of user space, as PDFium gives them. */
export interface Characters {
  /** Goes to a character, of which all else is then told. @param index below the number of characters */
  go(index: number): void;
  /** A Unicode code point. */
  readonly code: number;
  /** It is no character of the file: PDFium put it between two. */
  readonly isGenerated: boolean;
  /** PDFium holds it for a hyphen at a line's end. */
  readonly isHyphen: boolean;
  /** The font names no Unicode value for it. */
  readonly isNameless: boolean;
  /** The text object that paints it; PDFium's pointer, 0 for none. */
  readonly object: number;
  readonly originX: number;
  readonly originY: number;
  /** Of the box that reaches over the whole height of its type. */
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** Number `at` of the matrix a, b, c, d, e, f of its text. */
  matrix(at: number): number;
}

/** Reads where PDFium keeps them. What was gone to is to be gone to again after calls that may take memory. */
export class RecordedCharacters implements Characters {
  readonly #heap: Heap;
  #uints: Uint32Array;
  #floats: Float32Array;
  /** In words, as all places here: of the pointers to blocks, and of the record gone to. */
  readonly #blocks: number;
  readonly #first: number;
  #at = 0;

  constructor(heap: Heap, textPage: number) {
    this.#heap = heap;
    this.#uints = heap.uints;
    this.#floats = heap.floats;
    this.#blocks = this.#uints[(textPage + TEXT_PAGE.blocks) >>> 2]! >>> 2;
    this.#first = this.#uints[(textPage + TEXT_PAGE.first) >>> 2]!;
  }

  go(index: number): void {
    if (this.#uints.length === 0) {
      this.#uints = this.#heap.uints;
      this.#floats = this.#heap.floats;
    }
    const place = this.#first + index;
    const block = (place / BLOCK_RECORDS) | 0;
    const inBlock = place - block * BLOCK_RECORDS;
    this.#at = (this.#uints[this.#blocks + block]! + inBlock * RECORD_BYTES) >>> 2;
  }

  get code(): number {
    return this.#uints[this.#at + CHARACTER.code / 4]! | 0;
  }

  get isGenerated(): boolean {
    return this.#kind === GENERATED;
  }

  get isHyphen(): boolean {
    return this.#kind === HYPHEN;
  }

  get isNameless(): boolean {
    return this.#kind === NAMELESS;
  }

  get object(): number {
    return this.#uints[this.#at + CHARACTER.object / 4]! | 0;
  }

  get originX(): number {
    return this.#floats[this.#at + CHARACTER.origin / 4]!;
  }

  get originY(): number {
    return this.#floats[this.#at + CHARACTER.origin / 4 + 1]!;
  }

  get left(): number {
    return this.#floats[this.#at + CHARACTER.looseBox / 4]!;
  }

  get bottom(): number {
    return this.#floats[this.#at + CHARACTER.looseBox / 4 + 1]!;
  }

  get right(): number {
    return this.#floats[this.#at + CHARACTER.looseBox / 4 + 2]!;
  }

  get top(): number {
    return this.#floats[this.#at + CHARACTER.looseBox / 4 + 3]!;
  }

  matrix(at: number): number {
    return this.#floats[this.#at + CHARACTER.matrix / 4 + at]!;
  }

  /** One byte, the rest of the word is not written. */
  get #kind(): number {
    return this.#uints[this.#at + CHARACTER.kind / 4]! & 0xff;
  }
}

/** Asks PDFium's functions: for a build whose memory nothing is known of. */
export class AskedCharacters implements Characters {
  readonly #document: PdfDocument;
  readonly #textPage: number;
  #index = 0;

  constructor(document: PdfDocument, textPage: number) {
    this.#document = document;
    this.#textPage = textPage;
  }

  go(index: number): void {
    this.#index = index;
  }

  get code(): number {
    return this.#document.pdfium.FPDFText_GetUnicode(this.#textPage, this.#index);
  }

  get isGenerated(): boolean {
    return this.#document.pdfium.FPDFText_IsGenerated(this.#textPage, this.#index) === 1;
  }

  get isHyphen(): boolean {
    return this.#document.pdfium.FPDFText_IsHyphen(this.#textPage, this.#index) === 1;
  }

  get isNameless(): boolean {
    return this.#document.pdfium.FPDFText_HasUnicodeMapError(this.#textPage, this.#index) === 1;
  }

  get object(): number {
    return this.#document.pdfium.FPDFText_GetTextObject(this.#textPage, this.#index);
  }

  get originX(): number {
    return this.#origin(0);
  }

  get originY(): number {
    return this.#origin(1);
  }

  get left(): number {
    return this.#side(0);
  }

  get bottom(): number {
    return this.#side(3);
  }

  get right(): number {
    return this.#side(2);
  }

  get top(): number {
    return this.#side(1);
  }

  matrix(at: number): number {
    const { pdfium, scratch } = this.#document;
    pdfium.FPDFText_GetMatrix(this.#textPage, this.#index, scratch.pointer);
    return scratch.float(at);
  }

  #origin(at: 0 | 1): number {
    const { pdfium, scratch } = this.#document;
    const { pointer } = scratch;
    pdfium.FPDFText_GetCharOrigin(this.#textPage, this.#index, pointer, pointer + 8);
    return scratch.double(at);
  }

  /** @param at in FS_RECTF: left, top, right, bottom */
  #side(at: number): number {
    const { pdfium, scratch } = this.#document;
    pdfium.FPDFText_GetLooseCharBox(this.#textPage, this.#index, scratch.pointer);
    return scratch.float(at);
  }
}
