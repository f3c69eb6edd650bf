import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ended, inFolder, runCli } from '../cli/run-cli.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));
const RESUMES = fileURLToPath(new URL('../../fixtures/resumes', import.meta.url));

it('npm start tags the invented samples, prints a table and says where the JSON lies', () =>
  inFolder(async (folder) => {
    const run = await ended(spawn(process.execPath, [SCRIPT], { cwd: folder }));
    await runCli(['stop'], folder);

    const damaged = 1;
    expect(run.stderr).toContain(`${readdirSync(RESUMES).length - damaged} files: `);
    expect(run.stdout).toMatch(/^senior-telecom-programme\.txt +senior +\d+/m);
    expect(run.stdout).toContain('.leveltag/results.jsonl');
    expect(run.code).toBe(0);
  }));
