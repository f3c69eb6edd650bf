import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKENDS, type TestBackend } from './set-up.ts';

const [, startBackend] = BACKENDS[0]!;
let backend: TestBackend;

beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend?.stop());

test.each(['SIGTERM', 'SIGINT'] as const)('workers end by themselves on %s', async (signal) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-child.ts')], {
    env: {
      ...process.env,
      LEVELTAG_DATA: backend.config.dataDir,
      DATABASE_URL: backend.config.databaseUrl!,
      LEVELTAG_LOG: 'info',
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  await said(child, 'working');
  child.kill(signal);
  const ended = await new Promise((resolve) => child.once('exit', (...how) => resolve(how)));
  expect(ended).toEqual([0, null]);
});

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(word)) resolve();
    });
  });
}
