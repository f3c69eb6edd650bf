import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import type { LevelRecord } from '../../src/domain/result.ts';
import { dispatch } from '../../src/queue/dispatch.ts';
import { reconcile } from '../../src/queue/reconcile.ts';
import { extractDocument } from '../../workers/extract.ts';
import { startWorkers } from '../../workers/start.ts';
import { tagDocuments } from '../../workers/tag.ts';
import { releaseId } from '../../src/store/releases.ts';
import { inventedProcessor, VERSIONS } from './invented.ts';
import { BACKENDS, openBackend, RECEIVED, takeIn, type TestBackend, writeFiles } from './set-up.ts';

/** What one backend gave for the same files, to compare it with the others. */
const given = new Map<string, readonly LevelRecord[]>();

describe.each(BACKENDS)('%s', (name, startBackend) => {
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
    processor = inventedProcessor(),
  ): Promise<T> => {
    const workers = await startWorkers(context, { processor, concurrency: 4 });
    try {
      return await work();
    } finally {
      await workers.stop();
    }
  };

  test('gives one record a file, in order, and reads equal bytes once', async () => {
    const folder = await folderOf({
      'b/Ada Invented.txt': 'first',
      'a.txt': 'second',
      'b/copy.txt': 'first',
      'c.txt': 'unread encrypted',
      '.hidden': 'not received',
    });
    const processor = inventedProcessor();
    const records = await working(() => takeIn(context, folder), processor);
    expect(records.map((record) => record.source.name)).toEqual([
      'a.txt',
      'b/Ada Invented.txt',
      'b/copy.txt',
      'c.txt',
    ]);
    expect(records[1]!.result).toEqual(records[2]!.result);
    expect(records[3]!.result).toMatchObject({ untagged: { code: 'encrypted' } });
    expect(records[0]!.intake).toEqual({ receivedAt: RECEIVED, batch: RECEIVED, externalId: null });
    expect(records[0]!.result.versions).toEqual(VERSIONS);
    expect(processor.extracted.sort()).toEqual(['first', 'second', 'unread encrypted']);
    given.set(name, records);
  });

  test('a second run gives the same without work; another date judges without reading', async () => {
    const folder = await folderOf({ 'x.txt': 'again and again' });
    const first = await working(() => takeIn(context, folder));
    expect(await takeIn(context, folder)).toEqual(first);

    const processor = inventedProcessor();
    const later = await working(
      () => takeIn(context, folder, { receivedAt: '2027-01-02' }),
      processor,
    );
    expect(later[0]!.result.anchor).toEqual({ date: '2027-01-02', source: 'received' });
    expect(processor.extracted).toEqual([]);
    const receipts = await context.store.db
      .selectFrom('receipts')
      .select('anchor')
      .where('document_id', '=', first[0]!.result.document.id)
      .orderBy('anchor')
      .execute();
    expect(receipts.map((receipt) => receipt.anchor)).toEqual([RECEIVED, '2027-01-02']);
  });

  test('a job that is delivered twice does no harm', async () => {
    const folder = await folderOf({ 'x.txt': 'delivered twice' });
    const [record] = await working(() => takeIn(context, folder));
    const documentId = record!.result.document.id;
    const processor = inventedProcessor();
    await extractDocument(context, processor, { documentId, version: VERSIONS.extract });
    await tagDocuments(context, processor, {
      release: releaseId(VERSIONS),
      tasks: [{ documentId, anchor: RECEIVED }],
    });
    expect(processor.extracted).toEqual([]);
    expect(await takeIn(context, folder)).toEqual([record]);
  });

  test('jobs hold ids, dates and versions only, and the same work is queued once', async () => {
    const folder = await folderOf({ 'Grace Invented.txt': 'Grace Invented, of Nowhere' });
    const stop = new AbortController();
    const run = takeIn(context, folder, { signal: stop.signal });
    const jobs = await waitingJobs(context, 1);
    stop.abort();
    await expect(run).rejects.toMatchObject({ code: 'interrupted' });

    expect(jobs[0]!.data).toEqual({
      documentId: expect.stringMatching(/^[0-9a-f]{64}$/),
      version: VERSIONS.extract,
    });
    expect(JSON.stringify(jobs[0])).not.toMatch(/Grace|Nowhere|txt/);
    const task = { documentId: jobs[0]!.data.documentId as string, anchor: RECEIVED };
    await dispatch(context, [task]);
    expect(await context.queues.extract.getWaitingCount()).toBe(1);
    await working(() => takeIn(context, folder));
    expect(await context.queues.extract.getJobCounts()).toMatchObject({ completed: 0, failed: 0 });
  });

  test('work that the queue has lost is found again', async () => {
    const folder = await folderOf({ 'x.txt': 'lost by the queue' });
    const stop = new AbortController();
    const run = takeIn(context, folder, { signal: stop.signal });
    await waitingJobs(context, 1);
    stop.abort();
    await expect(run).rejects.toMatchObject({ code: 'interrupted' });
    await context.queues.extract.obliterate({ force: true });

    expect(await reconcile(context)).toBe(1);
    expect(await working(() => takeIn(context, folder))).toHaveLength(1);
    expect(await reconcile(context)).toBe(0);
  });

  test('the queue refuses data that is larger than ids can be', async () => {
    const add = context.queues.extract.add('extract', { text: 'x'.repeat(9_000) });
    await expect(add).rejects.toThrow(/limit/);
  });
});

test('all backends give the same', () => {
  const [first, ...others] = given.values();
  expect(others.length).toBe(BACKENDS.length - 1);
  for (const other of others) expect(other).toEqual(first);
});

async function waitingJobs(context: Context, count: number) {
  for (;;) {
    const jobs = await context.queues.extract.getWaiting();
    if (jobs.length >= count) return jobs;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
