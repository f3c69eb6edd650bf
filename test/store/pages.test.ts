import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result, TaggedResult, Versions } from '../../src/domain/result.ts';
import { untagged } from '../../src/pipeline.ts';
import type { Db } from '../../src/store/open.ts';
import { saveReceived } from '../../src/store/receipts.ts';
import { listRecords } from '../../src/store/records.ts';
import { releaseId, saveRelease } from '../../src/store/releases.ts';
import { saveResults } from '../../src/store/results.ts';
import { type Cursor, searchRecords, SORTS } from '../../src/store/search.ts';
import { STORES, type TestStore } from '../decisions/stores.ts';
import { activate } from './activate.ts';
import { unreadAs, VERSIONS } from '../workers/invented.ts';

const NEWER: Versions = { ...VERSIONS, rubric: 'newer' };
const DAY = '2026-11-23';
/** Scores of documents; null for one that has none. Several are equal, as they are in life. */
const SCORES = [50, null, 10, 50, 90, null, 50, 10];

function resultOf(number: number, score: number | null, versions = VERSIONS, date = DAY): Result {
  const documentId = idOf(number);
  const anchor = { date, source: 'received' } as const;
  const base = untagged(unreadAs('not_a_resume'), { documentId, anchor, versions });
  if (score === null) return base;
  const { untagged: _, ...rest } = base;
  const level = { tag: score > 40 ? 'senior' : 'mid', role: 'it_pm', score };
  const months = { min: score, max: score };
  const tagged = {
    ...rest,
    outcome: 'tagged',
    level,
    experience: { pmMonths: months },
    signals: [],
  };
  return tagged as unknown as TaggedResult;
}

function idOf(number: number): string {
  return `${number}`.repeat(64);
}

describe.each(STORES)('pages of records on %s', (_name, start) => {
  let opened: TestStore;
  let db: Db;

  beforeAll(async () => {
    opened = await start();
    db = opened.store.db;
    await saveRelease(db, VERSIONS);
    await saveRelease(db, NEWER);
    const receipt = (number: number, anchor = DAY, batch = 'b') => ({
      documentId: idOf(number),
      anchor,
      sourceName: `${'Name '.repeat(100)}${number % 3}`,
      batch,
      externalId: null,
    });
    const numbers = SCORES.map((_, number) => number);
    await saveReceived(
      db,
      numbers.map((number) => ({ id: idOf(number), bytes: 1 })),
      // Every document twice on one day, and one on another day too.
      [...numbers.flatMap((n) => [receipt(n), receipt(n, DAY, 'again')]), receipt(3, '2027-01-01')],
    );
    // The last two have come in under a newer release, which is not active.
    const old = numbers.slice(0, -2).map((n) => resultOf(n, SCORES[n]!));
    await saveResults(db, [...old, resultOf(3, 60, VERSIONS, '2027-01-01')]);
    await saveResults(
      db,
      numbers.slice(-2).map((n) => resultOf(n, SCORES[n]!, NEWER)),
    );
  });
  afterAll(() => opened?.stop());

  const all = async (): Promise<number> => (await listRecords(db, {}, null, 99)).records.length;

  const orders = SORTS.flatMap((sort) => [true, false].map((descending) => ({ sort, descending })));

  test.each([
    ...orders.map((order) => ({ ...order, of: 'all', filter: {}, count: 17 })),
    ...orders.map((order) => ({ ...order, of: 'a batch', filter: { batch: 'again' }, count: 8 })),
    ...orders.map((order) => ({ ...order, of: 'a name', filter: { name: 'AME 1' }, count: 6 })),
    ...orders.map((order) => ({ ...order, of: 'a letter', filter: { name: '1' }, count: 6 })),
  ])(
    'of $of, sorted by $sort, descending $descending, hold every record once, in one order',
    async ({ filter, count, ...order }) => {
      const whole = await searchRecords(db, filter, order, null, 99);
      expect(whole.found).toHaveLength(count);
      for (const size of [1, 2, 5]) {
        const turned: number[] = [];
        for (let after: Cursor | null = null; ;) {
          const { found, next } = await searchRecords(db, filter, order, after, size);
          turned.push(...found.map(({ receipt }) => receipt));
          if (next === null) break;
          after = next;
        }
        expect(turned, `pages of ${size}`).toEqual(whole.found.map(({ receipt }) => receipt));
      }
    },
  );

  test.each([true, false])('put those without a score last (descending %s)', async (descending) => {
    const { found } = await searchRecords(db, {}, { sort: 'score', descending }, null, 99);
    const scores = found.map(({ record: { result } }) =>
      result.outcome === 'tagged' ? result.level.score : null,
    );
    const some = scores.filter((score) => score !== null);
    expect(scores.slice(some.length)).toEqual([null, null, null, null]);
    expect(some).toEqual(some.toSorted((a, b) => (descending ? b - a : a - b)));
  });

  test('show what the active release has, and what stands in where it has nothing', async () => {
    const under = async (versions: Versions) =>
      (await listRecords(db, {}, null, 99)).records.filter(
        ({ result }) => releaseId(result.versions) === releaseId(versions),
      ).length;
    expect(await all()).toBe(17);
    expect([await under(VERSIONS), await under(NEWER)]).toEqual([13, 4]);
    await saveResults(db, [resultOf(0, 20, NEWER)]);
    expect([await under(VERSIONS), await under(NEWER)]).toEqual([13, 4]);

    await activate(db, releaseId(NEWER));
    expect([await under(VERSIONS), await under(NEWER)]).toEqual([11, 6]);
    await activate(db, releaseId(VERSIONS), 'rollback');
    expect([await under(VERSIONS), await under(NEWER)]).toEqual([13, 4]);
    await saveResults(db, [resultOf(7, 10)]);
    expect([await under(VERSIONS), await under(NEWER)]).toEqual([15, 2]);
    expect(await all()).toBe(17);
  });
});
