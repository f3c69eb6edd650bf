import { expect, test } from 'vitest';
import { inventedResumes } from '../../scripts/invariance/invented.ts';
import { NAME_LISTS } from '../../scripts/invariance/name-lists.ts';
import { tallySwaps } from '../../scripts/invariance/run-invented.ts';
import { SWAPS } from '../../scripts/invariance/swaps.ts';

const ALL = inventedResumes();
/** One variant of each person here, another of the next; `npm run invariance` takes all. */
const CHOSEN = ALL.filter((_, at) => at % 9 === 0);

test('there are more than 200 invented resumes, no two alike', () => {
  const texts = new Set(ALL.map(({ resume, render }) => render(resume).toString()));
  expect(texts.size).toBeGreaterThan(200);
  expect(CHOSEN.length).toBeGreaterThan(20);
});

test.each(CHOSEN.map((one) => [one.id, one] as const))(
  '%s: who, where from and where at do not weigh',
  async (id, invented) => {
    const moved: unknown[] = [];
    const at = ALL.indexOf(invented);
    const tallies = await tallySwaps([invented], (_, swap, lines) =>
      moved.push({ id, swap, lines }),
    );
    expect(moved).toEqual([]);
    expect(tallies.length).toBeGreaterThan(SWAPS.length);
    expect(at).toBeGreaterThanOrEqual(0);
  },
);

test('a swap changes the resumes, and every list of names says where it is from', () => {
  const [first] = ALL;
  for (const { name, apply } of SWAPS) {
    const changed = ALL.some((one, at) => {
      const after = apply(one.resume, at);
      return JSON.stringify(after) !== JSON.stringify(one.resume);
    });
    expect(changed, name).toBe(true);
  }
  expect(first!.resume.name).not.toBe('');
  for (const { group, source, names } of NAME_LISTS) {
    expect(source.length, group).toBeGreaterThan(20);
    expect(new Set(names).size, group).toBeGreaterThanOrEqual(9);
  }
});
