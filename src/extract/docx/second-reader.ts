import type { TextLayer } from '../../domain/text-layer.ts';
import { AGREE, wordsCovered } from '../quality/agreement.ts';
import { plainTextLayer } from '../plain-text.ts';
import type { Container } from './container.ts';

/**
 * The text of a document as mammoth reads it, for when the first reader fails: it forgives some unsound
 * XML, but knows no headers and footers and no layout. Null when it fails too.
 *
 * @throws ExtractFailure `limit_exceeded`: mammoth has no limits, so all parts are inflated here first
 */
export async function readWithMammoth(
  bytes: Uint8Array,
  container: Container,
): Promise<TextLayer | null> {
  for (const name of container.names) await container.part(name);
  try {
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const layer = plainTextLayer(value);
    return layer.blocks.length > 0 ? layer : null;
  } catch {
    return null;
  }
}

/** Whether mammoth finds no other words than these; a file that it cannot read speaks for nothing. */
export async function agreesWithMammoth(
  layer: TextLayer,
  bytes: Uint8Array,
  container: Container,
): Promise<boolean> {
  const second = await readWithMammoth(bytes, container);
  return second === null || wordsCovered(layer.text, second.text) >= AGREE;
}
