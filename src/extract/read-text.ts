import type { Extraction } from '../domain/extraction.ts';
import { decodeText } from './decode.ts';
import { ExtractFailure } from './failure.ts';
import type { ExtractLimits } from './limits.ts';
import { plainTextLayer } from './plain-text.ts';

/** Reads a text file. @throws ExtractFailure `empty` or `limit_exceeded` */
export async function readText(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  const raw = decodeText(bytes);
  if (raw.length > limits.maxCharacters) {
    throw new ExtractFailure(
      'limit_exceeded',
      `The text has more than ${limits.maxCharacters} characters.`,
    );
  }
  const layer = plainTextLayer(raw);
  if (layer.blocks.length === 0) throw new ExtractFailure('empty', 'The file holds no text.');
  return { kind: 'read', mediaType: 'text/plain', layer, quality: 'ok', findings: [] };
}
