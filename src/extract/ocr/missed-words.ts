import { around, meets } from '../pdf/visibility/box.ts';
import { textOfWord } from './recognised-line.ts';
import type { Box, RecognisedLine, RecognisedWord } from './recognised-line.ts';
import type { GreyPicture } from './rules.ts';

const PAPER = 255;
/** Of 100: what is found only at a second look is made up where it is less sure. */
const SURE = 80;
/** Part of the lower one's height by which lines of one row overlap. */
const ONE_ROW = 0.5;
const WORD = /[\p{L}\p{N}]{2}/u;

/** Paints over what has been read, so that only what was missed is left. */
export function blankWords(
  { width, height, pixels }: GreyPicture,
  lines: readonly RecognisedLine[],
): void {
  for (const { x0, y0, x1, y1 } of lines.flatMap(({ words }) => words)) {
    for (let y = Math.max(0, y0 - 1); y < Math.min(height, y1 + 1); y++) {
      pixels.fill(PAPER, y * width + Math.max(0, x0 - 1), y * width + Math.min(width, x1 + 1));
    }
  }
}

/** The lines of a page with those words of a second look that stand where none was read. */
export function withMissed(
  lines: readonly RecognisedLine[],
  second: readonly RecognisedLine[],
): RecognisedLine[] {
  const all = [...lines];
  const read = lines.flatMap(({ words }) => words);
  for (const line of second) {
    const words = line.words.filter(
      (word) => isSure(word) && !read.some((other) => meets(word, other)),
    );
    if (words.length > 0) all.splice(placeOf(all, words), 0, { ...line, words });
  }
  return all;
}

function isSure(word: RecognisedWord): boolean {
  return word.confidence >= SURE && WORD.test(textOfWord(word));
}

/** Behind the line that ends next to it on its row, before the one that begins there, or below what is above. */
function placeOf(lines: readonly RecognisedLine[], words: readonly RecognisedWord[]): number {
  const own = around(words);
  const boxes = lines.map((line) => around(line.words));
  const beside = (box: Box) => isOneRow(box, own);
  const before = last(boxes, (box) => beside(box) && box.x1 <= own.x0);
  if (before >= 0) return before + 1;
  const after = boxes.findIndex((box) => beside(box) && box.x0 >= own.x1);
  if (after >= 0) return after;
  const above = last(boxes, (box) => box.y1 <= own.y0 && box.x0 < own.x1 && own.x0 < box.x1);
  if (above < 0) return lines.length;
  let place = above + 1;
  while (place < boxes.length && isOneRow(boxes[place]!, boxes[above]!)) place++;
  return place;
}

function isOneRow(a: Box, b: Box): boolean {
  const overlap = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return overlap >= ONE_ROW * Math.min(a.y1 - a.y0, b.y1 - b.y0);
}

function last(boxes: readonly Box[], test: (box: Box) => boolean): number {
  return boxes.reduce((found, box, i) => (test(box) ? i : found), -1);
}
