import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import type { Context } from '../../src/context.ts';
import { startWorkers } from '../../workers/start.ts';
import { hasRedis, startRedis } from '../queue/redis-server.ts';
import { inventedProcessor } from './invented.ts';
import { BACKENDS, openTestContext, takeIn, type TestBackend, writeFiles } from './set-up.ts';

const UNDER_TEST = BACKENDS.filter(([name]) => name !== 'a PostgreSQL server');

describe.each(UNDER_TEST)('%s', (_name, startBackend) => {
  test('workers stop in their deadline although a job hangs', () =>
    withContext(startBackend, {}, async (context, folder) => {
      await stopWithHangingJob(context, folder);
    }));
});

test.runIf(hasRedis())('workers stop although their Redis is gone for good', async () => {
  const redis = await startRedis();
  const [, startDatabase] = BACKENDS[0]!;
  await withContext(startDatabase, { redisUrl: redis.url }, (context, folder) =>
    stopWithHangingJob(context, folder, redis.stop),
  );
});

/** Stops workers while one document never ends, after `before`; without a deadline this would hang. */
async function stopWithHangingJob(
  context: Context,
  folder: string,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const begun = Promise.withResolvers<void>();
  const processor = {
    ...inventedProcessor(),
    extract: () => (begun.resolve(), new Promise<never>(() => undefined)),
  };
  const workers = await startWorkers(context, { processor, concurrency: 2 });
  const stop = new AbortController();
  const taking = takeIn(context, folder, { signal: stop.signal });
  await begun.promise;
  await before();
  stop.abort();
  await expect(taking).rejects.toMatchObject({ code: 'interrupted' });
  await workers.stop(100);
}

async function withContext(
  startBackend: () => Promise<TestBackend>,
  change: Partial<Config>,
  work: (context: Context, folder: string) => Promise<void>,
): Promise<void> {
  const backend = await startBackend();
  try {
    const context = await openTestContext({ ...backend.config, ...change });
    try {
      await work(context, await writeFiles(join(backend.folder, 'files'), { 'a.txt': 'a' }));
    } finally {
      await context.close();
    }
  } finally {
    await backend.stop();
  }
}
