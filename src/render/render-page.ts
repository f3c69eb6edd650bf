import type { Rect } from '../domain/text-layer.ts';
import { ExtractFailure } from '../extract/failure.ts';
import { paint } from '../extract/pdf/pdfium/bitmap.ts';
import type { Bitmap } from '../extract/pdf/pdfium/bitmap.ts';
import { withDocument } from '../extract/pdf/pdfium/document.ts';
import type { PdfDocument } from '../extract/pdf/pdfium/document.ts';
import { withPdfium } from '../extract/pdf/pdfium/library.ts';
import type { ExtractLimits } from '../extract/limits.ts';
import { sniff } from '../extract/sniff.ts';
import { drawMasks, drawOverlay, legendHeight } from './draw-overlay.ts';
import { withDrawnPage } from './drawing.ts';
import { hideImages } from './hide-images.ts';
import type { Overlay } from './marks.ts';
import { encodePng } from './png.ts';

/** Pixels of an image: A3 at 200 dots an inch. Larger pages are painted smaller. */
const MAX_PIXELS = 8_000_000;
const DEFAULT_DPI = 144;
const NOTHING: Overlay = { marks: [], legend: [] };

export interface PageToRender {
  /** 1-based. */
  readonly page: number;
  /** Default: 144. */
  readonly dpi?: number;
  /** Default: nothing. */
  readonly overlay?: Overlay;
  /** Painted over wholly, before the overlay; pictures on the page and filled forms are then left out. */
  readonly masks?: readonly Rect[];
  /** The page itself is a picture, which masks are painted over. Default: false. */
  readonly isPicture?: boolean;
}

/** One page as a picture. */
export interface PageImage {
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels a point: a rectangle of the evidence times this is its place in the picture. */
  readonly scale: number;
}

/**
 * Paints one page of a PDF as it is shown, with marks over it and their legend below.
 *
 * @throws ExtractFailure `unsupported_type` for a file without pages, `corrupt`, `encrypted`, `limit_exceeded`
 */
export async function renderPage(
  bytes: Uint8Array,
  wanted: PageToRender,
  limits: ExtractLimits,
): Promise<PageImage> {
  if (sniff(bytes) !== 'pdf') {
    throw new ExtractFailure(
      'unsupported_type',
      'The file has no pages that can be painted: only a PDF has.',
      'Inspect it without page images, or save it as PDF first.',
    );
  }
  const image = await withPdfium(limits.maxReaderMb, (pdfium) =>
    withDocument(pdfium, bytes, (document) => paintPage(document, wanted, limits)),
  );
  if (typeof image !== 'string') return image;
  throw new ExtractFailure(image === 'crashed' ? 'parser_crashed' : image, MESSAGES[image]);
}

const MESSAGES = {
  encrypted: 'The PDF is protected by a password.',
  corrupt: 'The PDF is damaged: it cannot be opened.',
  crashed: 'The program that paints the page failed on it.',
};

function paintPage(document: PdfDocument, wanted: PageToRender, limits: ExtractLimits): PageImage {
  const { pdfium } = document;
  const { page: number, overlay = NOTHING, dpi = DEFAULT_DPI, masks } = wanted;
  const page = pdfium.FPDF_LoadPage(document.handle, number - 1);
  if (page === 0) throw new ExtractFailure('corrupt', `Page ${number} cannot be opened.`);
  try {
    if (pdfium.FPDFPage_CountObjects(page) > limits.maxPageObjects) {
      throw new ExtractFailure('limit_exceeded', `Page ${number} has too many objects.`);
    }
    if (masks && !wanted.isPicture) hideImages(document, page);
    const width = pdfium.FPDF_GetPageWidthF(page);
    const height = pdfium.FPDF_GetPageHeightF(page);
    const below = legendHeight(overlay.legend);
    const whole = { width, height: height + below };
    const scale = Math.min(dpi / 72, Math.sqrt(MAX_PIXELS / (whole.width * whole.height)));
    const view = { x0: 0, y0: 0, x1: whole.width, y1: whole.height, scale };
    const bitmap = withDrawnPage(
      document,
      whole,
      (pen) => {
        drawMasks(pen, masks ?? [], number);
        drawOverlay(pen, overlay, { number, width, height });
      },
      (drawn): Bitmap =>
        paint(
          document,
          [
            { page, width, height, annotations: masks === undefined },
            { page: drawn, ...whole, annotations: false },
          ],
          view,
        ),
    );
    return { png: encodePng(bitmap), width: bitmap.width, height: bitmap.height, scale };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}
