import type {
  DocumentFinding,
  Extraction,
  UntaggedCode,
  UnreadDocument,
} from '../../domain/extraction.ts';
import type { TextLayer } from '../../domain/text-layer.ts';
import { ExtractFailure, unread } from '../failure.ts';
import type { ReadOptions } from '../formats.ts';
import type { ExtractLimits } from '../limits.ts';
import { isRead, recognitionFindings, unrecognised } from '../ocr/findings.ts';
import { composeRecognised, withRecognised } from '../ocr/recognised-layer.ts';
import type { RecognisedPage } from '../ocr/recognised-page.ts';
import { judgeText } from '../quality/gate.ts';
import { AGREE, DISAGREE, wordAgreement } from '../quality/agreement.ts';
import { composeTextLayer } from './compose.ts';
import { readGlyphs } from './first-reader.ts';
import type { FirstReading } from './first-reader.ts';
import { guardInflatedSize } from './inflated-size.ts';
import type { PageGlyphs } from './layout/glyph.ts';
import { layOut } from './layout/layout.ts';
import { judgePages } from './pages-quality.ts';
import type { PagesQuality } from './pages-quality.ts';
import { readPainted } from './read-painted.ts';
import { recogniseScans } from './scans.ts';
import { visibilityFindings } from './visibility/findings.ts';
import { readWithPdfParse } from './second/read-with-pdf-parse.ts';

const MEDIA_TYPE = 'application/pdf';

/** Pages of a blank file on which the second reader looks for words. */
const EARLY_PAGES = 5;

const MESSAGES = {
  encrypted: 'The PDF is protected by a password.',
  corrupt: 'The PDF is damaged: neither reader can open it.',
  needs_ocr: 'The pages are pictures: their text is not stored as text.',
  empty: 'The PDF holds no text.',
  fonts_unmappable: 'The fonts of the PDF do not say which letters their glyphs stand for.',
} satisfies Partial<Record<UntaggedCode, string>>;

/**
 * Reads a PDF: PDFium first, with a box for every character, and pdf-parse where PDFium fails or its
 * reading is doubted. Pages that are pictures are recognised. The gate judges the text; where the second reader
 * or recognition had to help, quality is `degraded`.
 *
 * @throws ExtractFailure `limit_exceeded`
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ExtractLimits,
  options: ReadOptions = {},
): Promise<Extraction> {
  guardInflatedSize(bytes, limits);
  const first = await readGlyphs(bytes, limits);
  if (first.kind === 'refused') return readAlone(first.reason, bytes, limits);
  const native = judgePages(first.pages);
  const recognised = await recognisePictures(bytes, first.pages, native, limits, options);
  const kept = recognised.filter((page) => isBetter(page, first.pages));
  const quality = kept.length > 0 ? judgePages(withRecognised(first.pages, kept)) : native;
  const pages = first.pages.length;
  if (quality.scanned) {
    if (recognised.length === 0) return refuse('needs_ocr', pages);
    return unread(MEDIA_TYPE, unrecognised(recognised), pages);
  }
  const layer =
    kept.length > 0
      ? composeRecognised(withRecognised(first.pages, kept), kept)
      : composeTextLayer(layOut(first.pages));
  const judged = judgeText(layer);
  const garbled = judged.untagged?.code === 'fonts_unmappable' || quality.lost;
  const findings = [
    ...(kept.length > 0 ? recognitionFindings(kept) : []),
    ...quality.findings,
    ...visibilityFindings(first.pages),
    ...judged.findings,
    ...repairFindings(first),
  ];
  if (garbled || quality.blank || quality.doubted) {
    return compareReadings(layer, {
      pages: first.pages,
      garbled,
      findings,
      bytes,
      limits,
      options,
    });
  }
  if (judged.untagged) return { ...refuse('empty', pages), untagged: judged.untagged };
  const degraded = judged.quality === 'degraded' || quality.findings.length > 0 || kept.length > 0;
  // What was recognised in a picture the second reader does not see.
  const check = pages > limits.maxUncheckedPages && kept.length === 0;
  const disagree = check && !(await agreesWithPdfParse(layer, bytes, limits));
  if (disagree) return read(layer, 'degraded', [DISAGREE, ...findings]);
  return read(layer, degraded ? 'degraded' : 'ok', findings);
}

/** Reads the pages that are pictures; where no page has any text, whatever is painted may be letters. */
async function recognisePictures(
  bytes: Uint8Array,
  pages: readonly PageGlyphs[],
  { blank, scans, scanned }: PagesQuality,
  limits: ExtractLimits,
  { onRecognition }: ReadOptions,
): Promise<RecognisedPage[]> {
  const pictures = blank ? pages : scans;
  if (pictures.length === 0 || limits.maxOcrPages === 0) return [];
  onRecognition?.();
  return recogniseScans(bytes, { pages: pictures, alone: scanned }, limits);
}

