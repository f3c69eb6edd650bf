import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../src/context.ts';
import { dispatch } from '../../src/queue/dispatch.ts';
import { EXTRACT } from '../../src/queue/names.ts';
import { saveDocuments } from '../../src/store/documents.ts';
import { saveReceipts } from '../../src/store/receipts.ts';
import type { Task } from '../../src/store/results.ts';
import { startWorkers, type WorkerSettings } from '../../workers/start.ts';
import { inventedProcessor } from '../workers/invented.ts';
import { BACKENDS, openBackend, RECEIVED } from '../workers/set-up.ts';

const UNDER_TEST = BACKENDS.filter(([name]) => name !== 'a PostgreSQL server');

describe.each(UNDER_TEST)('%s', (_name, startBackend) => {
  let context: Context;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ context, close } = await openBackend(startBackend));
  });
  afterEach(() => close());

  /** Documents that hold these texts, received and kept. */
  async function received(...texts: string[]): Promise<Task[]> {
    const { db } = context.store;
    const ids: string[] = [];
    for (const text of texts) ids.push((await context.blobs.put(Buffer.from(text))).id);
    await saveDocuments(
      db,
      ids.map((id) => ({ id, bytes: 1 })),
    );
    const common = { anchor: RECEIVED, sourceName: 'x', batch: 'b', externalId: null };
    await saveReceipts(
      db,
      ids.map((documentId) => ({ documentId, ...common })),
    );
    return ids.map((documentId) => ({ documentId, anchor: RECEIVED }));
  }

  /** Works until all of `count` are read. @returns what was read, in order, and when */
  async function work(count: number, settings: WorkerSettings) {
    const processor = inventedProcessor();
    const readAt: number[] = [];
    const extract: typeof processor.extract = (bytes) => {
      readAt.push(performance.now());
      return processor.extract(bytes);
    };
    const workers = await startWorkers(context, {
      processor: { ...processor, extract },
      ...settings,
    });
    while (readAt.length < count) await sleep(20);
    await workers.stop();
    return { extracted: processor.extracted, readAt };
  }

  /** Gives a job to a worker that says no more of it, as one that was killed. */
  async function dispatchedToNobody(text: string): Promise<void> {
    await dispatch(context, await received(text));
    const isInHand = Promise.withResolvers<void>();
    const dying = context.backend.worker(
      EXTRACT,
      () => (isInHand.resolve(), new Promise<never>(() => undefined)),
      { concurrency: 1 },
    );
    await isInHand.promise;
    await dying.close(true);
  }

  test('what a nightly run queued waits for what was uploaded after it', async () => {
    const stored = await received('stored 1', 'stored 2', 'stored 3', 'stored 4');
    await dispatch(context, stored, 'reprocess');
    const uploaded = await received('upload 1', 'upload 2', 'upload 3');
    await dispatch(context, uploaded);
    const { extracted } = await work(7, { concurrency: 1 });
    expect(extracted.slice(0, 3)).toEqual(['upload 1', 'upload 2', 'upload 3']);
    expect(extracted.slice(3).toSorted()).toEqual(['stored 1', 'stored 2', 'stored 3', 'stored 4']);
  });

  test('no more jobs are begun than the rate allows', async () => {
    await dispatch(context, await received('one', 'two', 'three'));
    const { readAt } = await work(3, { concurrency: 4, rate: 1 });
    expect(readAt[2]! - readAt[0]!).toBeGreaterThan(1_500);
  });

  test('what a dead worker had in hand is taken up before what waits', async () => {
    const texts = Array.from({ length: 60 }, (_, i) => `waits ${i}`);
    await dispatchedToNobody('in hand of the dead');
    await dispatch(context, await received(...texts));
    const processor = inventedProcessor(200);
    const workers = await startWorkers(context, { processor, concurrency: 1 });
    while (!processor.extracted.includes('in hand of the dead')) await sleep(20);
    await workers.stop();
    expect(processor.extracted.length).toBeLessThan(texts.length);
  });

  test('no more documents are in hand than the concurrency allows', async () => {
    const texts = Array.from({ length: 12 }, (_, i) =>
      createHash('md5').update(`${i}`).digest('hex'),
    );
    await dispatch(context, await received(...texts));
    let inHand = 0;
    let most = 0;
    const processor = inventedProcessor();
    const extract: typeof processor.extract = async (bytes) => {
      most = Math.max(most, ++inHand);
      while (most < 3) await sleep(5);
      await sleep(30);
      inHand--;
      return processor.extract(bytes);
    };
    const workers = await startWorkers(context, {
      processor: { ...processor, extract },
      concurrency: 3,
    });
    while (processor.extracted.length < 12) await sleep(20);
    await workers.stop();
    expect(most).toBe(3);
  });
});
