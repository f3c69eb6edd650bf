import type { Extraction } from '../../domain/extraction.ts';
import type { ExtractLimits } from '../limits.ts';
import { ExtractFailure } from '../failure.ts';

export async function readDocx(_bytes: Uint8Array, _limits: ExtractLimits): Promise<Extraction> {
  throw new ExtractFailure('corrupt', 'The document cannot be read.');
}
