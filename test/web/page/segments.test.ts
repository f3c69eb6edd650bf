import { expect, test } from 'vitest';
import type { Marked } from '../../../src/web/page/resume/marks.ts';
import { segmentsOf } from '../../../src/web/page/resume/segments.ts';

const mark = (id: string): Marked => ({ id }) as Marked;
const BLOCK = { start: 10, end: 20 };

function shown(
  spans: readonly [number, number, string][],
  hidden: readonly [number, number][] = [],
) {
  const layered = {
    spans: spans.map(([start, end, id]) => ({ start, end, mark: mark(id) })),
    hidden: hidden.map(([start, end]) => ({ start, end, reason: 'tiny' as const })),
  };
  return segmentsOf(BLOCK, layered).map(({ start, end, marks, hidden: reason }) => [
    start,
    end,
    marks.map(({ id }) => id).join('+') + (reason ? ' hidden' : ''),
  ]);
}

test('a block without marks is one piece', () => {
  expect(shown([])).toEqual([[10, 20, '']]);
});

test('marks that overlap share the words that both cite, and no word is lost or said twice', () => {
  expect(
    shown([
      [12, 16, 'a'],
      [14, 18, 'b'],
    ]),
  ).toEqual([
    [10, 12, ''],
    [12, 14, 'a'],
    [14, 16, 'a+b'],
    [16, 18, 'b'],
    [18, 20, ''],
  ]);
});

test('what reaches over the ends of the block is cut there, and what lies in others is left out', () => {
  expect(
    shown([
      [5, 12, 'a'],
      [18, 25, 'b'],
      [0, 10, 'before'],
      [20, 30, 'after'],
    ]),
  ).toEqual([
    [10, 12, 'a'],
    [12, 18, ''],
    [18, 20, 'b'],
  ]);
});

test('hidden words are told from those beside them, marked or not', () => {
  expect(shown([[10, 14, 'a']], [[12, 16]])).toEqual([
    [10, 12, 'a'],
    [12, 14, 'a hidden'],
    [14, 16, ' hidden'],
    [16, 20, ''],
  ]);
});
