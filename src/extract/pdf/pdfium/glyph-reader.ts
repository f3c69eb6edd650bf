import type { Glyph, TurnedGlyph } from '../layout/glyph.ts';
import type { PdfDocument } from './document.ts';
import type { Frame } from './frame.ts';
import { Styles } from './styles.ts';

/** Sine of the angle (about 10 degrees) from which text counts as turned. */
const TURNED = 0.17;

/** Reads one glyph after another; keeps what glyphs of the same text object share. */
export class GlyphReader {
  /** Whether the text object that was entered last runs up, down or aslant. */
  turned = false;
  readonly #document: PdfDocument;
  readonly #textPage: number;
  readonly #frame: Frame;
  readonly #styles: Styles;
  #object = -1;
  #style!: Glyph['style'];
  #size = 0;

  constructor(document: PdfDocument, textPage: number, frame: Frame) {
    this.#document = document;
    this.#textPage = textPage;
    this.#frame = frame;
    this.#styles = new Styles(document, textPage);
  }

  /** The text object that was entered last; PDFium's pointer, 0 for none. */
  get object(): number {
    return this.#object;
  }

  /** Goes on to the text object of the character at `index`, before it is read. */
  enter(index: number): void {
    const object = this.#document.pdfium.FPDFText_GetTextObject(this.#textPage, index);
    if (object !== this.#object || object === 0) this.#enter(index, object);
  }

  read(index: number, text: string, space: Glyph['space']): Glyph {
    const { pdfium, scratch } = this.#document;
    const at = scratch.pointer;
    pdfium.FPDFText_GetLooseCharBox(this.#textPage, index, at);
    // FS_RECTF: left, top, right, bottom; two corners, whatever way the page is turned.
    const left = scratch.float(0);
    const top = scratch.float(1);
    const right = scratch.float(2);
    const bottom = scratch.float(3);
    pdfium.FPDFText_GetCharOrigin(this.#textPage, index, at, at + 8);
    const frame = this.#frame;
    const baseline = frame.y(scratch.double(0), scratch.double(1));
    const xa = frame.x(left, bottom);
    const xb = frame.x(right, top);
    return {
      text,
      x0: Math.min(xa, xb),
      x1: Math.max(xa, xb),
      baseline,
      size: this.#size,
      style: this.#style,
      space,
    };
  }

  readTurned(index: number, text: string, space: Glyph['space']): TurnedGlyph {
    const { pdfium, scratch } = this.#document;
    const glyph = this.read(index, text, space);
    pdfium.FPDFText_GetLooseCharBox(this.#textPage, index, scratch.pointer);
    const ya = this.#frame.y(scratch.float(0), scratch.float(3));
    const yb = this.#frame.y(scratch.float(2), scratch.float(1));
    return { ...glyph, y0: Math.min(ya, yb), y1: Math.max(ya, yb) };
  }

  /** Takes over size, direction and style of the text object that the character at `index` begins. */
  #enter(index: number, object: number): void {
    const { pdfium, scratch } = this.#document;
    this.#object = object;
    this.#style = this.#styles.of(index, object);
    // FS_MATRIX: a, b, c, d, e, f.
    pdfium.FPDFText_GetMatrix(this.#textPage, index, scratch.pointer);
    const a = scratch.float(0);
    const b = scratch.float(1);
    const scale = length(scratch.float(2), scratch.float(3));
    this.#size = Math.abs(pdfium.FPDFText_GetFontSize(this.#textPage, index)) * (scale || 1);
    const along = length(a, b) || 1;
    const sideways = this.#frame.rotation % 2 === 1;
    this.turned = Math.abs(sideways ? a : b) / along > TURNED;
  }
}

/** Faster than Math.hypot, which guards against overflow. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
