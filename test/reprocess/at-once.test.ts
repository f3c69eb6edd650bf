import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Versions } from '../../src/domain/result.ts';
import { untagged } from '../../src/pipeline.ts';
import { promote, rollback } from '../../src/reprocess/promote.ts';
import { verifyChain } from '../../src/store/decisions/verify.ts';
import { eraseDocument } from '../../src/store/erase.ts';
import type { Db } from '../../src/store/open.ts';
import { saveReceived } from '../../src/store/receipts.ts';
import { activeRelease, releaseId, saveRelease } from '../../src/store/releases.ts';
import { saveResult } from '../../src/store/results.ts';
import { beginRun, endRun } from '../../src/store/runs.ts';
import { countRecords } from '../../src/store/search.ts';
import { holdActivation, ownActivation } from '../../src/store/seen.ts';
import { STORES, type TestStore } from '../decisions/stores.ts';
import { activate } from '../store/activate.ts';
import { unreadAs, VERSIONS } from '../workers/invented.ts';

const OLD: Versions = { ...VERSIONS, signals: 'old' };
const NEW: Versions = { ...VERSIONS, signals: 'new' };
const OTHER: Versions = { ...VERSIONS, signals: 'other' };
const DAY = '2026-11-23';
const ONE = '1'.repeat(64);

