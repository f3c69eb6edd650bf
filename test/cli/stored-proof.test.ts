import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { resumeText, writeFiles } from './invented.ts';
import { inFolder, parseLines, runCli } from './run-cli.ts';

/** A rubric that calls everybody senior who runs projects. */
function easier(): string {
  const levels = { senior: [{ score: 8 }], mid: [{ score: 1 }] };
  return JSON.stringify({ ...DEFAULT_RUBRIC, id: 'easier', levels });
}

it(
  'what is stored can be shown blind, explained and compared over a change of release',
  () =>
    inFolder(async (folder) => {
      const run = (...args: string[]) => runCli(args, folder);
      await writeFiles(folder, { 'inbox/Robin Example.txt': resumeText() });
      await run('intake', 'inbox', '--received', '2026-06-30');
      const [open] = parseLines((await run('results')).stdout);
      const id = open!.result.document.id.slice(0, 12);

      const blind = await run('show', id, '--blind');
      expect(JSON.stringify(open)).toMatch(/Robin/);
      expect(blind.stdout).not.toMatch(/Robin|Insurance/);
      expect(parseLines(blind.stdout)[0]!.effectiveLevel).toBe(open!.effectiveLevel);

      expect((await run('explain', id)).stdout).toContain('What each level asks for');
      const same = await run('diff', id, 'inbox/Robin Example.txt', '--as-of', '2026-06-30');
      expect(same.stdout).toBe('Nothing differs.\n');
      expect(await run('diff', id)).toMatchObject({ code: 1 });

      await writeFile(join(folder, 'easier.json'), easier());
      await run('reprocess', '--rubric', 'easier.json', '--budget', '100');
      const moved = await run('diff', id);
      expect(moved.stdout).toContain(`${open!.effectiveLevel} `);
      expect(moved.stdout).toContain('-> senior');
      expect(moved.stdout).toContain('Cause: rubric');
      expect((await run('why-not', 'mid', id)).stdout).toContain('Why not mid');

      await writeFile(
        join(folder, 'people.csv'),
        `document_id,sex,race_ethnicity\n${open!.result.document.id},F,\n`,
      );
      const figures = await run('audit', 'people.csv', '--format', 'json');
      expect(JSON.parse(figures.stdout)).toMatchObject({
        assessed: 1,
        unknown: 1,
        withoutResult: 0,
      });
      await run('stop');
    }),
  400_000,
);
