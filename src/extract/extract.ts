import type { Extraction } from '../domain/extraction.ts';
import { asFailure, ExtractFailure, unread } from './failure.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { ExtractLimits } from './limits.ts';
import { FORMATS } from './formats.ts';
import type { ReadOptions } from './formats.ts';
import { sniff } from './sniff.ts';
import { withUnseenText } from './unseen-text.ts';

export interface ExtractOptions extends ReadOptions {
  /** Default: `DEFAULT_LIMITS`. */
  readonly limits?: ExtractLimits;
}

/**
 * Bytes to text layer: the type is told from the bytes, its reader runs, and the outcome is typed either
 * way. Never throws for bad input; the same bytes and options give the same value.
 */
export async function extract(
  bytes: Uint8Array,
  options: ExtractOptions = {},
): Promise<Extraction> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const format = FORMATS[sniff(bytes)];
  try {
    if (bytes.length > limits.maxBytes) {
      throw new ExtractFailure(
        'limit_exceeded',
        `The file has ${bytes.length} bytes; at most ${limits.maxBytes} are read.`,
      );
    }
    const extraction = await format.read(bytes, limits, options);
    return extraction.kind === 'read' ? withUnseenText(extraction) : extraction;
  } catch (error) {
    return unread(format.mediaType, asFailure(error));
  }
}
