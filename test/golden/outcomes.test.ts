import { expect, test } from 'vitest';
import type { Truth } from '../../scripts/fixtures/truth.ts';
import { goldenCases, tagFixture } from '../../scripts/fixtures/golden.ts';

const cases = goldenCases();
const refused = cases.filter(({ id }) => id.startsWith('untagged-'));
const resumes = cases.filter(({ id }) => !id.startsWith('untagged-'));

test('there are fixtures of each kind', () => {
  expect(refused.length).toBeGreaterThanOrEqual(7);
  expect(resumes.length).toBeGreaterThanOrEqual(18);
});

test.each(refused)('$id has the outcome that its truth names', async ({ bytes, truth }) => {
  const { result } = await tagFixture(bytes);

  expect(result.outcome === 'untagged' ? result.untagged.code : result.outcome).toBe(
    (truth as { outcome: string }).outcome,
  );
});

test.each(resumes)('$id gets the role that its truth names', async ({ bytes, truth }) => {
  const { result } = await tagFixture(bytes);

  expect(result.outcome === 'tagged' ? result.level.role : result.outcome).toBe(
    (truth as Truth).role,
  );
});

test.each(resumes)('$id: what is negated or trained only does not count', async (fixture) => {
  const { result } = await tagFixture(fixture.bytes);
  const counted = result.outcome === 'tagged' ? result.signals.map(({ id }) => id) : [];
  const excluded = Object.entries((fixture.truth as Truth).signals)
    .filter(([, signal]) => ['negated', 'trained'].includes(signal.involvement))
    .map(([id]) => id);

  expect(counted.filter((id) => excluded.includes(id))).toEqual([]);
});
