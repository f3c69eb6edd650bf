import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Level } from '../../src/domain/result.ts';
import type { SectionType } from '../../src/domain/section.ts';
import { SIGNAL_IDS, type Finding, type Involvement } from '../../src/domain/signal.ts';
import type { CountedFinding } from '../../src/evidence/findings.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import type { Facts } from '../../src/rubric/facts.ts';
import { tagLevel } from '../../src/rubric/level-tag.ts';
import { scoreDimensions } from '../../src/rubric/score.ts';

const RANK: readonly Level[] = ['junior', 'mid', 'senior'];

const finding = fc
  .record({
    signal: fc.constantFrom(...SIGNAL_IDS),
    involvement: fc.constantFrom<Involvement>('led', 'contributed', 'assisted', 'listed'),
    section: fc.constantFrom<SectionType>('experience', 'summary', 'skills', 'head'),
    evidence: fc.uuid(),
  })
  .map(({ signal, involvement, section, evidence }): CountedFinding => {
    const assertion = { polarity: 'affirmed', involvement, experiencer: 'candidate' } as const;
    return {
      evidence,
      section,
      finding: {
        signal,
        rule: `${signal}/any`,
        value: null,
        parts: [{ start: 0, end: 1 }],
        assertion: { ...assertion, time: 'past', cues: [] },
        guard: null,
        section: 's0',
        position: 'p1',
      } satisfies Finding,
    };
  });

const months = fc
  .tuple(fc.nat(300), fc.nat(24))
  .map(([min, spread]) => ({ min, max: min + spread }));

const facts = fc
  .record({ findings: fc.array(finding, { maxLength: 60 }), pm: months, extra: fc.nat(200) })
  .map(({ findings, pm, extra }): Facts => ({
    role: 'it_pm',
    roleEvidence: ['r'],
    findings,
    pmMonths: pm,
    totalMonths: { min: pm.min + extra, max: pm.max + extra },
    claimed: [],
    positions: [],
    pmEvidence: ['p'],
    totalEvidence: ['p'],
  }));

const tag = (some: Facts) => tagLevel(DEFAULT_RUBRIC, scoreDimensions(DEFAULT_RUBRIC, some), some);

test('points are whole, within their bounds, cited, and add up to the score', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const dimensions = scoreDimensions(DEFAULT_RUBRIC, some);
      for (const { criteria, points } of dimensions) {
        expect(points).toBe(criteria.reduce((sum, c) => sum + c.points, 0));
        for (const criterion of criteria) {
          expect(Number.isInteger(criterion.points)).toBe(true);
          expect(criterion.points).toBeGreaterThanOrEqual(0);
          expect(criterion.points).toBeLessThanOrEqual(criterion.max);
          expect(criterion.evidence.length > 0).toBe(criterion.points > 0);
        }
      }
      expect(tag(some).score).toBe(dimensions.reduce((sum, d) => sum + d.points, 0));
    }),
  );
});

test('one more piece of evidence never lowers points or level', () => {
  fc.assert(
    fc.property(facts, finding, (some, extra) => {
      const more = { ...some, findings: [...some.findings, extra] };
      expect(tag(more).score).toBeGreaterThanOrEqual(tag(some).score);
      expect(RANK.indexOf(tag(more).tag)).toBeGreaterThanOrEqual(RANK.indexOf(tag(some).tag));
    }),
  );
});

test('more months of running projects never lower the level', () => {
  fc.assert(
    fc.property(facts, fc.nat(120), (some, extra) => {
      const grown = (bounds: Facts['pmMonths']) =>
        bounds && { min: bounds.min + extra, max: bounds.max + extra };
      const more = {
        ...some,
        pmMonths: grown(some.pmMonths),
        totalMonths: grown(some.totalMonths),
      };
      expect(RANK.indexOf(tag(more).tag)).toBeGreaterThanOrEqual(RANK.indexOf(tag(some).tag));
    }),
  );
});

test('years are capped: a lifetime of them alone is no senior', () => {
  const lifetime = { min: 480, max: 480 };
  const old: Facts = { ...none, role: 'it_pm', pmMonths: lifetime, totalMonths: lifetime };
  const cited: Facts = { ...old, pmEvidence: ['p'], totalEvidence: ['p'] };
  expect(tag(cited)).toMatchObject({ tag: 'mid', score: 17 });
});

test('one loud dimension is no senior, whatever the evidence in it', () => {
  for (const { criteria } of DEFAULT_RUBRIC.dimensions) {
    const signals = criteria.flatMap(({ measure }) =>
      measure.kind === 'signals' ? measure.signals : [],
    );
    const loud = fc.array(finding, { minLength: 60, maxLength: 60 }).map((some) =>
      some.map((one, i) => ({
        ...one,
        finding: { ...one.finding, signal: signals[i % signals.length]! },
      })),
    );
    fc.assert(
      fc.property(facts, loud, (some, findings) => {
        expect(tag({ ...some, findings }).tag).not.toBe('senior');
      }),
      { numRuns: 30 },
    );
  }
});

