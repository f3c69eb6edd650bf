import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS } from '../../src/domain/signal.ts';
import { RECORD_SCHEMA } from '../../src/schema/record-schema.ts';
import { inFolder, runCli } from './run-cli.ts';

describe('signals', () => {
  it('lists every id with its meaning', async () => {
    const { code, stdout } = await runCli(['signals', '--json']);
    const entries = JSON.parse(stdout) as { id: string; meaning: string; scores: string[] }[];
    expect(code).toBe(0);
    expect(entries.map((entry) => entry.id)).toEqual([...SIGNAL_IDS]);
    expect(entries.every((entry) => entry.meaning.length > 0)).toBe(true);
    expect(entries.find((entry) => entry.id === 'vendor_management')?.scores).not.toEqual([]);
  });

  it('prints them for people', async () => {
    const { stdout } = await runCli(['signals']);
    for (const id of SIGNAL_IDS) expect(stdout).toContain(`${id}\n  `);
  });
});

describe('schema', () => {
  it('prints the schema', async () => {
    expect(JSON.parse((await runCli(['schema'])).stdout)).toEqual(RECORD_SCHEMA);
  });

  it('finds what breaks it in a report', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'bad.jsonl'), '{"recordVersion":"2"}\n');
      const { code, stdout } = await runCli(['schema', '--check', 'bad.jsonl'], folder);
      expect(code).toBe(1);
      expect(stdout).toContain("record 1: / must have required property 'source'");
    }));

  it('refuses what is no report', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'bad.csv'), 'a,b\n');
      const { code, stderr } = await runCli(['schema', '--check', 'bad.csv'], folder);
      expect(code).toBe(2);
      expect(stderr).toContain('bad.csv:1: not JSON');
    }));
});

describe('rubric', () => {
  it('prints one that passes its own check', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'mine.json');
      await writeFile(file, (await runCli(['rubric', '--print'])).stdout);
      const { code, stdout } = await runCli(['rubric', '--check', 'mine.json'], folder);
      expect(code).toBe(0);
      expect(stdout).toContain('mine.json: a valid rubric, it-project-manager@1');
    }));

  it('names the line of a problem', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'mine.json');
      const printed = (await runCli(['rubric', '--print'])).stdout;
      await writeFile(file, printed.replace(/("signals": \[\s*)"it_audit"/, '$1"it_adit"'));
      const line = (await readFile(file, 'utf8')).split('"it_adit"')[0]!.split('\n').length;
      for (const args of [
        ['rubric', '--check', 'mine.json'],
        ['tag', '.', '--rubric', 'mine.json'],
      ]) {
        const { code, stderr } = await runCli(args, folder);
        expect(code).toBe(2);
        expect(stderr).toContain(`mine.json:${line}: unknown signal "it_adit"`);
      }
    }));
});
