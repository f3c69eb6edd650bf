import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { DimensionScore } from '../../src/domain/result.ts';
import { confidenceBy, confidenceOf } from '../../src/rubric/confidence.ts';
import map from '../../src/rubric/confidence/it-project-manager.json' with { type: 'json' };
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import type { Tenure } from '../../src/rubric/level.ts';
import { marginOf } from '../../src/rubric/margin.ts';

/** Scope 36, strategy 16, technology 9, vendors 16, experience 23, as in the built-in rubric. */
const MAXIMA = DEFAULT_RUBRIC.dimensions.map(({ criteria }) =>
  criteria.reduce((sum, { max }) => sum + max, 0),
);
const dimensions = (...points: number[]): DimensionScore[] =>
  points.map((n, i) => ({ id: `d${i}`, label: '', points: n, max: MAXIMA[i]!, criteria: [] }));
const tenure = (pmMonths: number, more: Partial<Tenure> = {}): Tenure => ({
  pmMonths,
  totalMonths: pmMonths + 60,
  unknown: false,
  atLeast: false,
  ...more,
});
const margin = (points: DimensionScore[], time: Tenure) =>
  marginOf(DEFAULT_RUBRIC.levels, points, time);

test('the map was fitted for the rubric that is shipped', () => {
  const hash = createHash('sha256').update(canonicalJson(DEFAULT_RUBRIC)).digest('hex');
  expect(map.rubricSha256, 'run "npm run calibrate -- <gold folder>"').toBe(hash);
});

test('a level far from every other is surer than one that a point would change', () => {
  const far = confidenceOf(DEFAULT_RUBRIC, 'it_pm', dimensions(30, 14, 5, 13, 22), tenure(150));
  const near = confidenceOf(DEFAULT_RUBRIC, 'it_pm', dimensions(20, 9, 5, 8, 18), tenure(150));
  expect(far!).toBeGreaterThan(near!);
});

test('work beside projects is no surer for being far from another level', () => {
  const beside = [3, 30].map((far) => confidenceBy(map, { margin: far, role: 'adjacent' }));
  expect(beside[0]).toBe(beside[1]);
  expect(beside[0]!).toBeLessThan(confidenceBy(map, { margin: 0, role: 'it_pm' }));
});

test("a rubric of one's own has no confidence, an unchanged copy of the built-in one has", () => {
  const points = dimensions(30, 14, 5, 13, 22);
  const own = { ...DEFAULT_RUBRIC, version: 2 };
  expect(confidenceOf(own, 'it_pm', points, tenure(150))).toBeNull();
  expect(
    confidenceOf(structuredClone(DEFAULT_RUBRIC), 'it_pm', points, tenure(150)),
  ).not.toBeNull();
});

test.each([
  ['points above what senior asks for', [24, 14, 0, 14, 20], tenure(600), 12],
  ['points short of senior', [20, 10, 0, 8, 18], tenure(600), 4],
  [
    'points of the third dimension, which counts for all five',
    [30, 8, 0, 10, 20],
    tenure(600),
    4.5,
  ],
  ['the months short of mid', [5, 4, 3, 2, 4], tenure(12, { totalMonths: 12 }), 8],
  [
    'nothing, where undated work may hold the months',
    [20, 10, 9, 8, 18],
    tenure(30, { atLeast: true }),
    0,
  ],
] as const)('the margin: %s', (_name, points, time, expected) => {
  expect(margin(dimensions(...points), time)).toBeCloseTo(expected, 0);
});

test('confidence is a share with two digits, whatever the resume', () => {
  const point = fc.tuple(...MAXIMA.map((max) => fc.nat(max)));
  fc.assert(
    fc.property(point, fc.nat(400), fc.constantFrom('it_pm', 'adjacent'), (points, pm, role) => {
      const confidence = confidenceOf(DEFAULT_RUBRIC, role, dimensions(...points), tenure(pm))!;
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      expect(Math.round(confidence * 100) / 100).toBe(confidence);
    }),
  );
});
