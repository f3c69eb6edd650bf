import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stopEmbedded } from '../../src/store/embedded/stop.ts';
import { BACKENDS, type TestBackend } from './set-up.ts';

const [, startBackend] = BACKENDS[0]!;
let backend: TestBackend;

beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend?.stop());

test.each(['SIGTERM', 'SIGINT'] as const)('workers end by themselves on %s', async (signal) => {
  const { dataDir, databaseUrl } = backend.config;
  const child = startWork({ LEVELTAG_DATA: dataDir, DATABASE_URL: databaseUrl! });
  await said(child, 'working');
  child.kill(signal);
  expect(await ended(child)).toEqual([0, null]);
});

test('workers end with a reason when their embedded database has been stopped', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leveltag-run-'));
  const child = startWork({ LEVELTAG_DATA: dataDir, DATABASE_URL: '' });
  let stderr = '';
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await said(child, 'working');
  await stopEmbedded(dataDir);
  expect(await ended(child)).toEqual([1, null]);
  expect(stderr).toContain('the database has stopped answering');
  await rm(dataDir, { recursive: true, force: true });
});

function startWork(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'run-child.ts')], {
    env: { ...process.env, LEVELTAG_LOG: 'info', ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('exit', (...how) => resolve(how)));
}

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(word)) resolve();
    });
  });
}