/** Twelve pieces of led work in positions for every signal of a dimension. */
function ledIn(...dimensions: readonly string[]): CountedFinding[] {
  const signals = DEFAULT_RUBRIC.dimensions
    .filter(({ id }) => dimensions.includes(id))
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ measure }) => (measure.kind === 'signals' ? measure.signals : []));
  const [one] = fc.sample(finding, 1);
  return signals.flatMap((signal) =>
    Array.from({ length: 12 }, (_, i) => ({
      evidence: `${signal} ${i}`,
      section: 'experience',
      finding: {
        ...one!.finding,
        signal,
        assertion: { ...one!.finding.assertion, involvement: 'led' },
      },
    })),
  );
}

const HEADS_IT = ['scope_complexity', 'strategic_influence', 'technical_acumen'];

test.each([
  ['wide scope and strategy in a long career', HEADS_IT, 180, 'senior'],
  ['wide scope and strategy in a short career', HEADS_IT, 100, 'mid'],
  [
    'strategy without scope',
    ['strategic_influence', 'vendor_governance', 'technical_acumen'],
    180,
    'mid',
  ],
  ['scope without strategy', ['scope_complexity', 'vendor_governance'], 180, 'mid'],
  ['neither', ['technical_acumen'], 180, 'mid'],
] as const)(
  'who heads IT without months of running projects: %s',
  (_name, dimensions, total, expected) => {
    const worked = { min: total, max: total };
    const executive: Facts = {
      ...none,
      role: 'adjacent',
      findings: ledIn(...dimensions),
      pmMonths: { min: 0, max: 0 },
      totalMonths: worked,
      totalEvidence: ['p'],
    };
    expect(tag(executive).tag).toBe(expected);
  },
);

test('an undated post leaves open how long projects were run, not how long the career was', () => {
  const worked = { min: 24, max: 24 };
  const young: Facts = {
    ...none,
    role: 'it_pm',
    findings: ledIn('scope_complexity', 'strategic_influence'),
    pmMonths: worked,
    totalMonths: worked,
    pmEvidence: ['p'],
    totalEvidence: ['p'],
    positions: undated(true),
  };
  expect(tag(young).score).toBeGreaterThanOrEqual(50);
  expect(tag(young).tag).toBe('mid');
});

const undated = (counts: boolean) =>
  [{ start: null, itPm: { counts } }] as unknown as Facts['positions'];

test('missing dates leave the level open only where they would make it senior', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const short = { ...some, pmMonths: { min: 30, max: 30 } };
      const open = tag({ ...short, positions: undated(true) });
      const enough = tag({ ...short, pmMonths: { min: 120, max: 120 } });
      if (open.tag === 'indeterminate') {
        expect(enough.tag).toBe('senior');
        expect(open).toMatchObject({ band: null, confidence: null });
        expect(open.reasons[0]).toMatch(/undated positions that run projects/);
      } else expect(open.tag).toBe(tag(short).tag);
      expect(tag({ ...short, positions: undated(false) }).tag).toBe(tag(short).tag);
    }),
  );
});

test('the band is where the score stands, and leaving it is another level', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const { score, band } = tag(some);
      expect(band![0]).toBeLessThanOrEqual(score);
      expect(band![1]).toBeGreaterThanOrEqual(score);
    }),
  );
});

test('a resume without any date or claim is open, and says what would settle it', () => {
  fc.assert(
    fc.property(fc.array(finding, { minLength: 40, maxLength: 60 }), (findings) => {
      const undated: Facts = { ...none, role: 'it_pm', findings };
      const level = tag(undated);
      if (level.tag !== 'indeterminate') return expect(level.tag).toBe('junior');
      expect(level.band).toBeNull();
      expect(level.reasons[0]).toMatch(/what would settle it: the dates/);
    }),
  );
});

test('nobody is graded who neither ran IT projects nor worked beside them', () => {
  expect(tag({ ...none, role: 'other' })).toMatchObject({ tag: 'not_applicable', band: null });
});

test('there is one sentence for each dimension', () => {
  const { reasons } = tag({ ...none, role: 'adjacent' });
  expect(reasons).toHaveLength(DEFAULT_RUBRIC.dimensions.length);
});

const none: Facts = {
  role: 'other',
  roleEvidence: [],
  findings: [],
  pmMonths: null,
  totalMonths: null,
  claimed: [],
  positions: [],
  pmEvidence: [],
  totalEvidence: [],
};