/** Whether more was recognised on a page than its file says, such as a stamp over a scan. */
function isBetter(page: RecognisedPage, pages: readonly PageGlyphs[]): boolean {
  const { glyphs, turned } = pages[page.picture.page - 1]!;
  return isRead(page) && page.confidence.letters > glyphs.length + turned.length;
}

/** The second reader alone, where the first cannot open the file. */
async function readAlone(
  reason: 'encrypted' | 'corrupt' | 'crashed',
  bytes: Uint8Array,
  limits: ExtractLimits,
): Promise<Extraction> {
  if (reason === 'encrypted') return refuse('encrypted', 0);
  const second = await readWithPdfParse(bytes, limits);
  if (second.kind === 'refused') return refuse(second.reason, 0);
  const judged = judgeText(second.layer);
  if (judged.untagged) return { ...refuse('corrupt', second.pages), untagged: judged.untagged };
  return read(second.layer, 'degraded', [SECOND_READER, ...judged.findings]);
}

interface Doubt {
  readonly pages: readonly PageGlyphs[];
  readonly garbled: boolean;
  readonly findings: readonly DocumentFinding[];
  readonly bytes: Uint8Array;
  readonly limits: ExtractLimits;
  readonly options: ReadOptions;
}

/** A doubted reading against the second reader's: the better one is kept, and disagreement is said. */
async function compareReadings(layer: TextLayer, doubt: Doubt): Promise<Extraction> {
  const blank = layer.blocks.length === 0 && !doubt.garbled;
  const none = blank && !(await hasTextEarly(doubt));
  const second = none ? null : await readWithPdfParse(doubt.bytes, doubt.limits);
  const judged = second?.kind === 'text' ? judgeText(second.layer) : null;
  if (second?.kind !== 'text' || !judged || judged.untagged) {
    if (doubt.garbled) return readLetters(doubt);
    const own = judgeText(layer);
    if (own.untagged) return { ...refuse('empty', doubt.pages.length), untagged: own.untagged };
    return read(layer, 'degraded', doubt.findings);
  }
  if (doubt.garbled || layer.blocks.length === 0) {
    return read(second.layer, 'degraded', [SECOND_READER, ...doubt.findings]);
  }
  const agree = wordAgreement(layer.text, second.layer.text) >= AGREE;
  return read(layer, 'degraded', agree ? doubt.findings : [DISAGREE, ...doubt.findings]);
}

/** Whether the second reader finds words where the first finds nothing: a hundred blank pages are not all read. */
async function hasTextEarly({ bytes, limits }: Doubt): Promise<boolean> {
  const early = await readWithPdfParse(bytes, limits, Math.min(limits.maxPages, EARLY_PAGES));
  return early.kind === 'text' && early.layer.text !== '';
}

/** What neither reader can name is recognised in the painted pages. */
async function readLetters({ pages, bytes, limits, options }: Doubt): Promise<Extraction> {
  if (limits.maxOcrPages > 0) options.onRecognition?.();
  const painted = await readPainted(bytes, pages, limits);
  return painted
    ? read(painted.layer, 'degraded', painted.findings)
    : refuse('fonts_unmappable', pages.length);
}

/** Whether the second reader finds the same words; a file that it cannot read speaks for nothing. */
async function agreesWithPdfParse(
  layer: TextLayer,
  bytes: Uint8Array,
  limits: ExtractLimits,
): Promise<boolean> {
  const second = await readWithPdfParse(bytes, limits);
  return second.kind === 'refused' || wordAgreement(layer.text, second.layer.text) >= AGREE;
}

const SECOND_READER: DocumentFinding = {
  code: 'second_reader',
  message:
    'The first reader could not read the file; the text is the second one’s, without places.',
};

function repairFindings(first: FirstReading & { kind: 'glyphs' }): DocumentFinding[] {
  if (first.repaired === 0) return [];
  const message = `${first.repaired} characters of a wrong encoding were repaired.`;
  return [{ code: 'mojibake_repaired', message }];
}

function read(
  layer: TextLayer,
  quality: 'ok' | 'degraded',
  findings: readonly DocumentFinding[],
): Extraction {
  return { kind: 'read', mediaType: MEDIA_TYPE, layer, quality, findings };
}

function refuse(code: keyof typeof MESSAGES, pages: number): UnreadDocument {
  return unread(MEDIA_TYPE, new ExtractFailure(code, MESSAGES[code]), pages);
}
