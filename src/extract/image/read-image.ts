import type { Extraction } from '../../domain/extraction.ts';
import { ExtractFailure, unread } from '../failure.ts';
import type { ReadOptions } from '../formats.ts';
import type { ExtractLimits } from '../limits.ts';
import { judgeText } from '../quality/gate.ts';
import { isRead, recognitionFindings, unrecognised } from '../ocr/findings.ts';
import { withRecogniser } from '../ocr/recognise.ts';
import type { Orientation, Recogniser } from '../ocr/recognise.ts';
import { composeRecognised } from '../ocr/recognised-layer.ts';
import { toPage } from '../ocr/recognised-page.ts';
import type { RecognisedPage } from '../ocr/recognised-page.ts';
import { lookAgain } from '../ocr/second-look.ts';
import { sureLetters } from '../ocr/confidence.ts';
import { enlarge } from '../ocr/enlarge.ts';
import { LEAST_PIXELS } from '../ocr/resolution.ts';
import { readUpright } from '../ocr/upright.ts';
import type { UprightReading } from '../ocr/upright.ts';
import { isSideways, turned } from './orientation.ts';
import { damaged, picturesIn } from './picture-file.ts';
import type { PictureHeader, PictureType } from './picture-file.ts';

/** Pixels an inch that a picture of a page may have; what a telephone or a screen writes there is less. */
const CREDIBLE_DPI = { min: 100, max: 1200 };
/** Pages of fewer pixels, A4 at 160 an inch, are painted larger; little more would only blur them. */
const FEW_PIXELS = 2_500_000;
const MOST_ENLARGED = 3;
/** Pages of more pixels, A4 at 300 an inch, are looked at once: a second look takes memory, and has less to find. */
const MOST_PIXELS = 9_000_000;
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
  picture: PictureHeader,
  page: number,
): RecognisedPage {
  const painted = paintLarge(recogniser, picture);
  const reading = readPainted(recogniser, painted);
  if (reading === null) throw damaged();
  const scale = pointsPerPixel(picture);
  const [width, height] = isSideways(picture.orientation)
    ? [picture.height, picture.width]
    : [picture.width, picture.height];
  const size = { width: width * scale, height: height * scale };
  return toPage({ page, ...size, scale: scale / painted.enlarged }, reading);
}

/** A picture as it is recognised. */
interface Painted {
  readonly file: Uint8Array;
  readonly orientation: Orientation;
  readonly enlarged: number;
  /** Of the picture as the file holds it. */
  readonly pixels: number;
}

/** A page of few pixels, as screens show it, is painted larger. */
function paintLarge(recogniser: Recogniser, picture: PictureHeader): Painted {
  const { file, orientation, width, height } = picture;
  const area = width * height;
  const grey = area < FEW_PIXELS ? recogniser.decode(file, orientation) : null;
  if (grey === null) return { file, orientation, enlarged: 1, pixels: area };
  const enlarged = Math.min(MOST_ENLARGED, Math.sqrt(LEAST_PIXELS / area));
  return { file: enlarge(grey, enlarged).file, orientation: 1, enlarged, pixels: area };
}

/**
 * What a picture reads as; one of which words were missed is read in grey too, as what tells ink from paper may differ:
 * the reading with most sure letters is kept.
 */
function readPainted(
  recogniser: Recogniser,
  { file, orientation, pixels }: Painted,
): UprightReading | null {
  const read = (source: Uint8Array, as: Orientation) =>
    readUpright((turn, ink) => recogniser.read(source, turned(as, turn), ink));
  const decode = () => recogniser.decode(file, orientation);
  const first = read(file, orientation);
  if (first === null || pixels > MOST_PIXELS) return first;
  const again = lookAgain(first, recogniser, decode);
  const grey = sureLetters(again.lines) > sureLetters(first.lines) ? decode() : null;
  const other = grey && read(grey.file, 1);
  if (!other || sureLetters(other.lines) <= sureLetters(again.lines)) return again;
  return lookAgain(other, recogniser, () => grey);
}

function pointsPerPixel({
  width,
  height,
  dpi,
}: Omit<PictureHeader, 'file' | 'orientation'>): number {
  const credible = dpi >= CREDIBLE_DPI.min && dpi <= CREDIBLE_DPI.max;
  return credible ? 72 / dpi : SHEET / Math.max(width, height);
}
