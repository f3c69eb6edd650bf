import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { openManifest, type Manifest, type ManifestEntry } from '../../src/intake/manifest.ts';
import { startWorkers, type RunningWorkers } from '../../workers/start.ts';
import { inventedProcessor } from '../workers/invented.ts';
import { BACKENDS, openTestContext, takeIn, writeFiles } from '../workers/set-up.ts';
import type { TestBackend } from '../workers/set-up.ts';

const [, startBackend] = BACKENDS[0]!;
let backend: TestBackend;
let context: Context;
let workers: RunningWorkers;

beforeAll(async () => {
  backend = await startBackend();
  context = await openTestContext(backend.config);
  workers = await startWorkers(context, { processor: inventedProcessor() });
});
afterAll(async () => {
  await workers?.stop();
  await context?.close();
  await backend?.stop();
});

const newFolder = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = join(backend.folder, crypto.randomUUID());
  await mkdir(folder);
  return writeFiles(folder, files);
};

async function manifestOf(folder: string, batch: string): Promise<ManifestEntry[]> {
  const manifest = openManifest(context);
  const onReceived: Manifest['received'] = (received) => manifest.received(received);
  for (const record of await takeIn(context, folder, { batch, onReceived })) {
    manifest.recorded(record);
  }
  expect(manifest.isCaughtUp).toBe(true);
  const entries = await manifest.take();
  expect(manifest.pending()).toEqual([]);
  return entries;
}

const statesOf = (entries: readonly ManifestEntry[]) =>
  entries.map(({ file, state, code, of }) => [file, state, code, of?.file ?? null]);

test('each file has one final state, and a duplicate names what came first', async () => {
  const folder = await newFolder({
    'a.txt': 'one person',
    'b/same bytes.txt': 'one person',
    'c.txt': ' one\nperson ',
    'd.txt': 'unread encrypted',
    'e.txt': 'unread timed_out',
    'f.txt': 'another person',
  });
  const expected = [
    ['a.txt', 'untagged', 'not_a_resume', null],
    ['b/same bytes.txt', 'duplicate', 'not_a_resume', 'a.txt'],
    ['c.txt', 'same_text', 'not_a_resume', 'a.txt'],
    ['d.txt', 'untagged', 'encrypted', null],
    ['e.txt', 'failed', 'timed_out', null],
    ['f.txt', 'untagged', 'not_a_resume', null],
  ];
  const entries = await manifestOf(folder, 'first');
  expect(statesOf(entries)).toEqual(expected);
  expect(entries[1]!.documentId).toBe(entries[0]!.documentId);
  expect(statesOf(await manifestOf(folder, 'first')), 'run again').toEqual(expected);
});

test('what has no record when the intake ends is pending, what cannot be read has failed', async () => {
  const manifest = openManifest(context);
  const path = Buffer.from('x.txt');
  manifest.received({
    files: [{ path, name: 'x.txt', documentId: 'ab'.repeat(32), bytes: 3 }],
    unreadable: ['inbox/y (draft).txt (EACCES)'],
  });
  expect(manifest.isCaughtUp).toBe(false);
  expect(statesOf(await manifest.take())).toEqual([
    ['inbox/y (draft).txt', 'failed', 'EACCES', null],
  ]);
  expect(statesOf(manifest.pending())).toEqual([['x.txt', 'pending', null, null]]);
});
