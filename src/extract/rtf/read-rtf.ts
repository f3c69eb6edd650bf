import type { DocumentFinding, Extraction } from '../../domain/extraction.ts';
import { latin1 } from '../container-names.ts';
import { ExtractFailure } from '../failure.ts';
import { flowLayer } from '../flow/flow-layer.ts';
import { judged } from '../judged.ts';
import type { ExtractLimits } from '../limits.ts';
import { repairFindings } from '../mojibake.ts';
import { RtfReader } from './rtf-reader.ts';

export const RTF_MEDIA_TYPE = 'application/rtf';

const CUT_SHORT: DocumentFinding = {
  code: 'cut_short',
  message: 'The file ends in the middle: text after its end is missing.',
};

/**
 * Reads a Rich Text Format document (RTF 1.9.1): headers, body with its tables and text boxes, notes,
 * footers.
 *
 * @throws ExtractFailure `corrupt`, `empty`, `needs_ocr`, `limit_exceeded`, or what the gate says
 */
export async function readRtf(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  const rtf = latin1(bytes, 0, bytes.length);
  const { document, complete, repairs } = new RtfReader(rtf, limits).read();
  const layer = flowLayer(document);
  if (layer.blocks.length > 0) {
    return judged(RTF_MEDIA_TYPE, layer, complete ? [] : [CUT_SHORT], repairFindings(repairs));
  }
  if (!complete) {
    throw new ExtractFailure('corrupt', 'The document is damaged: it ends before its text begins.');
  }
  throw document.painted
    ? new ExtractFailure('needs_ocr', 'The document holds pictures and no text.')
    : new ExtractFailure('empty', 'The document holds no text.');
}
