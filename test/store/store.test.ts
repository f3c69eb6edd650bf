import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { Result, TaggedResult, Versions } from '../../src/domain/result.ts';
import { untagged } from '../../src/pipeline.ts';
import { saveDocuments } from '../../src/store/documents.ts';
import { loadExtraction, readDocuments, saveExtraction } from '../../src/store/extractions.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { saveReceipts } from '../../src/store/receipts.ts';
import { releaseId, saveRelease } from '../../src/store/releases.ts';
import { loadResults, saveResult, taskKey } from '../../src/store/results.ts';
import { readAs, unreadAs, VERSIONS } from '../workers/invented.ts';
import { embeddedDatabase, type TestDatabase } from './embedded-database.ts';

const DOCUMENT = 'd0'.repeat(32);
const ANCHOR = { date: '2026-11-23', source: 'received' } as const;

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await embeddedDatabase();
  // Two at once on an empty database: one migrates, the other waits for it.
  const config = { dataDir: 'not used', databaseUrl: database.url };
  const [first, second] = await Promise.all([openStore(config), openStore(config)]);
  expect(first.installation).toBe(second.installation);
  await second.close();
  store = first;
  await saveDocuments(store.db, [{ id: DOCUMENT, bytes: 10 }]);
  const received = { documentId: DOCUMENT, anchor: ANCHOR.date, sourceName: 'a', batch: 'b' };
  await saveReceipts(store.db, [{ ...received, externalId: null }]);
  await saveRelease(store.db, VERSIONS);
});
afterAll(async () => {
  await store?.close();
  await database?.drop();
});

test('a database of a newer leveltag is refused', async () => {
  const other = await embeddedDatabase();
  const config = { dataDir: 'not used', databaseUrl: other.url };
  const opened = await openStore(config);
  await opened.db
    .withTables<{ migrations: { version: number; name: string } }>()
    .insertInto('migrations')
    .values({ version: 999, name: 'of the future' })
    .execute();
  await opened.close();
  await expect(openStore(config)).rejects.toMatchObject({ code: 'schema_too_new' });
  await other.drop();
});

test('a database that does not answer is said to be unavailable, without its password', async () => {
  const databaseUrl = 'postgresql://user:secret@127.0.0.1:1/none';
  await expect(openStore({ dataDir: 'not used', databaseUrl })).rejects.toMatchObject({
    code: 'database_unavailable',
    message: expect.not.stringContaining('secret'),
  });
});

test('documents and receipts that come again change nothing', async () => {
  const document = { id: 'aa'.repeat(32), bytes: 3 };
  const receipt = {
    documentId: document.id,
    anchor: ANCHOR.date,
    sourceName: `${'long '.repeat(1_000)}name.pdf`,
    batch: 'b',
    externalId: null,
  };
  for (let i = 0; i < 2; i++) {
    await saveDocuments(store.db, [document, document]);
    await saveReceipts(store.db, [receipt, receipt, { ...receipt, externalId: 'e1' }]);
  }
  const rows = await store.db
    .selectFrom('receipts')
    .select(['anchor', 'external_id'])
    .where('document_id', '=', document.id)
    .orderBy('id')
    .execute();
  expect(rows).toEqual([
    { anchor: ANCHOR.date, external_id: null },
    { anchor: ANCHOR.date, external_id: 'e1' },
  ]);
});

