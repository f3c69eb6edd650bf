import { describe, expect, test } from 'vitest';
import { goldenCases } from '../../scripts/fixtures/golden.ts';
import { SIGNAL_IDS } from '../../src/domain/signal.ts';
import { explain, RubricMismatch } from '../../src/explain/explain.ts';
import { flipsOf } from '../../src/explain/flips.ts';
import { EXPLAINED_GUARDS } from '../../src/explain/guard-meanings.ts';
import { renderExplanation, renderWhyNot } from '../../src/explain/render/render.ts';
import { LEVELS } from '../../src/domain/result.ts';
import { whyNot } from '../../src/explain/why-not.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { DETECTORS } from '../../src/signals/detectors/index.ts';
import { verify } from '../../src/verify/verify.ts';
import { fixtureRecord, recordOf, STANDARD } from '../verify/tagged.ts';
import { taggedRecord } from '../report/records.ts';
import { conditionText } from '../../src/explain/sentences.ts';

describe.each(goldenCases())('$id', ({ bytes }) => {
  test('the trace ends at the points, and each step begins where the one before ended', async () => {
    const record = await recordOf(bytes);
    const explanation = explain(record, DEFAULT_RUBRIC);
    expect(explanation.outcome).toBe(record.result.outcome);
    if (explanation.outcome !== 'tagged' || record.result.outcome !== 'tagged') return;
    for (const [d, dimension] of explanation.dimensions.entries()) {
      for (const [c, { points, steps }] of dimension.criteria.entries()) {
        expect(points).toBe(record.result.dimensions[d]!.criteria[c]!.points);
        const befores = steps.map(({ before }) => before);
        expect(befores).toEqual([0, ...steps.map(({ after }) => after)].slice(0, steps.length));
      }
    }
    const score = explanation.dimensions.reduce((sum, { points }) => sum + points, 0);
    expect(score).toBe(explanation.level.score);
  });

  test('the checker, which shares no code with it, agrees that the flips flip', async () => {
    const record = await recordOf(bytes);
    if (record.result.outcome !== 'tagged') return;
    const flips = flipsOf(record.result, DEFAULT_RUBRIC).losses;
    expect(verify({ ...record, result: { ...record.result, flips } as never }, STANDARD)).toEqual(
      [],
    );
  });

  test('what is not so is answered for every level and signal', async () => {
    const record = await recordOf(bytes);
    for (const target of [...LEVELS, ...SIGNAL_IDS]) {
      const answer = whyNot(record, DEFAULT_RUBRIC, target);
      expect(answer.reasons.length).toBeGreaterThan(0);
      const text = renderWhyNot(answer, DEFAULT_RUBRIC, { format: 'text' });
      expect(text).toContain(answer.reasons[0]!.replace(/\s+/g, ' '));
      if (record.result.outcome !== 'tagged') continue;
      const isSo =
        answer.asked === 'level'
          ? record.result.level.tag === target
          : record.result.signals.some(({ id }) => id === target);
      expect(answer.isGiven).toBe(isSo);
    }
  });

  test('the letter is plain: no ids, no rules, nobody else', async () => {
    const letter = renderExplanation(explain(await recordOf(bytes), DEFAULT_RUBRIC), {
      format: 'prose',
    });
    const own = letter.replace(/“[^”]*”/g, '');
    expect(own).not.toMatch(
      /[a-z]_[a-z]|\b[0-9a-f]{16}\b|signal|rubric|criterion|evidence|percentile|other (?:candidates|applicants)/i,
    );
    expect(own).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

test('a guard of every detector and of the shared pass is told in plain words', () => {
  const own = DETECTORS.flatMap(({ guards = [], rules }) => [
    ...guards,
    ...rules.flatMap((rule) => rule.guards ?? []),
  ]).map(({ id }) => id);
  expect(own.filter((id) => !EXPLAINED_GUARDS.includes(id))).toEqual([]);
});

test('a mid-level result says what would have made it senior, and adding that does', async () => {
  const record = await fixtureRecord('mid-utility-billing');
  const letter = renderExplanation(explain(record, DEFAULT_RUBRIC), { format: 'prose' });
  expect(letter).toContain('read as that of a mid-level IT project manager');
  expect(letter).toContain('The least that would have given a senior result');
  expect(whyNot(record, DEFAULT_RUBRIC, 'senior')).toMatchObject({
    isGiven: false,
    actual: 'mid',
    flips: { gains: [{ to: 'senior' }] },
  });
});

test.each([
  [undefined, '3 areas with at least 60% of their points, and there are 2'],
  [
    ['Scope', 'Strategy'],
    '3 of Scope, Strategy with at least 60% of their points, and there are 2',
  ],
])('a breadth names the areas it looks at, where those are not all: %s', (of, text) => {
  const condition = { what: 'breadth', asked: 3, has: 2, holds: false, share: 0.6 } as const;
  expect(conditionText({ ...condition, ...(of && { of }) })).toBe(text);
});

test('a near miss is told with its guard', async () => {
  const answer = whyNot(
    await fixtureRecord('junior-career-changer'),
    DEFAULT_RUBRIC,
    'ppm_tool.planview',
  );
  if (answer.asked !== 'signal') throw new Error('not about a signal');
  const text = renderWhyNot(answer, DEFAULT_RUBRIC, { format: 'html' });
  expect(answer.isGiven).toBe(answer.counted.length > 0);
  expect(text.startsWith('<!doctype html>')).toBe(true);
});

test('another rubric explains nothing', async () => {
  const record = await fixtureRecord('mid-utility-billing');
  const levels = { ...DEFAULT_RUBRIC.levels, senior: [{ score: 40 }] };
  expect(() => explain(record, { ...DEFAULT_RUBRIC, version: 2 })).toThrow(RubricMismatch);
  expect(() => explain(record, { ...DEFAULT_RUBRIC, levels })).toThrow(RubricMismatch);
  expect(() => whyNot(record, { ...DEFAULT_RUBRIC, levels }, 'senior')).toThrow(/--rubric/);
});

test('what a page or a terminal would obey is made safe', async () => {
  const record = await fixtureRecord('mid-utility-billing');
  const explanation = explain(record, DEFAULT_RUBRIC);
  const name = '<script>\u001b[31m.pdf';
  expect(renderExplanation(explanation, { format: 'html', name })).not.toMatch(/<script|\u001b/);
  expect(renderExplanation(explanation, { format: 'text', name })).not.toContain('\u001b');
  expect(() => explain(taggedRecord(), DEFAULT_RUBRIC)).toThrow(RubricMismatch);
});
