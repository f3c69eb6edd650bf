import type {
  DocumentFinding,
  Extraction,
  UntaggedCode,
  UnreadDocument,
} from '../../domain/extraction.ts';
import type { TextLayer } from '../../domain/text-layer.ts';
import { ExtractFailure, unread } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { judgeText } from '../quality/gate.ts';
import { wordAgreement } from './agreement.ts';
import { composeTextLayer } from './compose.ts';
import { readGlyphs } from './first-reader.ts';
import type { FirstReading } from './first-reader.ts';
import { guardInflatedSize } from './inflated-size.ts';
import { layOut } from './layout/layout.ts';
import { judgePages } from './pages-quality.ts';
import { readWithPdfParse } from './second/read-with-pdf-parse.ts';

const MEDIA_TYPE = 'application/pdf';
/** Word F1 below which two readings of one document are not held for the same text. */
const AGREE = 0.8;

const MESSAGES = {
  encrypted: 'The PDF is protected by a password.',
  corrupt: 'The PDF is damaged: neither reader can open it.',
  needs_ocr: 'The pages are pictures: their text is not stored as text.',
  empty: 'The PDF holds no text.',
  fonts_unmappable: 'The fonts of the PDF do not say which letters their glyphs stand for.',
} satisfies Partial<Record<UntaggedCode, string>>;

/**
 * Reads a PDF: PDFium first, with a box for every character, and pdf-parse where PDFium fails or its
 * reading is doubted. The gate judges the text; where the second reader had to help, quality is `degraded`.
 *
 * @throws ExtractFailure `limit_exceeded`
 */
export async function readPdf(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  guardInflatedSize(bytes, limits);
  const first = await readGlyphs(bytes, limits);
  if (first.kind === 'refused') return readAlone(first.reason, bytes, limits);
  const quality = judgePages(first.pages);
  const pages = first.pages.length;
  if (quality.scanned) return refuse('needs_ocr', pages);
  const layer = composeTextLayer(layOut(first.pages));
  const judged = judgeText(layer);
  const garbled = judged.untagged?.code === 'fonts_unmappable' || quality.lost;
  const findings = [...quality.findings, ...judged.findings, ...repairFindings(first)];
  if (garbled || quality.blank || quality.doubted) {
    return compareReadings(layer, { pages, garbled, findings, bytes, limits });
  }
  if (judged.untagged) return { ...refuse('empty', pages), untagged: judged.untagged };
  const degraded = judged.quality === 'degraded' || quality.findings.length > 0;
  return read(layer, degraded ? 'degraded' : 'ok', findings);
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
  readonly pages: number;
  readonly garbled: boolean;
  readonly findings: readonly DocumentFinding[];
  readonly bytes: Uint8Array;
  readonly limits: ExtractLimits;
}

/** A doubted reading against the second reader's: the better one is kept, and disagreement is said. */
async function compareReadings(layer: TextLayer, doubt: Doubt): Promise<Extraction> {
  const second = await readWithPdfParse(doubt.bytes, doubt.limits);
  const judged = second.kind === 'text' ? judgeText(second.layer) : null;
  if (second.kind !== 'text' || !judged || judged.untagged) {
    if (doubt.garbled) return refuse('fonts_unmappable', doubt.pages);
    const own = judgeText(layer);
    if (own.untagged) return { ...refuse('empty', doubt.pages), untagged: own.untagged };
    return read(layer, 'degraded', doubt.findings);
  }
  if (doubt.garbled || layer.blocks.length === 0) {
    return read(second.layer, 'degraded', [SECOND_READER, ...doubt.findings]);
  }
  const agree = wordAgreement(layer.text, second.layer.text) >= AGREE;
  return read(layer, 'degraded', agree ? doubt.findings : [DISAGREE, ...doubt.findings]);
}

const SECOND_READER: DocumentFinding = {
  code: 'second_reader',
  message:
    'The first reader could not read the file; the text is the second one’s, without places.',
};
const DISAGREE: DocumentFinding = {
  code: 'readers_disagree',
  message: 'Two independent readers found different words in the file.',
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
