import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LevelRecord } from '../../src/domain/result.ts';
import { docxBytes, resumeText, writeFiles } from './invented.ts';
import { inFolder, runCli } from './run-cli.ts';

const AS_OF = ['--as-of', '2026-06-30'];

describe('inspect', () => {
  it('shows level, points, marked text and evidence', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'robin.docx': await docxBytes(resumeText()) });
      const { code, stdout } = await runCli(['inspect', 'robin.docx', ...AS_OF], folder);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^robin\.docx\n(senior|mid|junior), score \d+ of 100/);
      expect(stdout).toMatch(/«Planview»\[\d+\]/);
      expect(stdout).toMatch(/\[\d+\] ppm_tool\.planview/);
      expect(stdout).not.toContain('\u001b');
    }));

  it('shows one signal, in colour where asked to', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'robin.txt': resumeText() });
      const args = ['inspect', 'robin.txt', '-s', 'ppm_tool.planview', '--color', ...AS_OF];
      const { stdout } = await runCli(args, folder);
      expect(stdout).toContain('\u001b[');
      expect(stdout).not.toMatch(/\[\d+\] vendor_management/);
    }));

  it('gives the record with its text as JSON', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'robin.txt': resumeText() });
      const { stdout } = await runCli(['inspect', 'robin.txt', '--json', ...AS_OF], folder);
      const record = JSON.parse(stdout) as LevelRecord;
      expect(record.source.name).toBe('robin.txt');
      expect(record.textLayer?.text).toContain('Robin Example');
    }));

  it('says why a file has no level', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'empty.txt': '', 'broken.pdf': '%PDF-1.7\n' });
      const empty = await runCli(['inspect', 'empty.txt'], folder);
      expect(empty.code).toBe(0);
      expect(empty.stdout).toContain('no level (empty)');
      const broken = await runCli(['inspect', 'broken.pdf'], folder);
      expect(broken.code).toBe(1);
      expect(broken.stdout).toContain('no level (corrupt)');
    }));

  it('refuses a folder', () =>
    inFolder(async (folder) => {
      const { code, stderr } = await runCli(['inspect', join(folder, '.')], folder);
      expect(code).toBe(2);
      expect(stderr).toContain('is a folder');
    }));
});
