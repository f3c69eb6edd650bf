import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extraction } from '../../src/domain/extraction.ts';
import { untagged } from '../../src/pipeline.ts';
import { verifyChain } from '../../src/store/decisions/verify.ts';
import { saveDocuments } from '../../src/store/documents.ts';
import { eraseDocument } from '../../src/store/erase.ts';
import { loadExtraction } from '../../src/store/extractions.ts';
import type { Store } from '../../src/store/open.ts';
import type { Outcome } from '../../src/store/outcomes.ts';
import { saveReceipts } from '../../src/store/receipts.ts';
import { saveRelease } from '../../src/store/releases.ts';
import { loadResults } from '../../src/store/results.ts';
import { readAs, unreadAs, VERSIONS } from '../workers/invented.ts';
import { embeddedStore, type TestStore } from '../decisions/stores.ts';

const ANCHOR = { date: '2026-11-23', source: 'received' } as const;

let opened: TestStore;
let store: Store;

beforeAll(async () => {
  opened = await embeddedStore();
  store = opened.store;
  await saveRelease(store.db, VERSIONS);
});
afterAll(() => opened?.stop());

/** Received documents with what a job would make of each. */
async function receive(digits: readonly string[]): Promise<Outcome[]> {
  const ids = digits.map((each) => each.repeat(32));
  await saveDocuments(
    store.db,
    ids.map((id) => ({ id, bytes: 1 })),
  );
  const receipt = { anchor: ANCHOR.date, sourceName: 'a', batch: 'b', externalId: null };
  await saveReceipts(
    store.db,
    ids.map((documentId) => ({ ...receipt, documentId })),
  );
  return ids.map((documentId) => outcomeOf(documentId, readAs('an invented text')));
}

function outcomeOf(documentId: string, extraction: Extraction): Outcome {
  const analysis = { documentId, anchor: ANCHOR, versions: VERSIONS };
  return {
    read: { documentId, version: VERSIONS.extract, extraction },
    results: [untagged(unreadAs('not_a_resume'), analysis)],
  };
}

const idOf = (outcome: Outcome): string => outcome.read!.documentId;

/** Those of which both text and result stand there. */
async function kept(outcomes: readonly Outcome[]): Promise<string[]> {
  const tasks = outcomes.map((outcome) => ({ documentId: idOf(outcome), anchor: ANCHOR.date }));
  const results = await loadResults(store.db, tasks, VERSIONS);
  const found = [...results.values()].map((result) => result.document.id);
  for (const outcome of outcomes) {
    const text = await loadExtraction(store.db, idOf(outcome), VERSIONS.extract);
    expect(text !== null).toBe(found.includes(idOf(outcome)));
  }
  return found.sort();
}

test('what ends together is kept together, and in the log in an unbroken chain', async () => {
  const before = await verifyChain(store.db);
  const outcomes = await receive(['1a', '1b', '1c', '1d', '1e', '1f']);
  await Promise.all(outcomes.map(store.keep));
  expect(await kept(outcomes)).toEqual(outcomes.map(idOf));
  // Again changes nothing, and says nothing new.
  await Promise.all([...outcomes, ...outcomes].map(store.keep));
  const after = await verifyChain(store.db);
  expect(after).toMatchObject({ entries: before.entries + outcomes.length, broken: null });
});

test('a row that the database refuses costs no other', async () => {
  const outcomes = await receive(['2a', '2b', '2c', '2d']);
  const tooMany = { ...unreadAs('encrypted'), pages: 2 ** 40 };
  outcomes[2] = outcomeOf(idOf(outcomes[2]!), tooMany);
  const ends = await Promise.allSettled(outcomes.map(store.keep));
  expect(ends.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  const others = outcomes.toSpliced(2, 1);
  expect(await kept(outcomes)).toEqual(others.map(idOf));
});

test('what can be no result is refused before it meets others', async () => {
  const outcomes = await receive(['3a', '3b', '3c']);
  const attempt = untagged(unreadAs('timed_out'), {
    documentId: idOf(outcomes[1]!),
    anchor: ANCHOR,
    versions: VERSIONS,
  });
  outcomes[1] = { read: outcomes[1]!.read, results: [attempt] };
  const ends = await Promise.allSettled(outcomes.map(store.keep));
  expect(ends[1]).toMatchObject({ reason: { code: 'invalid_value' } });
  expect(await kept(outcomes)).toEqual([idOf(outcomes[0]!), idOf(outcomes[2]!)]);
});

test('one who was erased meanwhile does not come back with others', async () => {
  const outcomes = await receive(['4a', '4b', '4c']);
  await eraseDocument(store.db, { documentId: idOf(outcomes[1]!), actor: 'a', reason: 'request' });
  await Promise.all(outcomes.map(store.keep));
  expect(await kept(outcomes)).toEqual([idOf(outcomes[0]!), idOf(outcomes[2]!)]);
});
