import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untagged } from '../../src/pipeline.ts';
import { listBatches, readBatch } from '../../src/store/batches.ts';
import { recordDispatches, recordFailure } from '../../src/store/dispatches.ts';
import type { Db } from '../../src/store/open.ts';
import { saveReceived } from '../../src/store/receipts.ts';
import { saveRelease } from '../../src/store/releases.ts';
import { saveResult } from '../../src/store/results.ts';
import { countRecords, countUpTo, MOST_COUNTED } from '../../src/store/search.ts';
import { STORES, type TestStore } from '../decisions/stores.ts';
import { unreadAs, VERSIONS } from '../workers/invented.ts';

const NEWER = { ...VERSIONS, rubric: 'newer' };
const DAY = '2026-11-23';
const ANCHOR = { date: DAY, source: 'received' } as const;
const idOf = (number: number): string => `${number}`.repeat(64);

describe.each(STORES)('batches on %s', (_name, start) => {
  let opened: TestStore;
  let db: Db;

  beforeAll(async () => {
    opened = await start();
    db = opened.store.db;
    await saveRelease(db, VERSIONS);
    await saveRelease(db, NEWER);
    // The second batch goes on after the third has begun.
    for (const [number, batch] of [
      [1, 'zebra'],
      [2, 'ant'],
      [3, 'mole'],
      [4, 'ant'],
      [5, 'ant'],
      [6, 'ant'],
    ] as const) {
      const receipt = { documentId: idOf(number), anchor: DAY, sourceName: 'x', externalId: null };
      await saveReceived(db, [{ id: idOf(number), bytes: 1 }], [{ ...receipt, batch }]);
    }
  });
  afterAll(() => opened?.stop());

  const outcome = (number: number, code: 'empty' | 'timed_out', versions = VERSIONS) =>
    untagged(unreadAs(code), { documentId: idOf(number), anchor: ANCHOR, versions });

  test('stand in the order in which they began, page by page, whatever they are called', async () => {
    const first = await listBatches(db, null, 2);
    expect(first.batches.map(({ batch }) => batch)).toEqual(['mole', 'ant']);
    const second = await listBatches(db, first.next, 2);
    expect(second.batches.map(({ batch }) => batch)).toEqual(['zebra']);
    expect(second.next).toBeNull();
  });

  test('tell what came of their files: seen under any release, failed, or neither yet', async () => {
    await saveResult(db, outcome(2, 'empty'));
    await saveResult(db, outcome(4, 'empty', NEWER));
    const tasks = [2, 5].map((number) => ({ documentId: idOf(number), anchor: DAY }));
    await recordDispatches(db, tasks, VERSIONS);
    await recordFailure(db, outcome(5, 'timed_out'));
    // A try that failed before the result came does not count.
    await sql`update dispatches set failure = '{}' where document_id = ${idOf(2)}`.execute(db);
    expect(await readBatch(db, 'ant')).toMatchObject({
      received: 4,
      done: 2,
      failed: 1,
      verdicts: { empty: 2 },
    });
    const { batches } = await listBatches(db, null, 5);
    expect(batches).toMatchObject([
      { batch: 'mole', received: 1, open: 1, failed: 0, isMore: false },
      { batch: 'ant', received: 4, open: 2, failed: 1, isMore: false },
      { batch: 'zebra', received: 1, open: 1, failed: 0, isMore: false },
    ]);
    expect(await readBatch(db, 'zebra')).toMatchObject({ received: 1, done: 0, failed: 0 });
    expect(await readBatch(db, 'never')).toBeNull();
  });

  test('counts stop at a number, and say whether there are more', async () => {
    const all = await countRecords(db, {});
    expect(all).toEqual(new Map([['untagged', 2]]));
    expect(await countUpTo(db, {}, 2)).toEqual({ counts: all, isMore: false });
    expect(await countUpTo(db, {}, 1)).toEqual({
      counts: new Map([['untagged', 1]]),
      isMore: true,
    });
    expect(await countUpTo(db, { batch: 'mole' }, 1)).toEqual({ counts: new Map(), isMore: false });
    expect(await countUpTo(db, { levels: ['senior'] }, 1)).toEqual({
      counts: new Map(),
      isMore: false,
    });
    // One file that came in twice is two people of a list.
    const again = { documentId: idOf(4), anchor: DAY, sourceName: 'y', externalId: null };
    await saveReceived(db, [{ id: idOf(4), bytes: 1 }], [{ ...again, batch: 'ant' }]);
    expect(await countUpTo(db, {}, 5)).toEqual({
      counts: await countRecords(db, {}),
      isMore: false,
    });
    expect(await countUpTo(db, { outcome: 'untagged' }, 5)).toMatchObject({
      counts: new Map([['untagged', 3]]),
    });
  });

  test('a list counts so many files and no more, and does not look for too many that wait', async () => {
    await sql`
      insert into documents (id, bytes)
      select encode(sha256(convert_to(i::text, 'UTF8')), 'hex'), 1 from generate_series(1, ${MOST_COUNTED + 1}::int) as i`.execute(
      db,
    );
    await sql`
      insert into receipts (document_id, anchor, source_name, batch)
      select id, ${DAY}::date, 'x', 'whale' from documents where id not like '%' || repeat(left(id, 1), 60)`.execute(
      db,
    );
    const { batches } = await listBatches(db, null, 2);
    expect(batches).toMatchObject([
      { batch: 'whale', received: MOST_COUNTED, isMore: true, open: null, failed: null },
      { batch: 'mole', received: 1, isMore: false, open: null, failed: null },
    ]);
  });
});
