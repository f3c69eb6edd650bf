import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../../src/store/open.ts';
import { openShared, type Shared } from '../../../src/web/page/shared.ts';
import type { Web } from '../../../src/web/web.ts';
import { embeddedDatabase, type TestDatabase } from '../../store/embedded-database.ts';

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await embeddedDatabase();
  store = await openStore({ dataDir: 'not used', databaseUrl: database.url });
  await sql`create table told (number integer)`.execute(store.db);
});
afterAll(async () => {
  await store?.close();
  await database?.drop();
});
afterEach(() => vi.restoreAllMocks());

const write = () => sql`insert into told values (1)`.execute(store.db);

/** How many rows a list that is shared says there are, and how often it was made. */
function startShared(): {
  readonly writes: { count: number };
  readonly ask: (key?: string) => Promise<number>;
  readonly shared: Shared<number>;
  made: number;
} {
  const writes = { count: 0 };
  const shared = openShared<number>({ context: { store }, writes } as unknown as Web);
  const own = {
    writes,
    shared,
    made: 0,
    ask: (key = 'list') =>
      shared(key, async () => {
        own.made++;
        const { rows } = await sql<{ count: number }>`
          select count(*)::int as count from told`.execute(store.db);
        return rows[0]!.count;
      }),
  };
  return own;
}

function stopClock(): (ms: number) => void {
  let now = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (ms) => (now += ms);
}

test('what was made for one is shown to all who ask at that time, and to nobody who asks for another', async () => {
  stopClock();
  const list = startShared();
  const first = await list.ask();
  expect(await Promise.all([list.ask(), list.ask(), list.ask()])).toEqual([first, first, first]);
  expect(list.made).toBe(1);
  await list.ask('another');
  expect(list.made).toBe(2);
});

test('what others have written shows a moment later', async () => {
  const pass = stopClock();
  const list = startShared();
  const before = await list.ask();
  await write();
  pass(249);
  expect(await list.ask()).toBe(before);
  pass(1);
  expect(await list.ask()).toBe(before + 1);
});

test('what this process was asked to write shows at once', async () => {
  stopClock();
  const list = startShared();
  const before = await list.ask();
  await write();
  list.writes.count++;
  expect(await list.ask()).toBe(before + 1);
});

test('what could not be made is tried again by the next who asks', async () => {
  stopClock();
  const list = startShared();
  const failing = list.shared('list', () => Promise.reject(new Error('not now')));
  await expect(failing).rejects.toThrow('not now');
  await list.ask();
  expect(list.made).toBe(1);
});
