import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence, Level, TaggedResult } from '../../src/domain/result.ts';
import type { Involvement, SignalId } from '../../src/domain/signal.ts';
import { flipsOf, type GainFlip } from '../../src/explain/flips.ts';
import { openLedger, pointsFor, sumOf } from '../../src/explain/ledger.ts';
import { monthsBase, pointsWithout, tagFor } from '../../src/explain/rescore.ts';
import type { Criterion, Rubric } from '../../src/rubric/rubric.ts';
import { taggedResult } from '../report/records.ts';

const SIGNALS: readonly SignalId[] = ['budget', 'team_size', 'governance'];
const INVOLVEMENTS: readonly Involvement[] = ['led', 'contributed', 'assisted', 'listed'];
const LEVELS: readonly Level[] = ['junior', 'mid', 'senior'];

/** A rubric of three dimensions; a signal may stand in two criteria of it. */
const rubrics = fc
  .record({
    fulls: fc.array(fc.constantFrom(0.6, 1, 1.5, 2.25), { minLength: 3, maxLength: 3 }),
    shared: fc.boolean(),
    breadth: fc.constantFrom(1, 2, 3),
    of: fc.constantFrom(undefined, ['d0', 'd1'], ['d2', 'd1', 'd0']),
    senior: fc.integer({ min: 20, max: 60 }),
    mid: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ fulls, shared, breadth, of, senior, mid }): Rubric => {
    const criterion = (at: number): Criterion => ({
      id: `c${at}`,
      label: `c${at}`,
      max: [40, 35, 25][at]!,
      measure: {
        kind: 'signals',
        signals: shared && at === 2 ? [SIGNALS[1]!, SIGNALS[2]!] : [SIGNALS[at]!],
        full: fulls[at]!,
      },
    });
    return {
      id: 'small',
      version: 1,
      weights: {
        involvement: { led: 1, contributed: 0.6, assisted: 0.25, listed: 0.4, trained: 0 },
        section: { skills: 0.5 },
      },
      dimensions: [0, 1, 2].map((at) => ({
        id: `d${at}`,
        label: `d${at}`,
        criteria: [criterion(at)],
      })),
      levels: {
        senior: [
          { score: senior, pmMonths: 24, breadth: { count: breadth, share: 0.5 } },
          ...(of ? [{ score: senior, breadth: { count: 2, share: 0.6, of } }] : []),
        ],
        mid: [{ score: mid }],
      },
    };
  });

const pieces = fc.array(
  fc.record({
    signal: fc.constantFrom(...SIGNALS),
    involvement: fc.constantFrom(...INVOLVEMENTS),
    section: fc.constantFrom('experience' as const, 'skills' as const),
  }),
  { maxLength: 7 },
);
const cases = fc.record({ rubric: rubrics, found: pieces, months: fc.constantFrom(0, 12, 24, 60) });

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

test('no smaller set of evidence is one without which the tag falls', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { result, rubric } = made(one);
      const ledger = openLedger(result, rubric);
      const ids = result.evidence.map(({ id }) => id);
      const smallest = new Map<Level, number>();
      for (const gone of subsets(ids)) {
        const tag = tagFor(ledger, pointsWithout(ledger, new Set(gone)), ledger.tenure);
        for (const level of LEVELS) {
          if (LEVELS.indexOf(tag) <= LEVELS.indexOf(level) && tag !== result.level.tag) {
            smallest.set(level, Math.min(smallest.get(level) ?? Infinity, gone.length));
          }
        }
      }
      for (const { to, without } of flipsOf(result, rubric).losses) {
        const tag = tagFor(ledger, pointsWithout(ledger, new Set(without)), ledger.tenure);
        expect(tag).toBe(to);
        expect(without.length).toBe(smallest.get(to));
      }
      const below = LEVELS.filter(
        (level) => LEVELS.indexOf(level) < LEVELS.indexOf(result.level.tag),
      );
      const reachable = below.some((level) => smallest.has(level));
      expect(flipsOf(result, rubric).losses.length > 0).toBe(reachable);
    }),
    { numRuns: 300 },
  );
});

