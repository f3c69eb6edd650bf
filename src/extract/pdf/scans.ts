import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { withRecogniser } from '../ocr/recognise.ts';
import type { Recogniser } from '../ocr/recognise.ts';
import { LEAST_PIXELS } from '../ocr/resolution.ts';
import { lookAgain } from '../ocr/second-look.ts';
import { toPage } from '../ocr/recognised-page.ts';
import type { RecognisedPage } from '../ocr/recognised-page.ts';
import { newGreyFile } from '../ocr/grey-file.ts';
import type { GreyFile } from '../ocr/grey-file.ts';
import { readUpright } from '../ocr/upright.ts';
import type { UprightReading } from '../ocr/upright.ts';
import type { PageGlyphs } from './layout/glyph.ts';
import { paint } from './pdfium/bitmap.ts';
import type { Bitmap } from './pdfium/bitmap.ts';
import { withDocument } from './pdfium/document.ts';
import type { PdfDocument } from './pdfium/document.ts';
import { withPdfium } from './pdfium/library.ts';

/**
 * Pixels a point: 200 an inch. On 26 real pages 150, 200 and 300 an inch were read alike and as fast.
 */
const SCALE = 200 / 72;
/** Pages that call themselves larger than paper are painted smaller. */
const MOST_PIXELS = 12_000_000;

/** The pages of a PDF that have to be recognised to be read. */
export interface Scans {
  readonly pages: readonly PageGlyphs[];
  /** Whether there is nothing else to read. */
  readonly alone: boolean;
}

/**
 * Paints pages of a PDF and recognises what they show; in a document with other pages too, the first of
 * them that the limit allows.
 *
 * @throws ExtractFailure `limit_exceeded` where too many pages can be read in no other way
 */
export async function recogniseScans(
  bytes: Uint8Array,
  { pages, alone }: Scans,
  { maxOcrPages, maxReaderMb }: ExtractLimits,
): Promise<RecognisedPage[]> {
  if (alone && pages.length > maxOcrPages) {
    throw new ExtractFailure(
      'limit_exceeded',
      `${pages.length} pages are pictures; at most ${maxOcrPages} are recognised.`,
    );
  }
  const chosen = pages.slice(0, maxOcrPages);
  const read = await withPdfium(maxReaderMb, (pdfium) =>
    withRecogniser((recogniser) =>
      withDocument(pdfium, bytes, (document) =>
        chosen.flatMap((page) => recogniseScan(document, page, recogniser) ?? []),
      ),
    ),
  );
  if (typeof read !== 'string') return read;
  if (!alone) return [];
  throw new ExtractFailure('parser_crashed', 'The program that paints the pages failed on them.');
}

function recogniseScan(
  document: PdfDocument,
  { number, width, height }: PageGlyphs,
  recogniser: Recogniser,
): RecognisedPage | null {
  const area = width * height;
  const wanted = Math.max(SCALE, Math.sqrt(LEAST_PIXELS / area));
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / area));
  const page = area > 0 ? document.pdfium.FPDF_LoadPage(document.handle, number - 1) : 0;
  if (page === 0) return null;
  try {
    const view = { x0: 0, y0: 0, x1: width, y1: height, scale };
    const bitmap = paint(document, [{ page, width, height, annotations: true }], view);
    const reading = isPlain(bitmap) ? NOTHING : readBitmap(bitmap, recogniser);
    return reading && toPage({ page: number, width, height, scale: 1 / scale }, reading);
  } finally {
    document.pdfium.FPDF_ClosePage(page);
  }
}

const NOTHING: UprightReading = { turn: 0, lines: [] };

/** Whether there is one colour only: nothing to read, which recognition takes a second to find. */
function isPlain({ pixels }: Bitmap): boolean {
  return pixels.every((pixel) => pixel === pixels[0]);
}

function readBitmap(bitmap: Bitmap, recogniser: Recogniser): UprightReading | null {
  const picture = greyFile(bitmap);
  const reading = readUpright((turn, ink) => recogniser.read(picture.file, BY_TURN[turn], ink));
  return reading && lookAgain(reading, recogniser, () => picture);
}

/** EXIF orientations by quarter turns clockwise. */
const BY_TURN = [1, 6, 3, 8] as const;

function greyFile({ width, height, pixels }: Bitmap): GreyFile {
  const grey = newGreyFile(width, height);
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!;
    const [red, green, blue] = [(pixel >> 16) & 0xff, (pixel >> 8) & 0xff, pixel & 0xff];
    // Rec. 601 luma in 256ths.
    grey.pixels[i] = (77 * red + 150 * green + 29 * blue) >> 8;
  }
  return grey;
}
