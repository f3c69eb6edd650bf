import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zip } from '../extract/zip.ts';
import { resumeText, writeFiles } from './invented.ts';
import { ended, inFolder, names, parseLines, runCli, startCli } from './run-cli.ts';

describe('intake from elsewhere than folders', () => {
  it('reads one archive on standard input, and paths from a list, and says what became of each', () =>
    inFolder(async (folder) => {
      const archive = zip({
        'a.txt': Buffer.from(resumeText()),
        'b.txt': Buffer.from(resumeText()),
      });
      const piped = startCli(['intake', '-', '--manifest', 'files.jsonl'], folder);
      piped.stdin!.end(archive);
      const run = await ended(piped);
      expect(run.code).toBe(0);
      expect(names(parseLines(run.stdout))).toEqual(['stdin/a.txt', 'stdin/b.txt']);
      const manifest = parseManifest(await readFile(join(folder, 'files.jsonl'), 'utf8'));
      expect(manifest.map(({ state }) => state)).toEqual(['tagged', 'duplicate']);

      await writeFiles(folder, {
        'in/one file.txt': resumeText('1'),
        'in/two.txt': resumeText('2'),
      });
      await writeFiles(folder, { 'list.txt': 'in/two.txt\nin/one file.txt\n' });
      const listed = await runCli(['intake', '--files-from', 'list.txt'], folder);
      expect(names(parseLines(listed.stdout))).toEqual(['two.txt', 'one file.txt']);
      await runCli(['stop'], folder);
    }));

  it.each([
    [['intake'], 'Name folders and files'],
    [['intake', '-', 'inbox'], 'goes with no other path'],
    [['intake', '--files-from', 'nowhere.txt'], 'cannot be opened'],
    [['intake', 'file.txt', '--watch'], 'watches folders'],
  ])('%j is refused with what to do', (args, said) =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'file.txt': 'x', 'inbox/a.txt': 'x' });
      const run = await runCli(args, folder);
      expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
    }),
  );
});

describe('intake --watch', () => {
  it('stays, receives what comes in, and ends in order', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'inbox/a.txt': resumeText() });
      const child = startCli(['intake', 'inbox', '--watch', '--manifest', 'files.jsonl'], folder);
      const run = ended(child);
      await once(child.stdout!, 'data');
      await writeFiles(folder, { 'inbox/b.txt': resumeText('b') });
      await once(child.stdout!, 'data');
      child.kill('SIGINT');
      const { code, stdout } = await run;
      expect(code).toBe(0);
      expect(names(parseLines(stdout))).toEqual(['a.txt', 'b.txt']);
      const manifest = parseManifest(await readFile(join(folder, 'files.jsonl'), 'utf8'));
      expect(manifest.map(({ file, state }) => [file, state])).toEqual([
        ['a.txt', 'tagged'],
        ['b.txt', 'tagged'],
      ]);
      await runCli(['stop'], folder);
    }));
});

function parseManifest(text: string): { file: string; state: string }[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; state: string });
}
