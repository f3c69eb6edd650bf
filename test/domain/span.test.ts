import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  at,
  compare,
  contains,
  intersect,
  length,
  merge,
  overlaps,
  subtract,
  trim,
  type Span,
} from '../../src/domain/span.ts';

const LIMIT = 60;
const span = fc
  .tuple(fc.nat(LIMIT), fc.nat(LIMIT))
  .filter(([a, b]) => a !== b)
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const spans = fc.array(span, { maxLength: 12 });

/** The offsets a set of spans covers: what every operation is really about. */
const cover = (some: readonly Span[]) =>
  Array.from({ length: LIMIT + 1 }, (_, i) => some.some((s) => s.start <= i && i < s.end));

test('merge keeps what is covered, sorted and apart', () => {
  fc.assert(
    fc.property(spans, (some) => {
      const merged = merge(some);
      expect(cover(merged)).toEqual(cover(some));
      merged.slice(1).forEach((next, i) => expect(next.start).toBeGreaterThan(merged[i]!.end));
    }),
  );
});

test('subtract leaves exactly what the holes do not cover', () => {
  fc.assert(
    fc.property(span, spans, (whole, holes) => {
      const rest = cover(subtract(whole, holes));
      const expected = cover([whole]).map((inside, i) => inside && !cover(holes)[i]);
      expect(rest).toEqual(expected);
    }),
  );
});

test('overlaps, intersect and contains agree', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const both = intersect(a, b);
      expect(both !== null).toBe(overlaps(a, b));
      if (both) expect(contains(a, both) && contains(b, both)).toBe(true);
      expect(contains(a, b)).toBe(both !== null && length(both) === length(b));
    }),
  );
});

test('at finds the item that holds an offset, and none in a gap', () => {
  fc.assert(
    fc.property(spans, fc.nat(LIMIT), (some, offset) => {
      const items = merge(some);
      expect(at(items, offset)).toEqual(items.find((s) => s.start <= offset && offset < s.end));
    }),
  );
});

test.each([
  [' ab ', { start: 0, end: 4 }, { start: 1, end: 3 }],
  ['a\u00a0\n', { start: 0, end: 3 }, { start: 0, end: 1 }],
  [' \t\n', { start: 0, end: 3 }, null],
])('trim %j', (text, whole, expected) => {
  expect(trim(text, whole)).toEqual(expected);
});

test('reading order puts the longer of two that start together first', () => {
  const sorted = [
    { start: 1, end: 2 },
    { start: 0, end: 1 },
    { start: 0, end: 5 },
  ].sort(compare);
  expect(sorted.map((s) => s.end)).toEqual([5, 1, 2]);
});
