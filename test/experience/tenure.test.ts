import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthIndex } from '../../src/domain/months.ts';
import { monthsOf, unionMonths } from '../../src/experience/tenure.ts';
import type { Tenure } from '../../src/experience/tenure.ts';

function exact(first: number, last: number): Tenure {
  return { start: { min: first, max: first }, end: { min: last, max: last } };
}

function years(from: number, to: number): Tenure {
  return {
    start: { min: monthIndex(from, 1), max: monthIndex(from, 12) },
    end: { min: monthIndex(to, 1), max: monthIndex(to, 12) },
  };
}

const UNDATED: Tenure = { start: null, end: null };
const tenure = fc
  .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 90 }))
  .map(([first, length]) => exact(first, first + length));

describe('months of one tenure', () => {
  test('both ends are included', () => {
    expect(monthsOf(exact(monthIndex(2010, 1), monthIndex(2010, 12)))).toEqual({
      min: 12,
      max: 12,
    });
  });
  test('years alone leave bounds', () => {
    expect(monthsOf(years(2008, 2012))).toEqual({ min: 38, max: 60 });
    expect(monthsOf(years(2008, 2008))).toEqual({ min: 0, max: 12 });
  });
  test('undated is unknown', () => expect(monthsOf(UNDATED)).toBeNull());
});

describe('months of several', () => {
  test('overlaps count once, gaps do not', () => {
    expect(unionMonths([exact(0, 11), exact(6, 17), exact(24, 24)])).toEqual({ min: 19, max: 19 });
  });
  test('a year that ends one and begins the next holds no gap', () => {
    expect(unionMonths([years(2008, 2012), years(2012, 2016)])).toEqual({ min: 86, max: 108 });
  });
  test('none dated is unknown', () => expect(unionMonths([UNDATED])).toBeNull());
});

test('the union is at most the sum and at least the longest, in any order', () => {
  fc.assert(
    fc.property(fc.array(tenure, { minLength: 1 }), (tenures) => {
      const union = unionMonths(tenures)!;
      const each = tenures.map((one) => monthsOf(one)!.max);
      expect(union.min).toBe(union.max);
      expect(union.max).toBeLessThanOrEqual(each.reduce((sum, months) => sum + months, 0));
      expect(union.max).toBeGreaterThanOrEqual(Math.max(...each));
      expect(unionMonths([...tenures].reverse())).toEqual(union);
      expect(unionMonths([...tenures, ...tenures])).toEqual(union);
    }),
  );
});

test('bounds stay in order and move with the calendar', () => {
  const loose = fc
    .tuple(fc.integer({ min: 1980, max: 2020 }), fc.integer({ min: 0, max: 9 }))
    .map(([from, length]) => years(from, from + length));
  const later = ({ start, end }: Tenure): Tenure => ({
    start: { min: start!.min + 24, max: start!.max + 24 },
    end: { min: end!.min + 24, max: end!.max + 24 },
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(tenure, loose), { minLength: 1 }), (tenures) => {
      const union = unionMonths(tenures)!;
      expect(union.min).toBeGreaterThanOrEqual(0);
      expect(union.min).toBeLessThanOrEqual(union.max);
      expect(unionMonths(tenures.map(later))).toEqual(union);
    }),
  );
});
