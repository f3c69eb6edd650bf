import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import { dispatch } from '../../src/queue/dispatch.ts';
import { saveDocuments } from '../../src/store/documents.ts';
import { saveReceipts } from '../../src/store/receipts.ts';
import { startWorkers } from '../../workers/start.ts';
import { inventedProcessor } from '../workers/invented.ts';
import { openTestContext, RECEIVED, takeIn, writeFiles } from '../workers/set-up.ts';
import { BACKENDS, type TestBackend } from '../workers/set-up.ts';
import { hasRedis, startRedis } from './redis-server.ts';

const [, startDatabase] = BACKENDS[0]!;

async function withBackend(work: (backend: TestBackend) => Promise<void>): Promise<void> {
  const backend = await startDatabase();
  try {
    await work(backend);
  } finally {
    await backend.stop();
  }
}

test('a Redis that never answers keeps nobody waiting, and what was received is recorded', async () => {
  await withBackend(async (backend) => {
    const config: Config = { ...backend.config, redisUrl: 'redis://127.0.0.1:1' };
    const lines: string[] = [];
    const context = await openTestContext(config, lines);
    try {
      const documentId = 'ab'.repeat(32);
      await saveDocuments(context.store.db, [{ id: documentId, bytes: 1 }]);
      expect(await dispatch(context, [{ documentId, anchor: RECEIVED }])).toBe(false);
      const starting = startWorkers(context, { processor: inventedProcessor() });
      await expect(starting).rejects.toMatchObject({ code: 'queue_unavailable' });
      expect(lines.join('')).toMatch(/does not answer/);
    } finally {
      await context.close();
    }
  });
});

describe.runIf(hasRedis())('a Redis that dies', () => {
  test('and comes back empty has lost nothing that was received', async () => {
    await withBackend(async (backend) => {
      const first = await startRedis();
      const context = await openTestContext({ ...backend.config, redisUrl: first.url });
      const folder = await writeFiles(join(backend.folder, 'files'), {
        'a.txt': 'a',
        'b.txt': 'b',
      });
      const stop = new AbortController();
      const run = takeIn(context, folder, { signal: stop.signal });
      while ((await context.queues.extract.getWaitingCount()) < 2) await tick();
      stop.abort();
      await expect(run).rejects.toMatchObject({ code: 'interrupted' });

      await first.stop();
      const documentId = 'cd'.repeat(32);
      await saveDocuments(context.store.db, [{ id: documentId, bytes: 1 }]);
      await saveReceipts(context.store.db, [receiptOf(documentId)]);
      expect(await dispatch(context, [{ documentId, anchor: RECEIVED }])).toBe(false);

      const second = await startRedis(first.port);
      const workers = await startWorkers(context, { processor: inventedProcessor() });
      try {
        expect(await takeIn(context, folder)).toHaveLength(2);
      } finally {
        await workers.stop();
        await context.close();
        await second.stop();
      }
    });
  });
});

function receiptOf(documentId: string) {
  return { documentId, anchor: RECEIVED, sourceName: 'c.txt', batch: 'b', externalId: null };
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
