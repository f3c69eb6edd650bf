import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type ExtractLimits } from '../../src/extract/limits.ts';
import { filesInStream } from '../../src/intake/stream.ts';
import { zip } from '../extract/zip.ts';

let folder: string;
let unreadable: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leveltag-stream-'));
  unreadable = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function filesOf(bytes: Uint8Array, limits: ExtractLimits = DEFAULT_LIMITS) {
  const files: [string, string][] = [];
  const stream = Readable.from([bytes]);
  for await (const file of filesInStream(stream, folder, limits, (what) => unreadable.push(what))) {
    files.push([file.name, file.entry ? '' : await readFile(file.path, 'utf8')]);
  }
  return files;
}

function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name }, text);
  tar.entry({ name: 'link.txt', type: 'symlink', linkname: '/etc/hostname' });
  tar.finalize();
  return buffer(Readable.from(tar));
}

const FILES = { './in/a.txt': 'a', 'b.txt': 'b', '../../up.txt': 'up', '.git/x': 'no' };
const FOUND = [
  ['in/a.txt', 'a'],
  ['b.txt', 'b'],
  ['up.txt', 'up'],
];

test('a tar archive gives its files, with names that lead nowhere, and no links', async () => {
  expect(await filesOf(await tarOf(FILES))).toEqual(FOUND);
});

test('one that is packed by gzip gives the same', async () => {
  expect(await filesOf(gzipSync(await tarOf(FILES)))).toEqual(FOUND);
});

test('a zip archive gives its files', async () => {
  const bytes = zip({ 'in/a.txt': Buffer.from('a') });
  expect((await filesOf(bytes)).map(([name]) => name)).toEqual(['stdin/in/a.txt']);
});

test('anything else is one file', async () => {
  expect(await filesOf(Buffer.from('a resume'))).toEqual([['stdin', 'a resume']]);
  expect(await filesOf(Buffer.alloc(0))).toEqual([['stdin', '']]);
});

test('a file in it that is too large is named, and the others come', async () => {
  const bytes = await tarOf({ 'a.txt': 'a'.repeat(20), 'b.txt': 'b' });
  expect(await filesOf(bytes, { ...DEFAULT_LIMITS, maxBytes: 10 })).toEqual([['b.txt', 'b']]);
  expect(unreadable).toEqual(['a.txt (larger than LEVELTAG_MAX_BYTES)']);
});

test('a tar archive that is cut off ends with a reason', async () => {
  const bytes = await tarOf({ 'a.txt': 'a'.repeat(2_000) });
  await expect(filesOf(bytes.subarray(0, 1_200))).rejects.toMatchObject({
    code: 'unreadable_archive',
  });
});
