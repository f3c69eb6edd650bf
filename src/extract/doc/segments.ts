import { runAt, type FormattedRun } from './formatted-pages.ts';
import { textAt } from './pieces.ts';
import type { WordDocument } from './word-document.ts';

/** A stretch of text with one set of character properties. */
export interface Segment {
  readonly text: string;
  /** Character position of its first character. */
  readonly position: number;
  /** Its place in the document stream, and the bytes of a character. */
  readonly offset: number;
  readonly width: 1 | 2;
  readonly run: FormattedRun | null;
}

/** The text of the positions `[start, end)`, piece by piece, cut where the format changes. */
export function* segmentsOf(
  { document, pieces, characters }: WordDocument,
  start: number,
  end: number,
): Generator<Segment> {
  for (const piece of pieces) {
    const first = Math.max(start, piece.start);
    const last = Math.min(end, piece.end);
    for (let position = first; position < last;) {
      const { width } = piece;
      const offset = piece.offset + (position - piece.start) * width;
      const pieceEnd = piece.offset + (last - piece.start) * width;
      const run = runAt(characters, offset);
      const to = Math.min(pieceEnd, run && run.to > offset ? run.to : pieceEnd);
      const length = Math.max(1, Math.ceil((to - offset) / width));
      const text = textAt(document, offset, offset + length * width, width);
      yield { text, position, offset, width, run };
      position += length;
    }
  }
}
