import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { untagged } from '../../src/pipeline.ts';
import { eraseDocument } from '../../src/store/erase.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { releaseId } from '../../src/store/releases.ts';
import { toBody } from '../../src/store/result-body.ts';
import { loadResults } from '../../src/store/results.ts';
import { searchRecords } from '../../src/store/search.ts';
import { unreadAs, VERSIONS } from '../workers/invented.ts';
import { embeddedDatabase, type TestDatabase } from './embedded-database.ts';

const ID = '1'.repeat(64);
const DAY = '2026-11-23';
/** Of a run with another rubric, which an older leveltag has kept whole. */
const HARSHER = { ...VERSIONS, rubric: 'harsher', rubricId: 'own@1' };

let database: TestDatabase;
let store: Store;

const resultUnder = (versions: typeof VERSIONS) =>
  untagged(unreadAs(versions === VERSIONS ? 'empty' : 'not_a_resume'), {
    documentId: ID,
    anchor: { date: DAY, source: 'received' },
    versions,
  });

beforeAll(async () => {
  database = await embeddedDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool, 9);
  const client = await pool.connect();
  await client.query('set search_path to leveltag');
  await client.query('insert into documents (id, bytes) values ($1, 1)', [ID]);
  await client.query(
    `insert into receipts (document_id, anchor, source_name, batch) values ($1, $2, 'Ada Invented.pdf', 'x')`,
    [ID, DAY],
  );
  for (const versions of [VERSIONS, HARSHER]) {
    const { hash, body } = toBody(resultUnder(versions));
    const release = releaseId(versions);
    await client.query('insert into releases (id, versions) values ($1, $2)', [
      release,
      canonicalJson(versions),
    ]);
    await client.query('insert into activations (release_id) values ($1)', [release]);
    await client.query('insert into result_bodies (document_id, hash, body) values ($1, $2, $3)', [
      ID,
      hash,
      body,
    ]);
    await client.query(
      `insert into results (document_id, anchor, release_id, body_hash, outcome, untagged_code)
       values ($1, $2, $3, $4, 'untagged', $5)`,
      [ID, DAY, release, hash, resultUnder(versions).untagged.code],
    );
    await client.query(
      'insert into dispatches (document_id, anchor, release_id) values ($1, $2, $3)',
      [ID, DAY, release],
    );
  }
  client.release(true);
  await pool.end();
  store = await openStore({ dataDir: 'not used', databaseUrl: database.url });
});
afterAll(async () => {
  await store?.close();
  await database?.drop();
});

test('what schema 9 kept of two releases is there under the newest schema, byte for byte', async () => {
  for (const versions of [VERSIONS, HARSHER]) {
    const [result] = (
      await loadResults(store.db, [{ documentId: ID, anchor: DAY }], versions)
    ).values();
    expect(canonicalJson(result)).toBe(canonicalJson(resultUnder(versions)));
  }
});

test('a part of a name is found, through an index of its trigrams', async () => {
  const named = (name: string) =>
    searchRecords(store.db, { name }, { sort: 'received', descending: true }, null, 5);
  expect((await named('da inv')).found).toHaveLength(1);
  expect((await named('grace')).found).toEqual([]);
  const { rows } = await sql<{ plan: string }>`
    select indexdef as plan from pg_indexes where indexname = 'receipts_by_part_of_name'`.execute(
    store.db,
  );
  expect(rows[0]?.plan).toContain('gin_trgm_ops');
});

test('an erase takes what was handed to the queue before the upgrade', async () => {
  await eraseDocument(store.db, { documentId: ID, actor: 'tester', reason: 'request' });
  for (const table of ['dispatches', 'results', 'result_bodies', 'receipts'] as const) {
    expect(await store.db.selectFrom(table).select('document_id').execute(), table).toEqual([]);
  }
});
