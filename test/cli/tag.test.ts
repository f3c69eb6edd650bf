import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { recordFaults } from '../../src/schema/validate.ts';
import { docxBytes, pdfBytes, resumeText, writeFiles } from './invented.ts';
import { inFolder, names, parseLines, runCli } from './run-cli.ts';

const AS_OF = ['--as-of', '2026-06-30'];

describe('tag', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leveltag-cli-'));
    await writeFiles(folder, {
      'in/b.docx': await docxBytes(resumeText()),
      'in/a.pdf': await pdfBytes(resumeText()),
      'in/c/deep/d.txt': resumeText('d'),
      'in/Z.txt': resumeText('Z'),
      'in/picture.bin': Uint8Array.of(0, 1, 2, 3, 255),
      'in/.hidden.txt': resumeText('hidden'),
      'in/.hidden/e.txt': resumeText('hidden'),
      'broken/broken.pdf': '%PDF-1.7\n1 0 obj\n',
    });
    await symlink('Z.txt', join(folder, 'in/link.txt'));
    await symlink('..', join(folder, 'in/c/loop'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives every file one valid record, in the order of the bytes of the names', async () => {
    const { code, stdout, stderr } = await runCli(['tag', 'in', ...AS_OF], folder);
    const records = parseLines(stdout);
    expect(names(records)).toEqual([
      'in/Z.txt',
      'in/a.pdf',
      'in/b.docx',
      'in/c/deep/d.txt',
      'in/link.txt',
      'in/picture.bin',
    ]);
    expect(records.flatMap(recordFaults)).toEqual([]);
    expect(code).toBe(0);
    expect(stderr).toContain('1 file without a level:\n  in/picture.bin: unsupported_type.');
    expect(stderr).toContain('Skipped "in/c/loop"');
  });

  it('gives the same bytes whatever the number of jobs', async () => {
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => runCli(['tag', 'in', ...AS_OF, '--jobs', jobs], folder)),
    );
    expect(three!.stdout).toBe(one!.stdout);
  });

  it('keeps the order of the arguments and takes each file once', async () => {
    const paths = ['in/b.docx', 'in/Z.txt', './in/b.docx', 'in/.hidden.txt'];
    const { stdout } = await runCli(['tag', ...paths, ...AS_OF], folder);
    expect(names(parseLines(stdout))).toEqual(['in/b.docx', 'in/Z.txt', 'in/.hidden.txt']);
  });

  it('says by what date it judged', async () => {
    const given = parseLines((await runCli(['tag', 'in/Z.txt', ...AS_OF], folder)).stdout);
    expect(given[0]!.result.anchor).toEqual({ date: '2026-06-30', source: 'as_of' });
    const today = parseLines((await runCli(['tag', 'in/Z.txt'], folder)).stdout);
    expect(today[0]!.result.anchor.source).toBe('run_date');
  });

  it('adds the text that the evidence points into with --with-text', async () => {
    const { stdout } = await runCli(['tag', 'in/a.pdf', 'in/Z.txt', '--with-text'], folder);
    for (const { result, textLayer } of parseLines(stdout)) {
      const evidence = result.outcome === 'tagged' ? result.evidence : [];
      expect(evidence.length).toBeGreaterThan(0);
      for (const part of evidence.flatMap((piece) => piece.parts)) {
        expect(textLayer?.text.slice(part.start, part.end)).toBe(part.quote);
      }
    }
  });

  it('exits with 1 when a file is corrupt, and says what to do', async () => {
    const { code, stdout, stderr } = await runCli(['tag', 'broken', 'in/Z.txt'], folder);
    expect(code).toBe(1);
    expect(names(parseLines(stdout))).toEqual(['broken/broken.pdf', 'in/Z.txt']);
    expect(stderr).toMatch(/broken\/broken\.pdf: corrupt\. .*\./);
  });

  it('names every path that does not exist before it reads anything', async () => {
    const { code, stdout, stderr } = await runCli(['tag', 'in', 'gone', 'lost'], folder);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('"gone"');
    expect(stderr).toContain('"lost"');
  });

  it('scores by a rubric of your own, and says so', async () => {
    const mine = { ...DEFAULT_RUBRIC, id: 'mine', version: 7 };
    await writeFiles(folder, { 'mine.json': JSON.stringify(mine) });
    const { stdout } = await runCli(['tag', 'in/Z.txt', '--rubric', 'mine.json'], folder);
    const { result } = parseLines(stdout)[0]!;
    expect(result.versions.rubricId).toBe('mine@7');
    expect(result).toMatchObject({ level: { calibrated: false } });
  });

  it('prints no escape sequence of a file name', () =>
    inFolder(async (other) => {
      await writeFiles(other, { 'a\u001b[2J.txt': '' });
      const { stdout, stderr } = await runCli(['tag', '.', '--format', 'table'], other);
      expect(stdout + stderr).toContain('␛[2J');
      expect(stdout + stderr).not.toContain('\u001b');
      const missing = await runCli(['tag', 'gone\u001b[2J'], other);
      expect(missing.stderr).not.toContain('\u001b');
    }));

  it('has nothing to say of an empty folder', () =>
    inFolder(async (empty) => {
      const { code, stdout, stderr } = await runCli(['tag', '.', '--format', 'json'], empty);
      expect([code, stdout]).toEqual([0, '[\n]\n']);
      expect(stderr).toContain('0 files');
    }));
});

describe('tag --out', () => {
  it('writes the file in the format of its name, and nothing else', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'a.txt': resumeText(), 'levels.csv': 'old' });
      const { code, stdout } = await runCli(['tag', '.', '--out', 'levels.csv'], folder);
      expect([code, stdout]).toEqual([0, '']);
      const lines = (await readFile(join(folder, 'levels.csv'), 'utf8')).trimEnd().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(await readdir(folder)).toEqual(['a.txt', 'levels.csv']);
    }));

  it.each([
    ['a folder', 'sub', 'it is a folder'],
    ['in a folder that is not there', 'gone/x.csv', 'no such file or folder'],
    ['one of the resumes', 'a.txt', 'named both as a resume and by --out'],
  ])('refuses %s before it reads anything', (_, out, message) =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'sub'));
      await writeFiles(folder, { 'a.txt': resumeText() });
      const { code, stderr } = await runCli(['tag', 'a.txt', '--out', out], folder);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
      expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(resumeText());
    }),
  );
});
