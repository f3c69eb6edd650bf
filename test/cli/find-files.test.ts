import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/cli/tag/find-files.ts';
import { readInput } from '../../src/cli/tag/read-input.ts';
import { writeFiles } from './invented.ts';
import { inFolder } from './run-cli.ts';

async function found(folder: string, paths: string[], exclude: string[] = []): Promise<string[]> {
  const { files } = await findFiles(
    paths.map((path) => join(folder, path)),
    exclude,
  );
  return files.map((file) => file.name.slice(folder.length + 1));
}

describe('findFiles', () => {
  it('walks in the order of the bytes, not of a language', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, {
        'é.txt': '',
        'b.txt': '',
        'B.txt': '',
        '10.txt': '',
        '9.txt': '',
      });
      expect(await found(folder, ['.'])).toEqual(['10.txt', '9.txt', 'B.txt', 'b.txt', 'é.txt']);
    }));

  it('leaves hidden entries out, unless they are named', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { '.a.txt': '', '.git/config': '', 'b.txt': '' });
      expect(await found(folder, ['.'])).toEqual(['b.txt']);
      expect(await found(folder, ['.a.txt', '.git'])).toEqual(['.a.txt', '.git/config']);
    }));

  it('reads a name that is not valid UTF-8', () =>
    inFolder(async (folder) => {
      const path = Buffer.concat([
        Buffer.from(`${folder}/r`),
        Buffer.of(0xe9),
        Buffer.from('.txt'),
      ]);
      await writeFile(path, 'abc');
      const { files } = await findFiles([folder]);
      expect(files).toHaveLength(1);
      expect(await readInput(files[0]!)).toMatchObject({ kind: 'bytes', size: 3 });
    }));

  it('passes over what is excluded, and notes links that lead to no file', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'a.txt': '', 'out.csv': '' });
      await mkdir(join(folder, 'sub'));
      await symlink('gone', join(folder, 'broken'));
      await symlink('..', join(folder, 'sub/up'));
      expect(await found(folder, ['.'], [join(folder, 'out.csv')])).toEqual(['a.txt']);
      const { skipped } = await findFiles([folder]);
      expect(skipped.map((one) => one.name)).toEqual([`${folder}/broken`, `${folder}/sub/up`]);
    }));

  it('refuses what is neither a file nor a folder', async () => {
    await expect(findFiles(['/dev/null'])).rejects.toMatchObject({ code: 'path_not_found' });
  });
});

describe('readInput', () => {
  it('gives a file that cannot be opened an outcome of its own', async () => {
    const input = await readInput({ path: Buffer.from('/nowhere/a.txt'), name: 'a.txt' });
    expect(input).toMatchObject({
      kind: 'unread',
      size: 0,
      document: { untagged: { code: 'corrupt' }, findings: [{ code: 'unreadable' }] },
    });
  });

  it('hashes a file over the limit without holding it', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'large.pdf');
      await writeFile(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000_000)]));
      const input = await readInput({ path: Buffer.from(path), name: 'large.pdf' });
      expect(input).toMatchObject({
        kind: 'unread',
        size: 20_000_009,
        document: { mediaType: 'application/pdf', untagged: { code: 'limit_exceeded' } },
      });
    }));
});
