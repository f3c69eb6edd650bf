import type { Glyph, TurnedGlyph } from '../layout/glyph.ts';
import type { Characters } from './characters.ts';
import type { PdfDocument } from './document.ts';
import type { Frame } from './frame.ts';
import { OBJECT } from './memory-layout.ts';
import type { Heap } from './memory-layout.ts';
import { Styles } from './styles.ts';

/** Sine of the angle (about 10 degrees) from which text counts as turned. */
const TURNED = 0.17;

/** No place in memory. */
const NO_STATE = -1;

/** Reads one glyph after another; keeps what glyphs of the same text object share. */
export class GlyphReader {
  /** Whether the text object that was entered last runs up, down or aslant. */
  turned = false;
  readonly #document: PdfDocument;
  readonly #textPage: number;
  readonly #chars: Characters;
  readonly #frame: Frame;
  readonly #styles: Styles;
  #object = -1;
  /** Where PDFium keeps the states of that object. */
  #text = NO_STATE;
  #color = NO_STATE;
  #general = NO_STATE;
  #style!: Glyph['style'];
  /** Before the scale of the text matrix. */
  #fontSize = 0;
  #size = 0;

  /** @param chars of the text page; the one that was gone to is entered and read */
  constructor(document: PdfDocument, textPage: number, chars: Characters, frame: Frame) {
    this.#document = document;
    this.#textPage = textPage;
    this.#chars = chars;
    this.#frame = frame;
    this.#styles = new Styles(document, textPage);
  }

  /** The text object that was entered last; PDFium's pointer, 0 for none. */
  get object(): number {
    return this.#object;
  }

  /** Goes on to the text object of a character, before it is read. @param index of that character */
  enter(index: number): void {
    const { object } = this.#chars;
    if (object !== this.#object || object === 0) this.#enter(index, object);
  }

  read(text: string, space: Glyph['space']): Glyph {
    const chars = this.#chars;
    const frame = this.#frame;
    // Two corners, whatever way the page is turned.
    const xa = frame.x(chars.left, chars.bottom);
    const xb = frame.x(chars.right, chars.top);
    return {
      text,
      x0: Math.min(xa, xb),
      x1: Math.max(xa, xb),
      baseline: frame.y(chars.originX, chars.originY),
      size: this.#size,
      style: this.#style,
      space,
    };
  }

  readTurned(text: string, space: Glyph['space']): TurnedGlyph {
    const chars = this.#chars;
    const ya = this.#frame.y(chars.left, chars.bottom);
    const yb = this.#frame.y(chars.right, chars.top);
    return { ...this.read(text, space), y0: Math.min(ya, yb), y1: Math.max(ya, yb) };
  }

  /** Takes over size, direction and style of the text object that the character at `index` begins. */
  #enter(index: number, object: number): void {
    const { pdfium, heap } = this.#document;
    const chars = this.#chars;
    if (!heap || !this.#isAlike(heap, object)) {
      this.#style = this.#styles.of(index, object);
      this.#fontSize = Math.abs(pdfium.FPDFText_GetFontSize(this.#textPage, index));
      // What was asked for may have taken memory.
      chars.go(index);
    }
    this.#object = object;
    const along = length(chars.matrix(0), chars.matrix(1)) || 1;
    this.#size = this.#fontSize * (length(chars.matrix(2), chars.matrix(3)) || 1);
    const sideways = this.#frame.rotation % 2 === 1;
    this.turned = Math.abs(chars.matrix(sideways ? 0 : 1)) / along > TURNED;
  }

  /**
   * Whether a text object shares the states that hold font, size, text mode, colour and opacity with the one before
   * it, whose place it takes.
   */
  #isAlike({ uints }: Heap, object: number): boolean {
    const at = object >>> 2;
    const none = object === 0;
    const text = none ? NO_STATE : uints[at + OBJECT.text / 4]!;
    const color = none ? NO_STATE : uints[at + OBJECT.color / 4]!;
    const general = none ? NO_STATE : uints[at + OBJECT.general / 4]!;
    const alike = text === this.#text && color === this.#color && general === this.#general;
    this.#text = text;
    this.#color = color;
    this.#general = general;
    return alike && !none;
  }
}

/** Faster than Math.hypot, which guards against overflow. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
