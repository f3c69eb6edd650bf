import type { Extraction } from '../../domain/extraction.ts';
import { ExtractFailure, unread } from '../failure.ts';
import type { ReadOptions } from '../formats.ts';
import type { ExtractLimits } from '../limits.ts';
import { judgeText } from '../quality/gate.ts';
import { isRead, recognitionFindings, unrecognised } from '../ocr/findings.ts';
import { withRecogniser } from '../ocr/recognise.ts';
import type { Recogniser } from '../ocr/recognise.ts';
import { composeRecognised } from '../ocr/recognised-layer.ts';
import { toPage } from '../ocr/recognised-page.ts';
import type { RecognisedPage } from '../ocr/recognised-page.ts';
import { readUpright } from '../ocr/upright.ts';
import { isSideways, turned } from './orientation.ts';
import { damaged, picturesIn } from './picture-file.ts';
import type { PictureHeader, PictureType } from './picture-file.ts';

/** Pixels an inch that a picture of a page may have; what a telephone or a screen writes there is less. */
const CREDIBLE_DPI = { min: 100, max: 1200 };
/** The long side of a sheet of A4, points: for pictures that do not say how large they are. */
const SHEET = 842;

/** Reads the text of pictures of pages: PNG, JPEG, TIFF. @throws ExtractFailure */
export async function readImage(
  bytes: Uint8Array,
  type: PictureType,
  limits: ExtractLimits,
  { onRecognition }: ReadOptions = {},
): Promise<Extraction> {
  const mediaType = `image/${type}`;
  if (limits.maxOcrPages === 0) {
    throw new ExtractFailure(
      'needs_ocr',
      'The file is a picture: its text is not stored as text, and recognition is off.',
    );
  }
  const pictures = picturesIn(bytes, type, limits);
  onRecognition?.();
  const pages = await withRecogniser((recogniser) =>
    pictures.map((picture, i) => recognisePicture(recogniser, picture, i + 1)),
  );
  if (!pages.some(isRead)) return unread(mediaType, unrecognised(pages), pages.length);
  const layer = composeRecognised(
    pages.map((page) => page.glyphs),
    pages,
  );
  const judged = judgeText(layer);
  const findings = [...recognitionFindings(pages), ...judged.findings];
  if (!judged.untagged) return { kind: 'read', mediaType, layer, quality: 'degraded', findings };
  return { kind: 'unread', mediaType, pages: pages.length, untagged: judged.untagged, findings };
}

function recognisePicture(
  recogniser: Recogniser,
  { file, orientation, ...size }: PictureHeader,
  page: number,
): RecognisedPage {
  const reading = readUpright((turn, ink) => recogniser.read(file, turned(orientation, turn), ink));
  if (reading === null) throw damaged();
  const scale = pointsPerPixel(size);
  const [width, height] = isSideways(orientation)
    ? [size.height, size.width]
    : [size.width, size.height];
  return toPage({ page, width: width * scale, height: height * scale, scale }, reading);
}

function pointsPerPixel({
  width,
  height,
  dpi,
}: Omit<PictureHeader, 'file' | 'orientation'>): number {
  const credible = dpi >= CREDIBLE_DPI.min && dpi <= CREDIBLE_DPI.max;
  return credible ? 72 / dpi : SHEET / Math.max(width, height);
}
