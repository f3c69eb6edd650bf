import { ExtractFailure } from '../../failure.ts';
import type { ExtractLimits } from '../../limits.ts';
import type { PageGlyphs } from '../layout/glyph.ts';
import type { PdfDocument } from './document.ts';
import { frameOf } from './frame.ts';
import { visibilityOf } from '../visibility/hidden-glyphs.ts';
import { paintOrderOf } from '../visibility/paint-order.ts';
import { partHidden } from '../visibility/part-hidden.ts';
import type { OpenPage } from '../visibility/picture.ts';
import type { OpenPages } from './open-pages.ts';
import { pageObjects } from './page-objects.ts';
import { collectGlyphs } from './collect-glyphs.ts';
import type { Collected } from './collect-glyphs.ts';

/** FPDF_PAGEOBJ_IMAGE of fpdf_edit.h. */
const IMAGE = 3;

/**
 * The characters of one page with their boxes.
 *
 * @param pages of the document
 * @param index 0-based
 * @param budget characters that the document may still hold
 * @throws ExtractFailure `limit_exceeded`
 */
export function readPage(
  document: PdfDocument,
  pages: OpenPages,
  index: number,
  limits: ExtractLimits,
  budget: number,
): PageGlyphs {
  const { pdfium } = document;
  const page = pages.open(index);
  if (page === 0) return emptyPage(index);
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
    const read = collectGlyphs(document, textPage, Math.max(0, characters), frame);
    const seen = seenOf({ document, page, frame }, read, objects);
    const images = seen.glyphs.length < FEW_GLYPHS ? imagesOf(document, page, objects) : NO_IMAGES;
    const { unmapped, characters: counted } = read;
    const { width, height } = frame;
    const number = index + 1;
    return { number, width, height, ...seen, unmapped, characters: counted, ...images };
  });
}

/** Parts what a reader of the page sees from what he does not. @param objects of the page */
function seenOf(open: OpenPage, read: Collected, objects: number) {
  const texts = [
    { glyphs: read.glyphs, owners: read.owners },
    { glyphs: read.turned, owners: read.turnedOwners },
  ];
  const order = paintOrderOf(open.document, open.page, objects, open.frame);
  const { hidden, overlaid, unchecked } = visibilityOf(open, texts, order);
  const { dots } = order;
  return { ...partHidden(read.glyphs, read.turned, hidden), overlaid, unchecked, dots };
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

/** @param count of the page's objects */
function imagesOf(document: PdfDocument, page: number, count: number) {
  const { pdfium, scratch } = document;
  let images = 0;
  let imageArea = 0;
  for (const object of pageObjects(document, page, count)) {
    if (pdfium.FPDFPageObj_GetType(object) !== IMAGE) continue;
    images++;
    const at = scratch.pointer;
    if (pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) continue;
    imageArea += (scratch.float(2) - scratch.float(0)) * (scratch.float(3) - scratch.float(1));
  }
  return { images, imageArea };
}
