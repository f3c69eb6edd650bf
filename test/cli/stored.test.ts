import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { recordFaults } from '../../src/schema/validate.ts';
import { resumeText, writeFiles } from './invented.ts';
import { inFolder, names, parseLines, runCli } from './run-cli.ts';

/** A rubric that calls nobody senior: its threshold lies above all points. */
function stricter(): string {
  const text = JSON.stringify({ ...DEFAULT_RUBRIC, id: 'stricter' });
  return text.replace(/"minScore":\d+/g, '"minScore":100');
}

it(
  'what is stored can be listed, shown, judged anew in a dry run',
  () =>
    inFolder(async (folder) => {
      const run = (...args: string[]) => runCli(args, folder);
      await writeFiles(folder, { 'inbox/a.txt': resumeText(), 'inbox/empty.txt': '' });
      await run('intake', 'inbox', '--received', '2026-06-30');

      const status = await run('status');
      expect(status.stdout).toContain('Documents   2');
      expect(status.stdout).toMatch(/Waiting {5}0/);

      const all = parseLines((await run('results')).stdout);
      expect(all.flatMap(recordFaults)).toEqual([]);
      expect(names(all)).toEqual(['a.txt', 'empty.txt']);
      const [tagged] = all;
      const level = tagged!.effectiveLevel!;
      expect(names(parseLines((await run('results', '--level', level)).stdout))).toEqual(['a.txt']);
      const id = tagged!.result.document.id;
      expect(parseLines((await run('show', id.slice(0, 12))).stdout)).toEqual([tagged]);
      expect(await run('show', 'abcdef')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('No result'),
      });

      await writeFile(join(folder, 'strict.json'), stricter());
      const dry = await run('reprocess', '--dry-run', '--rubric', 'strict.json');
      expect(dry.stdout).toContain('Changed stages: rubric.');
      expect(dry.stdout).toContain('nothing has been written');

      expect(parseLines((await run('results')).stdout)).toEqual(all);
      expect((await run('retry')).stderr).toContain('0 tasks');
    }),
  400_000,
);
