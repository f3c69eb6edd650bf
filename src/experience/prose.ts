import type { Span } from '../domain/span.ts';

/** A text of the same length in which a line break inside a block, where a line was wrapped, is the space it reads as. */
export function proseOf(text: string, blocks: readonly Span[]): string {
  let prose = '';
  let end = 0;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    prose += text.slice(end, block.start) + words.replaceAll('\n', ' ');
    end = block.end;
  }
  return prose + text.slice(end);
}
