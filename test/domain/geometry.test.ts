import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGeometry, rectsOf, type GeometryLine } from '../../src/domain/geometry.ts';

const first: GeometryLine = {
  start: 0,
  end: 4,
  page: 1,
  y0: 72,
  y1: 84.5,
  edges: [100, 106, 112.2, 118, 125],
};
const second: GeometryLine = { ...first, start: 5, end: 9, y0: 90, y1: 102 };
const onNextPage: GeometryLine = { ...first, start: 10, end: 14, page: 2 };
const geometry = encodeGeometry([first, second, onNextPage]);

test('a word on one line is one tight rectangle', () => {
  expect(rectsOf(geometry, { start: 1, end: 3 })).toEqual([
    { page: 1, x0: 106, y0: 72, x1: 118, y1: 84.5 },
  ]);
});

test('a span over a wrap and a page break has a rectangle for each line', () => {
  const rects = rectsOf(geometry, { start: 3, end: 11 });
  expect(rects.map((r) => [r.page, r.x0, r.x1, r.y0])).toEqual([
    [1, 118, 125, 72],
    [1, 100, 125, 90],
    [2, 100, 106, 72],
  ]);
});

test('a line break between lines has no place', () => {
  expect(rectsOf(geometry, { start: 4, end: 5 })).toEqual([]);
});

test('coordinates are kept to a tenth of a point, wherever the bytes lie in memory', () => {
  const advance = fc.double({ min: 0, max: 60, noNaN: true });
  const start = fc.double({ min: -50, max: 900, noNaN: true });
  fc.assert(
    fc.property(start, fc.array(advance, { minLength: 1, maxLength: 40 }), (x, advances) => {
      const edges = advances.reduce((list, a) => [...list, list.at(-1)! + a], [x]);
      const line = { ...first, end: advances.length, edges };
      const padded = new Uint8Array([0, ...encodeGeometry([line])]).subarray(1);
      const [rect] = rectsOf(padded, { start: 0, end: advances.length });
      expect(Math.abs(rect!.x0 - edges[0]!)).toBeLessThan(0.051);
      expect(Math.abs(rect!.x1 - edges.at(-1)!)).toBeLessThan(0.051);
    }),
  );
});
