import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { untagged } from '../../src/pipeline.ts';
import { saveDocuments } from '../../src/store/documents.ts';
import { eraseDocument } from '../../src/store/erase.ts';
import type { Store } from '../../src/store/open.ts';
import { saveReceipts } from '../../src/store/receipts.ts';
import { releaseId, saveRelease } from '../../src/store/releases.ts';
import { saveResult } from '../../src/store/results.ts';
import { readStatus } from '../../src/store/status.ts';
import { foldTallies, mendTallies, wrongTallies } from '../../src/store/tallies.ts';
import { unreadAs, VERSIONS } from '../workers/invented.ts';
import { embeddedStore, type TestStore } from '../decisions/stores.ts';

const ANCHOR = { date: '2026-11-23', source: 'received' } as const;
const NEWER = { ...VERSIONS, rubric: 'newer' };

let opened: TestStore;
let store: Store;

beforeAll(async () => {
  opened = await embeddedStore();
  store = opened.store;
  await saveRelease(store.db, VERSIONS);
  await saveRelease(store.db, NEWER);
});
afterAll(() => opened?.stop());

const idOf = (digits: string): string => digits.repeat(32);

async function keep(digits: string, code: 'empty' | 'corrupt', versions = VERSIONS): Promise<void> {
  const documentId = idOf(digits);
  await saveDocuments(store.db, [{ id: documentId, bytes: 10 }]);
  const receipt = {
    documentId,
    anchor: ANCHOR.date,
    sourceName: 'a',
    batch: 'b',
    externalId: null,
  };
  await saveReceipts(store.db, [receipt]);
  await saveResult(store.db, untagged(unreadAs(code), { documentId, anchor: ANCHOR, versions }));
}

const rows = async (): Promise<number> => {
  const found = await sql<{ n: number }>`select count(*)::int as n from tallies`.execute(store.db);
  return found.rows[0]!.n;
};

test('status tells what came in, what changed and what was erased', async () => {
  await keep('1a', 'empty');
  await keep('1b', 'empty');
  await keep('1c', 'corrupt');
  await keep('1c', 'corrupt', NEWER);
  expect(await readStatus(store.db)).toMatchObject({
    active: { id: releaseId(VERSIONS) },
    documents: 3,
    bytes: 30,
    receipts: 3,
    waiting: 0,
    verdicts: [
      { verdict: 'empty', count: 2 },
      { verdict: 'corrupt', count: 1 },
    ],
  });
  await keep('1a', 'corrupt');
  await eraseDocument(store.db, { documentId: idOf('1b'), actor: 'a', reason: 'request' });
  expect(await readStatus(store.db)).toMatchObject({
    documents: 2,
    bytes: 20,
    receipts: 2,
    verdicts: [{ verdict: 'corrupt', count: 2 }],
  });
  expect(await wrongTallies(store.db)).toBe(0);
});

test('folding leaves one row for each count, and every count as it was', async () => {
  const before = await readStatus(store.db);
  await Promise.all([foldTallies(store.db), keep('2a', 'empty'), foldTallies(store.db)]);
  await foldTallies(store.db);
  expect(await rows()).toBe(6);
  expect(await readStatus(store.db)).toMatchObject({
    documents: before.documents + 1,
    receipts: before.receipts + 1,
  });
  expect(await wrongTallies(store.db)).toBe(0);
});

test('what is wrong is found, and counted anew', async () => {
  const { documents } = await readStatus(store.db);
  await sql`insert into tallies values ('documents', '', 5), ('results', 'gone level', 1)`.execute(
    store.db,
  );
  expect(await wrongTallies(store.db)).toBe(2);
  expect(await mendTallies(store.db)).toBe(2);
  expect(await mendTallies(store.db)).toBe(0);
  expect(await readStatus(store.db)).toMatchObject({ documents });
});
