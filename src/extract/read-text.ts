import type { Extraction } from '../domain/extraction.ts';
import { decodeText } from './decode.ts';
import { ExtractFailure } from './failure.ts';
import { judged } from './judged.ts';
import type { ExtractLimits } from './limits.ts';
import { repairFindings } from './mojibake.ts';
import { plainTextLayer } from './plain-text.ts';

/** Reads a text file. @throws ExtractFailure `limit_exceeded`, or what the gate says */
export async function readText(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  const raw = decodeText(bytes);
  if (raw.length > limits.maxCharacters) {
    throw new ExtractFailure(
      'limit_exceeded',
      `The text has more than ${limits.maxCharacters} characters.`,
    );
  }
  const repairs = { count: 0 };
  const layer = plainTextLayer(raw, repairs);
  return judged('text/plain', layer, [], repairFindings(repairs));
}
