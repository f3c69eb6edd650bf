import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untagged } from '../../src/pipeline.ts';
import { recordDispatches, recordFailure } from '../../src/store/dispatches.ts';
import { saveDocuments } from '../../src/store/documents.ts';
import { eraseDocument } from '../../src/store/erase.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { saveReceipts } from '../../src/store/receipts.ts';
import { saveRelease } from '../../src/store/releases.ts';
import type { Task } from '../../src/store/results.ts';
import { unreadAs, VERSIONS } from '../workers/invented.ts';
import { embeddedDatabase, type TestDatabase } from './embedded-database.ts';
import { serverDatabase } from './server-database.ts';

const ANCHOR = '2026-11-23';
const idOf = (digits: string): string => digits.repeat(32);

describe.each([
  ['embedded PostgreSQL', embeddedDatabase],
  ['a PostgreSQL server', serverDatabase],
])('what is handed to the queue, recorded in %s', (_name, startDatabase) => {
  let database: TestDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await startDatabase();
    store = await openStore({ dataDir: 'not used', databaseUrl: database.url });
    await saveRelease(store.db, VERSIONS);
  });
  afterAll(async () => {
    await store?.close();
    await database?.drop();
  });

  async function received(...digits: string[]): Promise<Task[]> {
    const ids = digits.map(idOf);
    await saveDocuments(
      store.db,
      ids.map((id) => ({ id, bytes: 1 })),
    );
    const common = { anchor: ANCHOR, sourceName: 'x', batch: 'b', externalId: null };
    await saveReceipts(
      store.db,
      ids.map((documentId) => ({ documentId, ...common })),
    );
    return ids.map((documentId) => ({ documentId, anchor: ANCHOR }));
  }

  const record = (tasks: readonly Task[]) => recordDispatches(store.db, tasks, VERSIONS);

  /** Where the row of a task stands: a row that is written again stands elsewhere. */
  async function placeOf({ documentId }: Task): Promise<string> {
    const { rows } = await sql<{ place: string }>`
      select ctid::text as place from dispatches where document_id = ${documentId}`.execute(
      store.db,
    );
    return rows[0]!.place;
  }

  test('the same tasks again keep their numbers, and no row is written', async () => {
    const tasks = await received('b1', 'a1');
    const first = await record(tasks);
    expect(first).toEqual([
      { ...tasks[1], generation: 0 },
      { ...tasks[0], generation: 0 },
    ]);
    const place = await placeOf(tasks[0]!);
    expect(await record([...tasks, ...tasks])).toEqual(first);
    expect(await placeOf(tasks[0]!)).toBe(place);
  });

  test('a task whose try failed, or was lost, gets the next number; one beside it keeps its own', async () => {
    const [failed, lost, waiting] = await received('a2', 'b2', 'c2');
    const all = [failed!, lost!, waiting!];
    await record(all);
    const about = {
      documentId: failed!.documentId,
      anchor: { date: ANCHOR, source: 'received' },
      versions: VERSIONS,
    } as const;
    await recordFailure(store.db, untagged(unreadAs('timed_out'), about));
    await sql`update dispatches set dispatched_at = now() - interval '61 minutes'
      where document_id = ${lost!.documentId}`.execute(store.db);
    await sql`update dispatches set dispatched_at = now() - interval '59 minutes'
      where document_id = ${waiting!.documentId}`.execute(store.db);
    const numbers = async () => (await record(all)).map(({ generation }) => generation);
    expect(await numbers()).toEqual([1, 1, 0]);
    expect(await numbers()).toEqual([1, 1, 0]);
  });

  test('what was never received on that day, or is not stored, is left out', async () => {
    const [known] = await received('a3');
    const otherDay = { ...known!, anchor: '2020-01-01' };
    const unknown = { documentId: idOf('b3'), anchor: ANCHOR };
    expect(await record([known!, otherDay, unknown])).toEqual([{ ...known, generation: 0 }]);
  });

  test('an erase takes what was recorded, and what comes in again gets a number that was not used', async () => {
    const [task] = await received('a4');
    await record([task!]);
    const order = { documentId: task!.documentId, actor: 'a test', reason: 'request' };
    await eraseDocument(store.db, order);
    const { rows } =
      await sql`select from dispatches where document_id = ${task!.documentId}`.execute(store.db);
    expect(rows).toEqual([]);
    expect(await record([task!])).toEqual([]);
    await received('a4');
    expect(await record([task!])).toEqual([{ ...task, generation: 1 }]);
  });

  test('an erase under way is waited for, and what it takes is left out', async () => {
    const [task, other] = await received('a5', 'b5');
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    const { promise: hasLocked, resolve: locked } = Promise.withResolvers<void>();
    const erasing = store.db.transaction().execute(async (trx) => {
      await eraseDocument(trx, {
        documentId: task!.documentId,
        actor: 'a test',
        reason: 'request',
      });
      locked();
      await isOver;
    });
    await hasLocked;
    const recording = record([task!, other!]);
    await waitingFor(store, 1);
    end();
    await erasing;
    expect(await recording).toEqual([{ ...other, generation: 0 }]);
  });
});

/** Until so many sessions wait for a lock in this database. */
async function waitingFor(store: Store, sessions: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(store.db);
    if (rows[0]!.n >= sessions) return;
  }
}
