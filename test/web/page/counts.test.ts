import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../src/store/open.ts';
import { releaseId, saveRelease } from '../../../src/store/releases.ts';
import { openCounts } from '../../../src/web/page/people/counts.ts';
import { embeddedStore, type TestStore } from '../../decisions/stores.ts';
import { VERSIONS } from '../../workers/invented.ts';

/** As many as a list counts. */
const MOST = 10_000;

let opened: TestStore;
let store: Store;

beforeAll(async () => {
  opened = await embeddedStore();
  store = opened.store;
  await saveRelease(store.db, VERSIONS);
  await people('senior', 3);
});
afterAll(() => opened?.stop());

async function people(level: string, count: number): Promise<void> {
  const { db } = store;
  await sql`
    insert into documents (id, bytes)
    select encode(sha256(convert_to(${level} || i, 'UTF8')), 'hex'), ${count}::int from generate_series(1, ${count}::int) as i`.execute(
    db,
  );
  await sql`
    insert into receipts (document_id, anchor, source_name, batch)
    select id, '2026-06-30', 'x', ${level} from documents where bytes = ${count}`.execute(db);
  await sql`
    insert into result_bodies (document_id, hash, body)
    select id, 'stub', '{}' from documents where bytes = ${count}`.execute(db);
  await sql`
    insert into results (document_id, anchor, release_id, body_hash, outcome, level, effective_level)
    select id, '2026-06-30', ${releaseId(VERSIONS)}, 'stub', 'tagged', ${level}, ${level}
    from documents where bytes = ${count}`.execute(db);
}

test('few people are counted exactly', async () => {
  expect(await openCounts(store.db).of({})).toEqual({
    all: { count: 3, isMore: false },
    byLevel: new Map([['senior', { count: 3, isMore: false }]]),
  });
});

test('of very many the list says that there are more, and of each level how many as far as it counts', async () => {
  await people('mid', MOST + 1);
  const counts = (await openCounts(store.db).of({}))!;
  expect(counts.all).toEqual({ count: MOST, isMore: true });
  expect(Object.fromEntries(counts.byLevel)).toMatchObject({
    senior: { count: 3, isMore: false },
    mid: { count: MOST, isMore: true },
    junior: { count: 0, isMore: false },
    untagged: { count: 0, isMore: false },
  });
  const ofBatch = (await openCounts(store.db).of({ batch: 'senior' }))!;
  expect(ofBatch.all).toEqual({ count: 3, isMore: false });
});
