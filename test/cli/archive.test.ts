import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '../extract/zip.ts';
import { resumeText } from './invented.ts';
import { inFolder, names, parseLines, runCli } from './run-cli.ts';

test('an archive gives one record for each file in it, in its place', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'in'));
    await writeFile(join(folder, 'in/a.txt'), resumeText('a'));
    await writeFile(join(folder, 'in/c.txt'), resumeText('c'));
    const inside = { 'x/b.txt': resumeText('b'), 'd.zip': zip({}), '__MACOSX/._b.txt': '' };
    await writeFile(join(folder, 'in/b.zip'), zip(inside));
    const run = await runCli(['tag', 'in', '--format', 'jsonl', '--as-of', '2026-06-30'], folder);
    const records = parseLines(run.stdout);
    expect(names(records)).toEqual(['in/a.txt', 'in/b.zip/d.zip', 'in/b.zip/x/b.txt', 'in/c.txt']);
    expect(records.map(({ result }) => result.outcome)).toEqual([
      'tagged',
      'untagged',
      'tagged',
      'tagged',
    ]);
    expect(run.stderr).toContain('4 files');
    expect(run.stderr).toContain('Skipped 1 files of the system in "in/b.zip"');
    expect(run.code).toBe(0);
  }));

test('the same file says the same in an archive, beside it and under another name', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'a.pdf'), resumeText());
    await writeFile(join(folder, 'b.data'), zip({ 'c.doc': resumeText() }));
    const run = await runCli(
      ['tag', 'a.pdf', 'b.data', '--format', 'jsonl', '--as-of', '2026-06-30'],
      folder,
    );
    const [first, second] = parseLines(run.stdout);
    expect(second!.source.name).toBe('b.data/c.doc');
    expect(second!.result).toEqual(first!.result);
  }));

test('inspect says that an archive is not one file', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'b.zip'), zip({ 'c.txt': resumeText() }));
    const { code, stderr } = await runCli(['inspect', 'b.zip'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('is an archive; inspect shows one file');
  }));
