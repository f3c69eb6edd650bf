import { expect, test } from 'vitest';
import { glyphsOf } from '../../../src/extract/ocr/page-glyphs.ts';
import type { RecognisedLine } from '../../../src/extract/ocr/recognised-line.ts';

/** One word of letters 10 pixels wide; its last symbol is taken to begin at `last`. */
function line(text: string, last: number): RecognisedLine {
  const box = { y0: 100, y1: 114 };
  const symbols = [...text].map((letter, i) => ({
    ...box,
    text: letter,
    x0: i === text.length - 1 ? last : 10 * i,
    x1: 10 * i + 10,
  }));
  const word = { ...box, x0: 0, x1: 10 * text.length, symbols, confidence: 90 };
  return { words: [word], baseline: { x0: 0, x1: 10 * text.length, y0: 114, y1: 114 } };
}

const lefts = (of: RecognisedLine) => glyphsOf([of], 1, 0).map(({ x0 }) => Math.round(x0));

test('a stop is no wider than a stop, and cuts nothing off the letter before it', () => {
  expect(lefts(line('bid.', 22))).toEqual([0, 10, 20, 34]);
});

test('a letter begins where it was found', () => {
  expect(lefts(line('bids', 27))).toEqual([0, 10, 20, 27]);
});
