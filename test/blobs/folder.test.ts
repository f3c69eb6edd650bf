import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlobStore } from '../../src/blobs/blob-store.ts';
import { openFolder } from '../../src/blobs/folder.ts';

/** SHA-256 of `abc`, from FIPS 180-2. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const bytes = new TextEncoder().encode('abc');

let root: string;
let blobs: BlobStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'leveltag-blobs-'));
  blobs = openFolder(join(root, 'blobs'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('bytes are kept once, and nothing is left aside', async () => {
  const path = join(root, 'file');
  await writeFile(path, bytes);
  expect(await blobs.put(bytes)).toEqual({ id: ABC, bytes: 3 });
  expect(await blobs.putFile(path)).toEqual({ id: ABC, bytes: 3 });
  expect(new Uint8Array(await blobs.get(ABC))).toEqual(bytes);
  expect(await readdir(join(root, 'blobs', 'ba'))).toEqual([ABC]);
  expect(await readdir(join(root, 'blobs', 'incoming'))).toEqual([]);
});

test('a blob that a crash has cut short is written again', async () => {
  await blobs.put(bytes);
  await truncate(join(root, 'blobs', 'ba', ABC), 1);
  await blobs.put(bytes);
  expect(new Uint8Array(await blobs.get(ABC))).toEqual(bytes);
});

test('so is one that a crash has cut short when a file of its own holds it', async () => {
  await blobs.put(bytes);
  await truncate(join(root, 'blobs', 'ba', ABC), 1);
  const path = join(root, 'file');
  await writeFile(path, bytes);
  await blobs.keepOwn([{ path, id: ABC, bytes: 3 }]);
  expect(new Uint8Array(await blobs.get(ABC))).toEqual(bytes);
  expect(await readdir(join(root, 'blobs', 'incoming'))).toEqual([]);
});

const MEMORY = '/dev/shm';

test.runIf(existsSync(MEMORY))('files of its own on another disk are copied', async () => {
  const folder = await mkdtemp(join(MEMORY, 'leveltag-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    await blobs.keepOwn([{ path, id: ABC, bytes: 3 }]);
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(new Uint8Array(await blobs.get(ABC))).toEqual(bytes);
  expect(await readdir(join(root, 'blobs', 'incoming'))).toEqual([]);
});

test('only their owner can enter the folder, and read a copy whatever the rights of its original', async () => {
  const path = join(root, 'file');
  await writeFile(path, bytes, { mode: 0o444 });
  await blobs.putFile(path);
  const modeOf = async (name: string) => (await stat(join(root, name))).mode & 0o777;
  expect(await modeOf('blobs')).toBe(0o700);
  expect(await modeOf(`blobs/ba/${ABC}`)).toBe(0o600);
});

test('a folder that cannot be made is named with what to do', async () => {
  await writeFile(join(root, 'blobs'), '');
  await expect(blobs.put(bytes)).rejects.toMatchObject({
    code: 'folder_unusable',
    message: expect.stringMatching(/blobs \((ENOTDIR|EEXIST)\): make it writable, or set BLOB_URL/),
  });
});
