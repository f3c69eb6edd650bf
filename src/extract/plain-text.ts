import type { TextLayer } from '../domain/text-layer.ts';
import { blocksFromLines } from './blocks-from-lines.ts';
import { unflatten } from './flattened.ts';
import { withoutMarkup } from './markup-litter.ts';
import type { Repairs } from './mojibake.ts';
import { visibleText } from './visible-text.ts';

/** Characters that end a line, besides the line feed. */
const LINE_ENDS = /\r\n?|[\f\v\u2028\u2029]/g;

/**
 * The text layer of a text without layout: its characters as a reader sees them, in blocks.
 *
 * @param repairs counts characters of a wrong encoding
 */
export function plainTextLayer(raw: string, repairs?: Repairs): TextLayer {
  const lines = withoutMarkup(raw.replace(LINE_ENDS, '\n'));
  const text = unflatten(visibleText(lines, repairs));
  return {
    text,
    blocks: blocksFromLines(text),
    pages: [],
    hidden: [],
    geometry: null,
    origin: 'native',
  };
}
