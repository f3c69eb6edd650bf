import type { DocumentFinding } from '../../domain/extraction.ts';
import type { TextLayer } from '../../domain/text-layer.ts';
import type { ExtractLimits } from '../limits.ts';
import { isRead, recognitionFindings } from '../ocr/findings.ts';
import { composeRecognised, withRecognised } from '../ocr/recognised-layer.ts';
import { judgeText } from '../quality/gate.ts';
import type { PageGlyphs } from './layout/glyph.ts';
import { recogniseScans } from './scans.ts';

export interface PaintedReading {
  readonly layer: TextLayer;
  readonly findings: readonly DocumentFinding[];
}

const NAMELESS: DocumentFinding = {
  code: 'unmapped_characters',
  message: 'The fonts do not say which letters their glyphs stand for; they were read as painted.',
};

/**
 * Reads letters that no font names as an eye does: all pages are painted and recognised.
 *
 * @returns null where recognition is off, there are more pages than it may read, or one cannot be read
 */
export async function readPainted(
  bytes: Uint8Array,
  pages: readonly PageGlyphs[],
  limits: ExtractLimits,
): Promise<PaintedReading | null> {
  if (pages.length > limits.maxOcrPages) return null;
  const shown = pages.filter(({ characters, images }) => characters + images > 0);
  const recognised = await recogniseScans(bytes, { pages: shown, alone: false }, limits);
  if (recognised.length < shown.length || !recognised.every(isRead)) return null;
  const layer = composeRecognised(withRecognised(pages, recognised), recognised);
  if (judgeText(layer).untagged) return null;
  return { layer, findings: [NAMELESS, ...recognitionFindings(recognised)] };
}
