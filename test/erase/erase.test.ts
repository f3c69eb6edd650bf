import { sql } from 'kysely';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { eraseDocuments } from '../../src/erase/erase.ts';
import { applyRetention } from '../../src/erase/retention.ts';
import { commit } from '../../src/store/decisions/commitment.ts';
import { readDecisions } from '../../src/store/decisions/read.ts';
import { verifyChain } from '../../src/store/decisions/verify.ts';
import { saveOverride } from '../../src/store/overrides.ts';
import { listRecords } from '../../src/store/records.ts';
import { saveResult } from '../../src/store/results.ts';
import type { Processor } from '../../workers/processor.ts';
import { startWorkers } from '../../workers/start.ts';
import { inventedProcessor } from '../workers/invented.ts';
import {
  BACKENDS,
  openBackend,
  RECEIVED,
  takeIn,
  type TestBackend,
  writeFiles,
} from '../workers/set-up.ts';

const ORDER = { actor: 'A. Dmin', reason: 'request' };

describe.each(BACKENDS)('erasing, on %s', (_name, startBackend) => {
  let backend: TestBackend;
  let context: Context;
  let close: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    ({ backend, context, close } = await openBackend(startBackend));
  });
  afterAll(() => close?.());

  const folderOf = (files: Readonly<Record<string, string>>): Promise<string> =>
    writeFiles(join(backend.folder, crypto.randomUUID()), files);

  const working = async <T>(
    work: () => Promise<T>,
    processor: Processor = inventedProcessor(),
  ): Promise<T> => {
    const workers = await startWorkers(context, { processor, concurrency: 2 });
    try {
      return await work();
    } finally {
      await workers.stop();
    }
  };
  const takenIn = async (text: string, name = 'Ada Invented.txt') => {
    const [record] = await working(async () => takeIn(context, await folderOf({ [name]: text })));
    return record!;
  };

  /** Every row of every table in which a text stands. */
  const traces = async (...texts: string[]): Promise<string[]> => {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('leveltag', 'bullmq')`.execute(context.store.db);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`
        select row::text as row from ${sql.raw(name)} as row`.execute(context.store.db);
      for (const { row } of rows) {
        if (texts.some((text) => row.includes(text))) found.push(name);
      }
    }
    return found;
  };

  test('leaves nothing but an entry of the log that names nobody, and a proof', async () => {
    const { result } = await takenIn('Ada Invented of Nowhere');
    const { id } = result.document;
    const override = {
      level: 'mid',
      by: 'R. Invented',
      reasonCode: 'x',
      note: 'Ada is kind',
    } as const;
    await saveOverride(context.store.db, { documentId: id, anchor: RECEIVED, ...override });
    expect(await traces(id, 'Ada')).not.toEqual([]);

    await sql`
      with hook as (insert into webhooks (url, events, secret) values ('http://x', '{}', 's') returning id)
      insert into webhook_deliveries (webhook_id, subject, event, payload)
      select id, 'x', 'result', json_build_object('id', ${id}::text, 'name', 'Ada') from hook`.execute(
      context.store.db,
    );
    await sql`
      insert into idempotency_keys (actor, key, request, response)
      values ('a', 'k', 'r', json_build_object('id', ${id}::text))`.execute(context.store.db);

    const [proof, ...more] = await eraseDocuments(context, [id, 'ff'.repeat(32)], ORDER);
    expect(more).toEqual([]);
    expect(proof!.removed).toMatchObject({ receipts: 1, extractions: 1, results: 1, overrides: 1 });
    expect(await traces(id, 'Ada', 'Nowhere')).toEqual([]);
    await expect(context.blobs.get(id)).rejects.toMatchObject({ code: 'missing' });
    expect((await listRecords(context.store.db, {}, null, 10)).records).toEqual([]);

    const { decisions } = await readDecisions(context.store.db, { kinds: ['erase'] }, null, 10);
    expect(decisions).toMatchObject([
      {
        sequence: proof!.sequence,
        subject: proof!.commitment,
        actorName: 'A. Dmin',
        documentId: null,
        payload: { reason: 'request', removed: proof!.removed },
      },
    ]);
    expect(commit(Buffer.from(proof!.salt, 'hex'), id)).toBe(proof!.commitment);
    const report = await verifyChain(context.store.db);
    expect(report).toMatchObject({ broken: null, erased: report.entries - 1 });
  });

  test('meets a job in flight, which brings nobody back', async () => {
    const reached = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const does = inventedProcessor();
    const slow: Processor = {
      ...does,
      extract: async (bytes) => {
        reached.resolve();
        await goOn.promise;
        return does.extract(bytes);
      },
    };
    const folder = await folderOf({ 'Bob Invented.txt': 'Bob, in flight' });
    const stop = new AbortController();
    await working(async () => {
      const run = takeIn(context, folder, { signal: stop.signal });
      await reached.promise;
      const [id] = await idsOf(context);
      await eraseDocuments(context, [id!], ORDER);
      stop.abort();
      await expect(run).rejects.toMatchObject({ code: 'interrupted' });
      goOn.resolve();
    }, slow);
    expect(does.extracted).toEqual(['Bob, in flight']);
    expect(await traces('Bob')).toEqual([]);
    expect(await idsOf(context)).toEqual([]);
    expect(await context.queues.extract.getJobCountByTypes('active', 'waiting', 'delayed')).toBe(0);
  });

  test('takes jobs out that wait', async () => {
    const folder = await folderOf({ 'Cy Invented.txt': 'Cy waits' });
    const stop = new AbortController();
    const run = takeIn(context, folder, { signal: stop.signal });
    while ((await context.queues.extract.getWaitingCount()) === 0) await nextTurn();
    stop.abort();
    await expect(run).rejects.toMatchObject({ code: 'interrupted' });
    await eraseDocuments(context, await idsOf(context), ORDER);
    expect(await context.queues.extract.getWaitingCount()).toBe(0);
  });

  test('a result of before, for a day on which it did not come in again, is not kept', async () => {
    const { result } = await takenIn('Di comes and goes');
    await eraseDocuments(context, [result.document.id], ORDER);
    await saveResult(context.store.db, result);
    const again = await working(async () =>
      takeIn(context, await folderOf({ 'd.txt': 'Di comes and goes' }), {
        receivedAt: '2027-03-04',
      }),
    );
    await saveResult(context.store.db, result);
    const rows = await context.store.db.selectFrom('results').select('anchor').execute();
    expect(rows).toEqual([{ anchor: '2027-03-04' }]);
    const { records } = await listRecords(context.store.db, {}, null, 10);
    expect(records).toEqual(again);
    expect(records).toMatchObject([{ intake: { receivedAt: '2027-03-04' } }]);
    await eraseDocuments(context, [result.document.id], ORDER);
  });

  test('the same bytes may come in again, under a number that no job of before had', async () => {
    const { result } = await takenIn('Ed returns');
    const { id } = result.document;
    for (const generation of [1, 2]) {
      await eraseDocuments(context, [id], ORDER);
      const record = await takenIn('Ed returns');
      expect(record.result).toEqual(result);
      expect(await context.blobs.size(id)).toBe(record.source.bytes);
      const dispatches = await context.store.db.selectFrom('dispatches').selectAll().execute();
      expect(dispatches).toMatchObject([{ document_id: id, generation }]);
    }
    await eraseDocuments(context, [id], ORDER);
  });

  test('bytes that cannot be removed now are removed by the next one', async () => {
    const { result } = await takenIn('Flo stays on the disk');
    const { id } = result.document;
    const broken = {
      ...context,
      blobs: { ...context.blobs, remove: () => Promise.reject(new Error('disk')) },
    };
    await expect(eraseDocuments(broken, [id], ORDER)).rejects.toThrow('disk');
    expect(await idsOf(context)).toEqual([]);
    expect(await context.blobs.size(id)).not.toBeNull();
    await applyRetention(context);
    expect(await context.blobs.size(id)).toBeNull();
  });

  test('an intake between the rows and the bytes keeps the bytes', async () => {
    const { result } = await takenIn('Gus is quick');
    const { id } = result.document;
    const slow = {
      ...context,
      blobs: {
        ...context.blobs,
        // The rows are gone; before the bytes go, the same file has been put and waits for its rows.
        remove: async (blob: string) => {
          void takeIn(context, await folderOf({ 'g.txt': 'Gus is quick' })).catch(() => undefined);
          while ((await waitingForLocks(context)) === 0) await nextTurn();
          await context.blobs.remove(blob);
        },
      },
    };
    await eraseDocuments(slow, [id], ORDER);
    await working(async () => {
      while ((await listRecords(context.store.db, {}, null, 1)).records.length === 0)
        await nextTurn();
    });
    expect(await context.blobs.size(id)).not.toBeNull();
    await eraseDocuments(context, [id], ORDER);
  });

  test('retention erases what was last received too long ago, and nothing else', async () => {
    const day = (back: number) =>
      new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
    const take = async (text: string, back: number) =>
      takeIn(context, await folderOf({ 'x.txt': text }), { receivedAt: day(back) });
    await working(async () => {
      await take('long ago', 500);
      await take('long ago and lately', 500);
      await take('long ago and lately', 3);
      await take('lately', 3);
    });
    const before = await idsOf(context);
    expect(await applyRetention(context)).toEqual({ erased: 0, forgotten: 0 });
    const retention = { days: 400, logDays: null };
    const keeping = { ...context, config: { ...context.config, retention } };
    expect(await applyRetention(keeping)).toEqual({ erased: 1, forgotten: 0 });
    expect(before.length).toBe(3);
    expect((await idsOf(context)).length).toBe(2);
    const { decisions } = await readDecisions(context.store.db, { newestFirst: true }, null, 1);
    expect(decisions).toMatchObject([{ kind: 'erase', payload: { reason: 'retention' } }]);
    expect(await verifyChain(context.store.db)).toMatchObject({ broken: null });
  });

  test('the report of a run forgets whom it named', async () => {
    const [one, two] = ['aa'.repeat(32), await idsOf(context).then(([id]) => id!)];
    const moved = [
      { documentId: one, sourceName: 'One' },
      { documentId: two, sourceName: 'Two' },
    ];
    const { db } = context.store;
    const release = (await db.selectFrom('releases').select('id').executeTakeFirstOrThrow()).id;
    await db
      .insertInto('runs')
      .values({
        from_release: release,
        to_release: release,
        state: 'promoted',
        flip_budget: 1,
        report: JSON.stringify({ received: 2, moved }),
      })
      .execute();
    await eraseDocuments(context, [two], ORDER);
    const { report } = await db.selectFrom('runs').select('report').executeTakeFirstOrThrow();
    expect(report).toEqual({ received: 2, moved: [moved[0]] });
  });
});

async function idsOf({ store }: Context): Promise<string[]> {
  const rows = await store.db.selectFrom('documents').select('id').execute();
  return rows.map(({ id }) => id);
}

async function waitingForLocks({ store }: Context): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(store.db);
  return rows[0]!.count;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
