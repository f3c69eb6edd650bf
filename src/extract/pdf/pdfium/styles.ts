import type { GlyphStyle } from '../layout/glyph.ts';
import type { PdfDocument } from './document.ts';

const BOLD_NAME =
  /bold|black|heavy|demi|(?:^|[^a-z])bd(?:[^a-z]|$)|[a-z]bx(?:ti|sl)?\d|-b(?:i|old)?$/;
const SYMBOL_NAME = /wingding|webding|dingbat|symbol|marvosym|msam|msbm|bullet/;
const ICON_NAME = /awesome|icon|material|glyphicon|fontello|ionic|academicons|simple-line/;
/** CSS weight from which a face reads as bold. */
const BOLD_WEIGHT = 600;
/** Fill and stroke with one colour: the poor man's bold. */
const FILL_AND_STROKE = 2;
/** A page with more styles than this is no text; the cache stops growing. */
const MAX_STYLES = 10_000;

interface Face {
  readonly font: string;
  readonly bold: boolean;
  readonly symbolic: boolean;
  readonly icon: boolean;
}

/** Styles by text object, shared where they are equal. Lives as long as one page is open. */
export class Styles {
  readonly #document: PdfDocument;
  readonly #textPage: number;
  readonly #faces = new Map<number, Face>();
  readonly #styles = new Map<string, GlyphStyle>();
  #last: GlyphStyle | null = null;
  #lastFont = 0;

  constructor(document: PdfDocument, textPage: number) {
    this.#document = document;
    this.#textPage = textPage;
  }

  /** The style of the character at `index`, which belongs to the text object at pointer `object`. */
  of(index: number, object: number): GlyphStyle {
    const { pdfium } = this.#document;
    const font = object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object);
    const renderMode = object === 0 ? 0 : pdfium.FPDFTextObj_GetTextRenderMode(object);
    const fill = this.#fill(index);
    const last = this.#last;
    if (last && font === this.#lastFont && renderMode === last.renderMode && fill === last.fill) {
      return last;
    }
    const key = `${font} ${renderMode} ${fill}`;
    this.#last = this.#styles.get(key) ?? this.#make(key, font, renderMode, fill);
    this.#lastFont = font;
    return this.#last;
  }

  #make(key: string, font: number, renderMode: number, fill: number): GlyphStyle {
    const face = this.#face(font);
    const bold = face.bold || renderMode === FILL_AND_STROKE;
    const style: GlyphStyle = { ...face, bold, renderMode, fill };
    if (this.#styles.size < MAX_STYLES) this.#styles.set(key, style);
    return style;
  }

  #fill(index: number): number {
    const { pdfium, scratch } = this.#document;
    const at = scratch.pointer;
    if (pdfium.FPDFText_GetFillColor(this.#textPage, index, at, at + 4, at + 8, at + 12) === 0) {
      return 0xff;
    }
    return (
      ((scratch.uint(0) << 16) | (scratch.uint(1) << 8) | scratch.uint(2)) * 256 + scratch.uint(3)
    );
  }

  #face(font: number): Face {
    const known = this.#faces.get(font);
    if (known) return known;
    const face = font === 0 ? NO_FACE : this.#readFace(font);
    this.#faces.set(font, face);
    return face;
  }

  #readFace(font: number): Face {
    const { pdfium, scratch } = this.#document;
    const bytes = pdfium.FPDFFont_GetBaseFontName(font, scratch.pointer, scratch.bytes);
    const raw = bytes > 1 && bytes <= scratch.bytes ? scratch.latin1(bytes - 1) : '';
    const name = raw.replace(/^[A-Z]{6}\+/, '').toLowerCase();
    return {
      font: name,
      bold: BOLD_NAME.test(name) || pdfium.FPDFFont_GetWeight(font) >= BOLD_WEIGHT,
      symbolic: SYMBOL_NAME.test(name),
      icon: ICON_NAME.test(name),
    };
  }
}

const NO_FACE: Face = { font: '', bold: false, symbolic: false, icon: false };