describe('an extraction', () => {
  test.each([
    ['read', readAs('Ünïcode, emoji 🙂 and\nlines')],
    ['unread', unreadAs('encrypted')],
  ])('that was %s comes back as it went in', async (version, extraction) => {
    await saveExtraction(store.db, DOCUMENT, version, extraction);
    await saveExtraction(store.db, DOCUMENT, version, extraction);
    expect(await loadExtraction(store.db, DOCUMENT, version)).toEqual(extraction);
  });

  test('without geometry keeps none', async () => {
    const extraction = readAs('plain');
    if (extraction.kind !== 'read') throw new Error('not read');
    const plain = { ...extraction, layer: { ...extraction.layer, geometry: null } };
    await saveExtraction(store.db, DOCUMENT, 'plain', plain);
    expect(await loadExtraction(store.db, DOCUMENT, 'plain')).toEqual(plain);
  });

  test('is known by document and version', async () => {
    await saveExtraction(store.db, DOCUMENT, 'known', readAs('x'));
    const ids = [DOCUMENT, 'ff'.repeat(32)];
    expect(await readDocuments(store.db, ids, 'known')).toEqual(new Set([DOCUMENT]));
    expect(await readDocuments(store.db, ids, 'other')).toEqual(new Set());
    expect(await loadExtraction(store.db, DOCUMENT, 'other')).toBeNull();
  });

  test('with a NUL is refused, not altered', async () => {
    const saving = saveExtraction(store.db, DOCUMENT, 'nul', readAs('a\0b'));
    await expect(saving).rejects.toMatchObject({ code: 'invalid_value' });
  });
});

describe('a result', () => {
  const task = { documentId: DOCUMENT, anchor: ANCHOR.date };
  const resultOf = (code: 'corrupt' | 'timed_out' | 'not_english', versions = VERSIONS): Result =>
    untagged(unreadAs(code), { documentId: DOCUMENT, anchor: ANCHOR, versions });

  const load = async (versions: Versions = VERSIONS): Promise<Result | undefined> =>
    (await loadResults(store.db, [task], versions)).get(taskKey(task));

  test('comes back byte for byte, and the last write wins', async () => {
    await saveResult(store.db, resultOf('corrupt'));
    await saveResult(store.db, resultOf('not_english'));
    expect(canonicalJson(await load())).toBe(canonicalJson(resultOf('not_english')));
  });

  test('shares its body with the same result of another release', async () => {
    const versions = { ...VERSIONS, rubric: 'ffffffffffff' };
    await saveRelease(store.db, versions);
    await saveResult(store.db, resultOf('corrupt'));
    await saveResult(store.db, resultOf('corrupt', versions));
    expect((await load(versions))!.versions).toEqual(versions);
    const rows = await store.db
      .selectFrom('results')
      .select(['release_id', 'body_hash', 'outcome', 'untagged_code'])
      .where('document_id', '=', DOCUMENT)
      .execute();
    expect(new Set(rows.map((row) => row.release_id)).size).toBe(2);
    expect(new Set(rows.map((row) => row.body_hash)).size).toBe(1);
    expect(rows[0]).toMatchObject({ outcome: 'untagged', untagged_code: 'corrupt' });
  });

  test('that was tagged can be found by level, role, score and signals', async () => {
    const { untagged: _reason, ...rest } = untagged(unreadAs('corrupt'), {
      documentId: DOCUMENT,
      anchor: ANCHOR,
      versions: VERSIONS,
    });
    const level = { tag: 'senior', role: 'it_pm', score: 78 };
    const signals = [{ id: 'budget' }, { id: 'governance' }];
    const experience = { pmMonths: { min: 118, max: 124 } };
    const tagged = { ...rest, outcome: 'tagged', level, signals, experience };
    await saveResult(store.db, tagged as unknown as TaggedResult);
    const row = await store.db
      .selectFrom('results')
      .select([
        'level',
        'effective_level',
        'role',
        'score',
        'signals',
        'pm_months',
        'untagged_code',
      ])
      .where('document_id', '=', DOCUMENT)
      .where('release_id', '=', releaseId(VERSIONS))
      .executeTakeFirst();
    expect(row).toEqual({
      level: 'senior',
      effective_level: 'senior',
      role: 'it_pm',
      score: 78,
      pm_months: 118,
      signals: ['budget', 'governance'],
      untagged_code: null,
    });
  });

  test('is never an outcome that depends on the machine', async () => {
    const saving = saveResult(store.db, resultOf('timed_out'));
    await expect(saving).rejects.toMatchObject({ code: 'invalid_value' });
  });

  test('of another release is not there', async () => {
    expect(await load({ ...VERSIONS, extract: '0' })).toBeUndefined();
  });
});
