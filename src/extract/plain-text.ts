import type { TextLayer } from '../domain/text-layer.ts';
import { blocksFromLines } from './blocks-from-lines.ts';
import { unflatten } from './flattened.ts';
import { withoutMarkup } from './markup-litter.ts';
import { repairMojibake } from './mojibake.ts';
import { visibleText } from './visible-text.ts';

/** Characters that end a line, besides the line feed. */
const LINE_ENDS = /\r\n?|[\f\v\u2028\u2029]/g;

/** The text layer of a text without layout: its characters as a reader sees them, in blocks. */
export function plainTextLayer(raw: string): TextLayer {
  const lines = repairMojibake(withoutMarkup(raw.replace(LINE_ENDS, '\n')));
  const text = unflatten(visibleText(lines));
  return {
    text,
    blocks: blocksFromLines(text),
    pages: [],
    hidden: [],
    geometry: null,
    origin: 'native',
  };
}
