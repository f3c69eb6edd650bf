import { ExtractFailure } from '../../failure.ts';
import type { ExtractLimits } from '../../limits.ts';
import { cleanCharacter } from '../characters/clean.ts';
import type { Glyph, PageGlyphs } from '../layout/glyph.ts';
import type { PdfDocument } from './document.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { Styles } from './styles.ts';

/** Parts of the type size above and below the baseline that a line's box takes. */
const ASCENT = 0.8;
const DESCENT = 0.22;
/** Sine of the angle (about 10 degrees) from which text counts as turned. */
const TURNED = 0.17;
/** FPDF_PAGEOBJ_IMAGE of fpdf_edit.h. */
const IMAGE = 3;

/**
 * The characters of one page with their boxes.
 *
 * @param index 0-based
 * @param budget characters that the document may still hold
 * @throws ExtractFailure `limit_exceeded`
 */
export function readPage(
  document: PdfDocument,
  index: number,
  limits: ExtractLimits,
  budget: number,
): PageGlyphs {
  const { pdfium } = document;
  const page = pdfium.FPDF_LoadPage(document.handle, index);
  if (page === 0) return emptyPage(index);
  try {
    const objects = pdfium.FPDFPage_CountObjects(page);
    if (objects > limits.maxPageObjects) {
      throw new ExtractFailure(
        'limit_exceeded',
        `Page ${index + 1} has ${objects} objects; at most ${limits.maxPageObjects} are read.`,
      );
    }
    const frame = frameOf(pdfium, page, document.scratch);
    if (frame === null) return emptyPage(index);
    return withTextPage(document, page, (textPage) => {
      const characters = pdfium.FPDFText_CountChars(textPage);
      if (characters > budget) {
        throw new ExtractFailure(
          'limit_exceeded',
          `The document has more than ${limits.maxCharacters} characters.`,
        );
      }
      const read = readGlyphs(document, textPage, Math.max(0, characters), frame);
      const images =
        read.glyphs.length < FEW_GLYPHS ? imagesOf(document, page, objects) : NO_IMAGES;
      return { number: index + 1, width: frame.width, height: frame.height, ...read, ...images };
    });
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** A page with more glyphs than this is a page of text, whatever pictures it has. */
const FEW_GLYPHS = 300;
const NO_IMAGES = { images: 0, imageArea: 0 };

function emptyPage(index: number): PageGlyphs {
  const nothing = { glyphs: [], turned: [], unmapped: 0, characters: 0, ...NO_IMAGES };
  return { number: index + 1, width: 0, height: 0, ...nothing };
}

function withTextPage<T>(document: PdfDocument, page: number, use: (textPage: number) => T): T {
  const textPage = document.pdfium.FPDFText_LoadPage(page);
  try {
    return use(textPage);
  } finally {
    if (textPage !== 0) document.pdfium.FPDFText_ClosePage(textPage);
  }
}

function readGlyphs(document: PdfDocument, textPage: number, count: number, frame: Frame) {
  const { pdfium } = document;
  const reader = new GlyphReader(document, textPage, frame);
  const glyphs: Glyph[] = [];
  const turned: Glyph[] = [];
  let space: Glyph['space'] = 'none';
  let unmapped = 0;
  let characters = 0;
  let wasPrivate = false;
  for (let i = 0; i < count; i++) {
    const cleaned = cleanCharacter(
      pdfium.FPDFText_GetUnicode(textPage, i),
      pdfium.FPDFText_IsHyphen(textPage, i) === 1,
    );
    if (cleaned === ' ') {
      if (pdfium.FPDFText_IsGenerated(textPage, i) === 0) space = 'file';
      else if (space === 'none') space = 'inferred';
      continue;
    }
    characters++;
    const lost = cleaned === LOST || pdfium.FPDFText_HasUnicodeMapError(textPage, i) === 1;
    const code = cleaned.charCodeAt(0);
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    // Bullets and icons stand alone; private codes in a row are words of a font without a map.
    if (lost || (isPrivate && wasPrivate && space === 'none')) unmapped++;
    wasPrivate = isPrivate;
    if (cleaned === '' && !lost) continue;
    const glyph = reader.read(i, cleaned === '' ? LOST : cleaned, space);
    const list = reader.turned ? turned : glyphs;
    const last = list.at(-1);
    if (last && isSameGlyph(last, glyph)) last.text += (space === 'none' ? '' : ' ') + glyph.text;
    else list.push(glyph);
    space = 'none';
  }
  return { glyphs, turned, unmapped, characters };
}

/** What stands for a character that no reader can name. */
const LOST = '\ufffd';

/**
 * Whether two characters are one painted glyph: the letters of a ligature are given one by one, and the words
 * that a file puts in a glyph's stead (ActualText) too, each with the box of the whole. A letter painted twice
 * is no ligature, "ff" excepted.
 */
function isSameGlyph(a: Glyph, b: Glyph): boolean {
  if (a.x0 !== b.x0 || a.x1 !== b.x1 || a.baseline !== b.baseline) return false;
  return a.text !== b.text || b.text === 'f' || b.space !== 'none';
}

/** Reads one glyph after another; keeps what glyphs of the same text object share. */
class GlyphReader {
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

  read(index: number, text: string, space: Glyph['space']): Glyph {
    const { pdfium, scratch } = this.#document;
    const object = pdfium.FPDFText_GetTextObject(this.#textPage, index);
    if (object !== this.#object || object === 0) this.#enter(index, object);
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
      y0: this.turned
        ? Math.min(frame.y(left, bottom), frame.y(right, top))
        : baseline - ASCENT * this.#size,
      y1: this.turned
        ? Math.max(frame.y(left, bottom), frame.y(right, top))
        : baseline + DESCENT * this.#size,
      baseline,
      size: this.#size,
      style: this.#style,
      space,
    };
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

function imagesOf(document: PdfDocument, page: number, objects: number) {
  const { pdfium, scratch } = document;
  let images = 0;
  let imageArea = 0;
  for (let i = 0; i < objects; i++) {
    const object = pdfium.FPDFPage_GetObject(page, i);
    if (pdfium.FPDFPageObj_GetType(object) !== IMAGE) continue;
    images++;
    const at = scratch.pointer;
    if (pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) continue;
    imageArea += (scratch.float(2) - scratch.float(0)) * (scratch.float(3) - scratch.float(1));
  }
  return { images, imageArea };
}
