import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walk } from '../../src/intake/walk.ts';
import { zip } from '../extract/zip.ts';
import { writeFiles } from '../workers/set-up.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'leveltag-walk-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const unreadable: string[] = [];

async function namesOf(...paths: string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const file of walk(paths, (what) => unreadable.push(what))) names.push(file.name);
  return names;
}

test('files come folder by folder in the order of their bytes, whatever the locale says', async () => {
  await writeFiles(root, { 'b.txt': '', 'a/z.txt': '', 'B.txt': '', 'é.txt': '', 'a.txt': '' });
  expect(await namesOf(root)).toEqual(['B.txt', 'a/z.txt', 'a.txt', 'b.txt', 'é.txt']);
});

test('hidden files and folders are passed over, but not what is named', async () => {
  await writeFiles(root, { '.x.txt': '', '.git/y.txt': '', 'z.txt': '' });
  expect(await namesOf(root)).toEqual(['z.txt']);
  expect(await namesOf(join(root, '.x.txt'))).toEqual(['.x.txt']);
});

test('a link to a file is a file; one to a folder, or to nothing, is not followed', async () => {
  await writeFiles(root, { 'z.txt': '' });
  await symlink(join(root, 'z.txt'), join(root, 'link.txt'));
  await symlink(root, join(root, 'circle'));
  await symlink(join(root, 'nowhere'), join(root, 'broken.txt'));
  expect(await namesOf(root)).toEqual(['link.txt', 'z.txt']);
});

test('a name that is no UTF-8 can be opened by its path', async () => {
  const path = Buffer.concat([Buffer.from(`${root}/r`), Buffer.from([0xe9]), Buffer.from('.txt')]);
  await writeFile(path, 'x');
  for await (const file of walk([root], () => undefined)) {
    expect(file.name).toBe('r\ufffd.txt');
    expect(await readFile(file.path, 'utf8')).toBe('x');
  }
});

test('a folder that cannot be read is told of, and the rest is found', async () => {
  const deep = join(root, 'd'.repeat(200), 'e'.repeat(200));
  await writeFiles(root, { 'a.txt': '' });
  await mkdir(deep, { recursive: true });
  const gone = walk([root], (what) => unreadable.push(what));
  expect((await gone.next()).value?.name).toBe('a.txt');
  await rm(join(root, 'd'.repeat(200)), { recursive: true });
  expect((await gone.next()).done).toBe(true);
  expect(unreadable).toEqual([expect.stringContaining('(ENOENT)')]);
});

test('paths come in the order in which they are named', async () => {
  await writeFiles(root, { 'a/1.txt': '', 'b/2.txt': '' });
  expect(await namesOf(join(root, 'b'), join(root, 'a'))).toEqual(['2.txt', '1.txt']);
});

test('a path that does not exist is named', async () => {
  await expect(namesOf(join(root, 'nowhere'))).rejects.toMatchObject({
    code: 'unreadable_path',
    message: expect.stringContaining('nowhere'),
  });
});

test('the files in an archive stand in its place, as if it were a folder', async () => {
  await writeFiles(root, { 'a.txt': '', 'c.txt': '' });
  await writeFile(join(root, 'b.zip'), zip({ 'y/2.txt': 'two', '1.txt': 'one' }));
  expect(await namesOf(root)).toEqual(['a.txt', 'b.zip/1.txt', 'b.zip/y/2.txt', 'c.txt']);
});