test('no fewer pieces are enough for a higher tag, with the months there are or with more', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { result, rubric } = made(one);
      const { gains } = flipsOf(result, rubric);
      for (const months of [result.experience.pmMonths!.max, 24]) {
        for (const to of LEVELS.slice(LEVELS.indexOf(result.level.tag) + 1)) {
          const least = fewestAdded(result, rubric, to, months);
          const found = gains.filter(
            (gain) =>
              LEVELS.indexOf(gain.to) >= LEVELS.indexOf(to) && (gain.pmMonths ?? 0) <= months,
          );
          const told = Math.min(...found.map(sizeOf));
          expect(told).toBe(least);
        }
      }
    }),
    { numRuns: 200 },
  );
});

/** Every way to add up to twelve pieces, one after the other. */
function fewestAdded(result: TaggedResult, rubric: Rubric, to: Level, months: number): number {
  const ledger = openLedger(result, rubric);
  const tenure = { ...ledger.tenure, pmMonths: Math.max(months, ledger.tenure.pmMonths) };
  tenure.totalMonths = Math.max(tenure.totalMonths, tenure.pmMonths);
  const lines = ledger.lines.filter((line) => line.kind === 'signals');
  const most = 4;
  let least = Infinity;
  for (let a = 0; a <= most; a++) {
    for (let b = 0; b <= most; b++) {
      for (let c = 0; c <= most; c++) {
        const added = { [SIGNALS[0]!]: a, [SIGNALS[1]!]: b, [SIGNALS[2]!]: c };
        const points = [...monthsBase(ledger, tenure)];
        for (const line of lines) {
          const now = sumOf(line.pieces.map(({ weight }) => weight));
          const more = sumOf(line.criterion.measure.signals.map((signal) => added[signal]!));
          points[line.dimension]! += pointsFor(line, now + more);
        }
        const tag = tagFor(ledger, points, tenure);
        if (LEVELS.indexOf(tag) >= LEVELS.indexOf(to)) least = Math.min(least, a + b + c);
      }
    }
  }
  return least;
}

function sizeOf({ pieces: needed }: GainFlip): number {
  return needed.reduce((total, { count }) => total + count, 0);
}

function* subsets<T>(items: readonly T[]): Generator<T[]> {
  for (let bits = 0; bits < 2 ** items.length; bits++) {
    yield items.filter((_, at) => bits & (2 ** at));
  }
}

function made({ rubric, found, months }: Case): { result: TaggedResult; rubric: Rubric } {
  const evidence = found.map(({ signal, involvement, section }, at): Evidence => {
    const [start, end] = [10 * at, 10 * at + 5];
    const part = { start, end, cpStart: start, cpEnd: end, quote: 'words', page: null, rects: [] };
    const assertion = {
      polarity: 'affirmed',
      involvement,
      experiencer: 'candidate',
      time: 'past',
      cues: [],
    } as const;
    const place = { prefix: '', suffix: '', section, position: null, origin: 'native' } as const;
    return { id: `${at}`, rule: `${signal}/x`, assertion, parts: [part], ...place };
  });
  const signals = SIGNALS.map((id) => ({
    id,
    values: [],
    involvement: 'led' as const,
    months: null,
    lastUsed: null,
    evidence: evidence.filter(({ rule }) => rule.startsWith(id)).map((piece) => piece.id),
  }));
  const bounds = { min: months, max: months };
  const experience = {
    pmMonths: bounds,
    totalMonths: bounds,
    claimed: [],
    conflicts: [],
    positions: [],
  };
  const bare = taggedResult({ evidence, signals, experience, notCounted: [] });
  const unscored = rubric.dimensions.map(({ id, label, criteria }) => {
    const scored = criteria.map((one) => ({
      id: one.id,
      label: one.label,
      points: 0,
      max: one.max,
      evidence: [],
    }));
    return { id, label, points: 0, max: sumOf(criteria.map(({ max }) => max)), criteria: scored };
  });
  const empty = { ...bare, dimensions: unscored };
  const ledger = openLedger(empty, rubric);
  const points = pointsWithout(ledger, new Set());
  const dimensions = unscored.map((one, at) => ({ ...one, points: points[at]! }));
  const tag = tagFor(ledger, points, ledger.tenure);
  const level = { ...bare.level, tag, score: sumOf(points) };
  return { result: { ...empty, dimensions, level }, rubric };
}
