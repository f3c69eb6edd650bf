import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Context } from '../../src/context.ts';
import { stopEmbedded } from '../../src/store/embedded/stop.ts';
import { startWorkers } from '../../workers/start.ts';
import { inventedProcessor } from '../workers/invented.ts';
import { openTestContext, takeIn, writeFiles } from '../workers/set-up.ts';

test('leveltag stop in the middle of an intake ends it with a reason, and the next one goes on', async () => {
  const root = await mkdtemp(join(tmpdir(), 'leveltag-stopped-'));
  const config = readConfig({ LEVELTAG_DATA: join(root, 'data') });
  const names = Array.from({ length: 40 }, (_, i) => `${100 + i}.txt`);
  const folder = await writeFiles(
    join(root, 'files'),
    Object.fromEntries(names.map((name) => [name, name])),
  );
  const processor = inventedProcessor(20);
  const takeAll = (context: Context, onDone: (done: number) => void) =>
    working(context, processor, () =>
      takeIn(context, folder, { onProgress: ({ done }) => onDone(done) }),
    );
  try {
    let stopped: Promise<unknown> | undefined;
    const first = takeAll(await openTestContext(config), (done) => {
      if (done > 0) stopped ??= stopEmbedded(config.dataDir);
    });
    await expect(first).rejects.toMatchObject({ code: 'database_unavailable' });
    expect(await stopped).toMatchObject({ stopped: true });

    const records = await takeAll(await openTestContext(config), () => undefined);
    expect(records.map((record) => record.source.name)).toEqual(names);
  } finally {
    await stopEmbedded(config.dataDir);
    await rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

async function working<T>(
  context: Context,
  processor: ReturnType<typeof inventedProcessor>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const workers = await startWorkers(context, { processor, concurrency: 2 });
    try {
      return await work();
    } finally {
      await workers.stop(1_000);
    }
  } finally {
    await context.close();
  }
}
