import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import type { LevelRecord } from '../../src/domain/result.ts';
import { intakeFolder, type IntakeProgress } from '../../src/intake/intake.ts';
import type { Processor } from '../../workers/processor.ts';
import { type RunningWorkers, startWorkers } from '../../workers/start.ts';
import { inventedProcessor } from '../workers/invented.ts';
import {
  BACKENDS,
  openTestContext,
  RECEIVED,
  takeIn,
  type TestBackend,
  writeFiles,
} from '../workers/set-up.ts';

const [, startBackend] = BACKENDS[0]!;
/** Invented work, which a text that says so is held back from until it is let go. */
const held = Promise.withResolvers<void>();
const invented = inventedProcessor();
const processor: Processor = {
  ...invented,
  extract: async (bytes) => {
    if (Buffer.from(bytes).toString() === 'held back') await held.promise;
    return invented.extract(bytes);
  },
};
let backend: TestBackend;
let context: Context;
let workers: RunningWorkers;

beforeAll(async () => {
  backend = await startBackend();
  context = await openTestContext(backend.config);
  workers = await startWorkers(context, { processor });
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

test('an empty folder gives no record', async () => {
  expect(await takeIn(context, await newFolder({}))).toEqual([]);
});

test('a folder of many gives all, in order, and tells of its progress', async () => {
  const names = Array.from({ length: 120 }, (_, i) => `${String(i).padStart(3, '0')}.txt`);
  const folder = await newFolder(Object.fromEntries(names.map((name) => [name, name])));
  const progress: IntakeProgress[] = [];
  const records = await takeIn(context, folder, { onProgress: (now) => progress.push(now) });
  expect(records.map((record) => record.source.name)).toEqual(names);
  expect(progress.at(-1)).toEqual({ received: 120, done: 120, complete: true });
  expect(progress.every((now, i) => i === 0 || now.done >= progress[i - 1]!.done)).toBe(true);
});

test('files that are done count as done while one before them is not', async () => {
  const folder = await newFolder({ 'a.txt': 'held back', 'b.txt': 'after it', 'c.txt': 'too' });
  const records = await takeIn(context, folder, {
    onProgress: ({ done }) => done === 2 && held.resolve(),
  });
  expect(records.map((record) => record.source.name)).toEqual(['a.txt', 'b.txt', 'c.txt']);
});

test('batch and external id are kept with the receipt and shown in the record', async () => {
  const folder = await newFolder({ 'x.txt': 'from another system' });
  const options = { batch: 'autumn', externalId: 'A-17' };
  const [record] = await takeIn(context, folder, options);
  expect(record!.intake).toEqual({ receivedAt: RECEIVED, ...options });
  const receipt = await context.store.db
    .selectFrom('receipts')
    .select(['source_name', 'batch', 'external_id'])
    .where('document_id', '=', record!.result.document.id)
    .executeTakeFirst();
  expect(receipt).toEqual({ source_name: 'x.txt', batch: 'autumn', external_id: 'A-17' });
});

test('one file, named, is known by its name', async () => {
  const folder = await newFolder({ 'x.txt': 'named' });
  const [record] = await takeIn(context, join(folder, 'x.txt'));
  expect(record!.source).toEqual({ name: 'x.txt', bytes: 5 });
});

test('a path that is not there is refused before anything is received', async () => {
  const taking = takeIn(context, join(backend.folder, 'nowhere'));
  await expect(taking).rejects.toMatchObject({ code: 'unreadable_path' });
});

test('a file that vanishes costs itself: the others come, then it is named', async () => {
  const folder = await newFolder({ 'a.txt': 'stays', 'b.txt': 'vanishes' });
  const blobs = { ...context.blobs, putFile: putFileUnless('b.txt') };
  const records: LevelRecord[] = [];
  const taking = (async () => {
    const source = intakeFolder([folder], { ...context, blobs }, { receivedAt: RECEIVED });
    for await (const record of source) records.push(record);
  })();
  await expect(taking).rejects.toMatchObject({
    code: 'unreadable_path',
    message: expect.stringMatching(/b\.txt \(EACCES\)/),
  });
  expect(records.map((record) => record.source.name)).toEqual(['a.txt']);
});

test('a date that is none is refused', async () => {
  const taking = takeIn(context, backend.folder, { receivedAt: '2026-02-30' });
  await expect(taking).rejects.toThrow(RangeError);
});

/** Permissions do not stop root, so the test refuses in their place. */
function putFileUnless(name: string): Context['blobs']['putFile'] {
  return (path) => {
    if (!path.toString().endsWith(name)) return context.blobs.putFile(path);
    return Promise.reject(Object.assign(new Error(), { code: 'EACCES', path: path.toString() }));
  };
}
