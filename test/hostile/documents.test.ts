import { expect, test } from 'vitest';
import { HOSTILE_CASES } from '../../scripts/hostile/index.ts';
import { testSurvival } from './survive.ts';

test('there are many hostile files, each under a name of its own', () => {
  expect(new Set(HOSTILE_CASES.map(({ name }) => name)).size).toBe(HOSTILE_CASES.length);
  expect(HOSTILE_CASES.length).toBeGreaterThanOrEqual(60);
});

testSurvival(HOSTILE_CASES.filter(({ name }) => !name.startsWith('pdf: ')));
