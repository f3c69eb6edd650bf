import { expect, test } from 'vitest';
import { PaintedTexts } from '../../../src/extract/pdf/visibility/painted-texts.ts';

const PLAIN = { clip: null, layered: false, veiled: false };
const LAYERED = { ...PLAIN, layered: true };

/** Of which every third text stands on a layer; their pointers are a thousand times their places. */
function paintedTexts(count: number): PaintedTexts {
  const texts = new PaintedTexts();
  for (let i = 0; i < count; i++) texts.add(1000 * i, 7 * i, i % 3 === 0 ? LAYERED : PLAIN);
  return texts;
}

test.each([
  ['in the order of painting', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['one for several runs', [0, 0, 1, 1, 1, 2]],
  ['with some that have no characters between', [0, 3, 4, 9]],
  ['far ahead and back again', [40, 2, 41, 0, 49, 1]],
])('texts are found: %s', (_, places) => {
  const texts = paintedTexts(50);
  for (const place of places) {
    expect(texts.placeOf(1000 * place)).toBe(place);
    expect(texts.turnAt(place)).toBe(7 * place);
    expect(texts.stateAt(place)).toBe(place % 3 === 0 ? LAYERED : PLAIN);
  }
});

test('what is not painted has no place and no state, and does not hide what follows', () => {
  const texts = paintedTexts(10);
  expect(texts.placeOf(5)).toBe(-1);
  expect(texts.stateAt(-1)).toBeUndefined();
  expect(texts.placeOf(3000)).toBe(3);
});
