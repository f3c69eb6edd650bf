import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { LevelRecord } from '../../src/domain/result.ts';
import { recordFaults } from '../../src/schema/validate.ts';
import { docxBytes, resumeText, writeFiles } from './invented.ts';
import { inFolder, names, parseLines, runCli } from './run-cli.ts';

it('intake gives the same results as tag, keeps them, and goes on where it was', () =>
  inFolder(async (folder) => {
    await writeFiles(folder, {
      'inbox/a.docx': await docxBytes(resumeText()),
      'inbox/b.txt': resumeText(),
      'inbox/empty.txt': '',
    });
    const intake = ['intake', 'inbox', '--received', '2026-06-30', '--batch', 'june'];
    const first = await runCli(intake, folder);
    expect(first.code).toBe(0);
    const records = parseLines(first.stdout);
    expect(records.flatMap(recordFaults)).toEqual([]);
    expect(names(records)).toEqual(['a.docx', 'b.txt', 'empty.txt']);
    expect(records[0]!.intake).toEqual({
      receivedAt: '2026-06-30',
      batch: 'june',
      externalId: null,
    });

    const tagged = await runCli(['tag', 'inbox', '--as-of', '2026-06-30'], folder);
    expect(records.map(levelOf)).toEqual(parseLines(tagged.stdout).map(levelOf));

    await writeFiles(folder, { 'inbox/c.txt': resumeText('c') });
    const second = await runCli([...intake, '--out', 'levels.jsonl'], folder);
    expect(second.stderr).toContain('4 files');

    const stopped = await runCli(['stop'], folder);
    expect(stopped.code).toBe(0);
    expect(stopped.stderr).toContain(join(folder, '.leveltag'));
  }));

/** All of a result but where its anchor came from. */
function levelOf({ result }: LevelRecord): unknown {
  return { ...result, anchor: result.anchor.date };
}