/** What two of a run, a promotion, a rollback, an erase and a result can do to each other, each made to meet the other. */
describe.each(STORES)('at once, on %s', (_name, start) => {
  let opened: TestStore;
  let db: Db;
  let other: Db;

  beforeEach(async () => {
    opened = await start();
    db = opened.store.db;
    other = (await opened.another()).db;
    for (const versions of [VERSIONS, OLD, NEW, OTHER]) await saveRelease(db, versions);
    const receipt = { documentId: ONE, anchor: DAY, sourceName: 'x', externalId: null, batch: 'x' };
    await saveReceived(db, [{ id: ONE, bytes: 1 }], [receipt]);
  });
  afterEach(() => opened?.stop());

  /** Each release says something else: one body for both would be waited for. */
  const resultUnder = (versions: Versions) =>
    untagged(unreadAs(versions === NEW ? 'empty' : versions === OTHER ? 'corrupt' : 'encrypted'), {
      documentId: ONE,
      anchor: { date: DAY, source: 'received' },
      versions,
    });

  /** A run whose release waits for a person, with a result for all there is. */
  async function shadow(versions: Versions): Promise<number> {
    const [fromRelease, toRelease] = [releaseId(VERSIONS), releaseId(versions)];
    const run = await beginRun(db, { fromRelease, toRelease, flipBudget: 0 });
    await saveResult(db, resultUnder(versions));
    await endRun(db, run, 'shadow', '{}');
    return run;
  }

  /** Resolves once so many sessions of the database wait for a lock, or `work` has ended without waiting for any. */
  async function untilWaiting(sessions: number, work?: Promise<unknown>): Promise<void> {
    let isOver = false;
    void work?.then(() => (isOver = true));
    while (!isOver) {
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
      if (rows[0]!.waiting >= sessions) return;
      await sleep(5);
    }
  }

  /**
   * Does `work` while somebody holds what `lock` takes. `work` begins what has to wait for it, and gives it back in an
   * array: a promise that it gave back would be waited for here.
   */
  async function whileHeld<T>(
    lock: (trx: Db) => Promise<unknown>,
    work: () => Promise<T>,
  ): Promise<T> {
    return other.transaction().execute(async (trx) => {
      await lock(trx);
      return work();
    });
  }

  /** Ended, whatever came of it: so that a refusal is heard before it is asked for. */
  const ended = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );

  /** What comes of `second`, which is begun while `first` has been done but not yet committed. */
  async function meeting(
    first: (trx: Db) => Promise<unknown>,
    second: () => Promise<unknown>,
  ): Promise<string | undefined> {
    const [begun] = await whileHeld(first, async () => {
      const work = ended(second());
      await untilWaiting(1, work);
      return [work];
    });
    return begun;
  }

  const activations = async () =>
    (await db.selectFrom('activations').select('release_id').orderBy('id').execute()).map(
      (row) => row.release_id,
    );

  test('of two promotions one is done, and the other finds nothing that waits', async () => {
    await saveResult(db, resultUnder(VERSIONS));
    await shadow(NEW);
    const both = await whileHeld(holdActivation, async () => {
      const begun = [ended(promote(db)), ended(promote(db))];
      await untilWaiting(2);
      return begun;
    });
    expect((await Promise.all(both)).toSorted()).toEqual(['done', 'nothing_waits']);
    expect(await activations()).toEqual([releaseId(VERSIONS), releaseId(NEW)]);
  });

  test('a rollback that meets a promotion goes back behind it', async () => {
    await saveResult(db, resultUnder(VERSIONS));
    await activate(db, releaseId(OTHER));
    await shadow(NEW);
    const both = await whileHeld(holdActivation, async () => {
      const promoting = ended(promote(db));
      await untilWaiting(1);
      const back = ended(rollback(db));
      await untilWaiting(2);
      return [promoting, back];
    });
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    // Seen from before the promotion, the one to go back to would have been the first.
    expect((await activations()).slice(-2)).toEqual([releaseId(NEW), releaseId(OTHER)]);
  });

  test('two rollbacks go back and forth, one after the other', async () => {
    await activate(db, releaseId(NEW));
    const both = await whileHeld(holdActivation, async () => {
      const begun = [ended(rollback(db)), ended(rollback(db))];
      await untilWaiting(2);
      return begun;
    });
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect((await activations()).slice(-2)).toEqual([releaseId(VERSIONS), releaseId(NEW)]);
  });

  test('what a later run has overtaken is not promoted', async () => {
    await shadow(NEW);
    const later = await beginRun(db, {
      fromRelease: releaseId(VERSIONS),
      toRelease: releaseId(OTHER),
      flipBudget: 0,
    });
    await endRun(db, later, 'promoted', '{}');
    await expect(promote(db)).rejects.toMatchObject({ code: 'nothing_waits' });
  });

  test('of results that two releases give at once readers see one', async () => {
    // Neither is of the active release, so that one of them has to stand in. One does already: of two first results
    // the second waits for the task that both close.
    await saveResult(db, resultUnder(OLD));
    expect(
      await meeting(
        (trx) => saveResult(trx, resultUnder(NEW)),
        () => saveResult(db, resultUnder(OTHER)),
      ),
    ).toBe('done');
    expect(await countRecords(db, {})).toEqual(new Map([['untagged', 1]]));
  });

  test('a result of the active release takes the place of one that stands in, however late that is seen', async () => {
    await saveResult(db, resultUnder(OLD));
    expect(
      await meeting(
        (trx) => saveResult(trx, resultUnder(NEW)),
        () => saveResult(db, resultUnder(VERSIONS)),
      ),
    ).toBe('done');
    expect(await countRecords(db, {})).toEqual(new Map([['untagged', 1]]));
    const standing = await db
      .selectFrom('results')
      .select('release_id')
      .where('stands_in', '=', true)
      .execute();
    expect(standing).toEqual([]);
  });

  test('an erase and a promotion: the document is gone, whichever comes first', async () => {
    await saveResult(db, resultUnder(VERSIONS));
    await shadow(NEW);
    const order = { documentId: ONE, actor: 'tester', reason: 'request' };
    expect(
      await meeting(
        (trx) => eraseDocument(trx, order),
        () => promote(db),
      ),
    ).toBe('done');
    expect(await countRecords(db, {})).toEqual(new Map());

    const receipt = { documentId: ONE, anchor: DAY, sourceName: 'x', externalId: null, batch: 'y' };
    await saveReceived(db, [{ id: ONE, bytes: 1 }], [receipt]);
    for (const versions of [VERSIONS, NEW]) await saveResult(db, resultUnder(versions));
    expect(
      await meeting(
        (trx) => rollback(trx),
        () => eraseDocument(db, order),
      ),
    ).toBe('done');
    expect(await countRecords(db, {})).toEqual(new Map());
    expect((await activeRelease(db)).id).toBe(releaseId(VERSIONS));
    expect((await verifyChain(db)).broken).toBeNull();
  });

  test('a result waits for a promotion, and is shown as what it is then', async () => {
    await shadow(NEW);
    const [begun] = await whileHeld(ownActivation, async () => {
      const writing = ended(saveResult(db, resultUnder(VERSIONS)));
      await untilWaiting(1);
      return [writing];
    });
    expect(await begun).toBe('done');
    await promote(db);
    expect(await countRecords(db, {})).toEqual(new Map([['untagged', 1]]));
  });
});
