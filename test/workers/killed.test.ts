import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import type { Context } from '../../src/context.ts';
import { startWorkers } from '../../workers/start.ts';
import { inventedProcessor } from './invented.ts';
import { BACKENDS, openTestContext, RECEIVED, takeIn, writeFiles } from './set-up.ts';

const FILES = 24;
const UNDER_TEST = BACKENDS.filter(([name]) => name !== 'a PostgreSQL server');

describe.each(UNDER_TEST)('%s', { concurrent: true }, (_name, startBackend) => {
  test('kill -9 of a worker in the middle loses nothing and doubles nothing', async () => {
    const backend = await startBackend();
    const context = await openTestContext(backend.config);
    const folder = await writeFiles(join(backend.folder, 'files'), filesOf(FILES));
    const child = await startChild(backend.config);
    try {
      const taking = takeIn(context, folder);
      await resultsBeyond(context, 3);
      child.kill('SIGKILL');
      const workers = await startWorkers(context, {
        processor: inventedProcessor(),
        concurrency: 4,
      });
      const records = await taking;
      await workers.stop();
      expect(records.map((record) => record.source.name)).toEqual(Object.keys(filesOf(FILES)));
      expect(await countResults(context)).toBe(FILES);
      const outcomes = new Set(
        records.map(({ result }) => 'untagged' in result && result.untagged.code),
      );
      expect([...outcomes]).toEqual(['not_a_resume']);
    } finally {
      child.kill('SIGKILL');
      await context.close();
      await backend.stop();
    }
  });
});

function filesOf(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, i) => `f${String(i).padStart(3, '0')}.txt`);
  return Object.fromEntries(names.map((name) => [name, `the words of ${name}`]));
}

async function startChild(config: Config): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts')], {
    env: {
      ...process.env,
      LEVELTAG_DATA: config.dataDir,
      DATABASE_URL: config.databaseUrl ?? '',
      REDIS_URL: config.redisUrl ?? '',
      BLOB_URL: `file://${config.blobDir}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

async function resultsBeyond(context: Context, count: number): Promise<void> {
  while ((await countResults(context)) <= count) await new Promise((r) => setTimeout(r, 20));
}

async function countResults(context: Context): Promise<number> {
  const { count } = await context.store.db
    .selectFrom('results')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('anchor', '=', RECEIVED)
    .executeTakeFirstOrThrow();
  return count;
}
