import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walk } from '../../src/intake/walk.ts';
import { writeFiles } from '../workers/set-up.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'leveltag-walk-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function namesOf(...paths: string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const file of walk(paths)) names.push(file.name);
  return names;
}

test('files come folder by folder in the order of code units, whatever the locale says', async () => {
  await writeFiles(root, { 'b.txt': '', 'a/z.txt': '', 'B.txt': '', 'é.txt': '', 'a.txt': '' });
  expect(await namesOf(root)).toEqual(['B.txt', 'a/z.txt', 'a.txt', 'b.txt', 'é.txt']);
});

test('hidden files and folders and links are passed over, but not what is named', async () => {
  await writeFiles(root, { '.x.txt': '', '.git/y.txt': '', 'z.txt': '' });
  await symlink(join(root, 'z.txt'), join(root, 'link.txt'));
  expect(await namesOf(root)).toEqual(['z.txt']);
  expect(await namesOf(join(root, '.x.txt'), join(root, 'link.txt'))).toEqual([
    '.x.txt',
    'link.txt',
  ]);
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
