import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { readRangeJob } from '../../src/queue/job-data.ts';
import { cutRanges } from '../../src/reprocess/ranges.ts';
import { commit, newSalts } from '../../src/store/decisions/commitment.ts';

const HASH = 'ab'.repeat(32);
const ids = ['00aa1', '00ab2', '00ab3', '1c000', '1c001', 'ff111'];
const tasks = ids.map((documentId) => ({ documentId, anchor: '2026-06-30' }));
const isIn = (id: string, from: string, below: string | null): boolean =>
  id >= from && (below === null || id < below);

test('ranges hold each document once, and their places name none', () => {
  const ranges = cutRanges(tasks, '', 2, true);
  for (const id of ids) {
    expect(ranges.filter(({ from, below }) => isIn(id, from, below))).toHaveLength(1);
  }
  expect(ranges.map(({ below, tasks: count }) => [below, count])).toEqual([
    ['00ab3', 2],
    ['1c001', 2],
    [null, 2],
  ]);
  expect(cutRanges(tasks, '', 3, true)[0]!.below).toBe('1');
});

test('the last document of a page that is full is left to the next one', () => {
  const ranges = cutRanges(tasks, '', 100, false);
  expect(ranges).toEqual([{ from: '', below: 'f', tasks: 5 }]);
});

test('the days of one document stay together', () => {
  const days = ['2026-06-28', '2026-06-29', '2026-06-30'];
  const many = days.map((anchor) => ({ documentId: '5a', anchor }));
  expect(cutRanges(many, '3', 2, true)).toEqual([{ from: '3', below: null, tasks: 3 }]);
  expect(cutRanges([], '', 2, true)).toEqual([]);
});

test('a job of a range holds a release and beginnings of ids', () => {
  const job = { release: HASH, from: '', below: 'a7' };
  expect(readRangeJob({ ...job, name: 'x' })).toEqual(job);
  expect(readRangeJob({ ...job, below: null }).below).toBeNull();
  for (const wrong of [{ below: 'Ada' }, { from: 7 }, { release: 'r' }, { from: `${HASH}0` }]) {
    expect(() => readRangeJob({ ...job, ...wrong })).toThrow(
      expect.objectContaining({ code: 'job_data_invalid' }),
    );
  }
});

test('a commitment is HMAC-SHA-256, as an auditor computes it', () => {
  for (const salt of newSalts(3)) {
    const wanted = createHmac('sha256', salt).update('{"verdict":"mid – naïve"}').digest('hex');
    expect(commit(salt, '{"verdict":"mid – naïve"}')).toBe(wanted);
  }
});
