import type { PdfDocument } from '../pdfium/document.ts';
import { paint } from '../pdfium/bitmap.ts';
import type { Bitmap, View } from '../pdfium/bitmap.ts';
import type { Frame } from '../pdfium/frame.ts';
import type { Box } from './box.ts';
import { differ, luminance } from './contrast.ts';
import type { Shape } from './shapes.ts';

/** Pixels of one picture: a Letter page at twice its size in points. */
const MAX_PIXELS = 2_000_000;
/** Pixels a point: a letter's stem of 8-point type is then at least one pixel wide. */
const MAX_SCALE = 3;
/**
 * Pixels of a page's images, together, that are decoded for a look at it: one scan at 300 dots an inch. More
 * would take memory that reading the text alone does not need.
 */
const MAX_IMAGE_PIXELS = 10_000_000;
/** JPEG 2000 is decoded to 32 bits a channel. */
const JPX = 'JPXDecode';
const JPX_WEIGHT = 4;
/** Contrast between the lightest and the darkest pixel about a word that has ink. */
const INK_CONTRAST = 1.5;

/** An open page. */
export interface OpenPage {
  readonly document: PdfDocument;
  readonly page: number;
  readonly frame: Frame;
}

/** Paints a part of a page without some of its objects, which are shown again afterwards. */
export function pictureWithout(open: OpenPage, part: Box, objects: Iterable<number>): Picture {
  const { document, page, frame } = open;
  const area = Math.max(1, (part.x1 - part.x0) * (part.y1 - part.y0));
  const view = { ...part, scale: Math.min(MAX_SCALE, Math.sqrt(MAX_PIXELS / area)) };
  const { width, height } = frame;
  const unseen = [...objects];
  for (const object of unseen) document.pdfium.FPDFPageObj_SetIsActive(object, 0);
  try {
    const layer = { page, width, height, annotations: false };
    return new Picture(paint(document, [layer], view), view);
  } finally {
    for (const object of unseen) document.pdfium.FPDFPageObj_SetIsActive(object, 1);
  }
}

/** Whether a page's images are small enough to be decoded for a look. */
export function canBePainted(document: PdfDocument, shapes: readonly Shape[]): boolean {
  const { pdfium, scratch } = document;
  let pixels = 0;
  for (const { kind, object } of shapes) {
    if (kind !== 'image') continue;
    const at = scratch.pointer;
    if (pdfium.FPDFImageObj_GetImagePixelSize(object, at, at + 4) === 0) continue;
    const own = scratch.uint(0) * scratch.uint(1);
    pixels += isJpx(document, object) ? JPX_WEIGHT * own : own;
  }
  return pixels <= MAX_IMAGE_PIXELS;
}

function isJpx({ pdfium, scratch }: PdfDocument, image: number): boolean {
  const { pointer, bytes } = scratch;
  const length = pdfium.FPDFImageObj_GetImageFilter(image, 0, pointer, bytes);
  return length === JPX.length + 1 && scratch.latin1(JPX.length) === JPX;
}

/** A part of a page, painted. */
export class Picture {
  readonly #bitmap: Bitmap;
  readonly #view: View;

  constructor(bitmap: Bitmap, view: View) {
    this.#bitmap = bitmap;
    this.#view = view;
  }

  /** Whether an eye sees any difference from another picture of the same part, in a box. */
  differsIn(box: Box, other: Picture): boolean {
    const theirs = other.#bitmap.pixels;
    return this.#somePixel(box, (pixel, i) => {
      const their = theirs[i]!;
      return pixel !== their && differ(pixel & 0xffffff, their & 0xffffff);
    });
  }

  /** Whether something darker or lighter stands out in a box. */
  hasInk(box: Box): boolean {
    let [low, high] = [Infinity, -Infinity];
    return this.#somePixel(box, (pixel) => {
      const light = luminance(pixel);
      low = Math.min(low, light);
      high = Math.max(high, light);
      return (high + 0.05) / (low + 0.05) >= INK_CONTRAST;
    });
  }

  #somePixel(box: Box, test: (pixel: number, index: number) => boolean): boolean {
    const { width, height, pixels } = this.#bitmap;
    const { x0, y0, scale } = this.#view;
    const left = Math.max(0, Math.floor((box.x0 - x0) * scale));
    const right = Math.min(width, Math.ceil((box.x1 - x0) * scale));
    const top = Math.max(0, Math.floor((box.y0 - y0) * scale));
    const bottom = Math.min(height, Math.ceil((box.y1 - y0) * scale));
    for (let y = top; y < bottom; y++) {
      for (let i = y * width + left; i < y * width + right; i++) {
        if (test(pixels[i]!, i)) return true;
      }
    }
    return false;
  }
}
