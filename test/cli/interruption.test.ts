import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { resumeText, writeFiles } from './invented.ts';
import { ended, inFolder, LAUNCHER, names, parseLines, startCli } from './run-cli.ts';

const FILES = Array.from({ length: 400 }, (_, i) => `${String(i).padStart(3, '0')}.txt`);

function inManyFiles(use: (folder: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    await writeFiles(
      folder,
      Object.fromEntries(FILES.map((name) => [`in/${name}`, resumeText(name)])),
    );
    await use(folder);
  });
}

describe('an interrupted tag run', () => {
  it('keeps the finished lines, says how many there are, and exits with 130', () =>
    inManyFiles(async (folder) => {
      const child = startCli(['tag', 'in', '--jobs', '2'], folder);
      const run = ended(child);
      await once(child.stdout!, 'data');
      child.kill('SIGINT');
      const { code, stdout, stderr } = await run;
      expect(code).toBe(130);
      const done = names(parseLines(stdout));
      expect(done.length).toBeLessThan(FILES.length);
      expect(done).toEqual(FILES.slice(0, done.length).map((name) => `in/${name}`));
      expect(stderr).toContain(`Interrupted: ${done.length} of 400 files done`);
    }));

  it('leaves the file of --out as it was, and what is done beside it', () =>
    inManyFiles(async (folder) => {
      await writeFiles(folder, { 'out.jsonl': 'old' });
      const child = startCli(['tag', 'in', '--jobs', '2', '--out', 'out.jsonl'], folder);
      const run = ended(child);
      const partial = join(folder, 'out.jsonl.partial');
      while ((await stat(partial).catch(() => null))?.size === undefined) await sleep(5);
      while ((await stat(partial)).size === 0) await sleep(5);
      child.kill('SIGINT');
      const { code, stderr } = await run;
      expect(code).toBe(130);
      expect(stderr).toContain('out.jsonl.partial');
      expect(await readFile(join(folder, 'out.jsonl'), 'utf8')).toBe('old');
      expect(parseLines(await readFile(partial, 'utf8')).length).toBeLessThan(FILES.length);
    }));

  it('ends quietly when the reader of its output has gone', () =>
    inManyFiles(async (folder) => {
      const child = startCli(['tag', 'in'], folder);
      const run = ended(child);
      await once(child.stdout!, 'data');
      child.stdout!.destroy();
      const { code, stderr } = await run;
      expect(code).toBe(0);
      expect(stderr).toBe('');
      expect(await readdir(folder)).toEqual(['in']);
    }));
});

it.each([['signals'], ['schema'], ['--help']])(
  '%s ends quietly when nobody reads its output',
  (command) =>
    inFolder(async (folder) => {
      const child = startCli([command], folder);
      const run = ended(child);
      child.stdout!.destroy();
      const { code, stderr } = await run;
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }),
);

it.runIf(existsSync('/dev/full')).each([
  ['signals', []],
  ['tag', ['a.txt']],
])('%s says that a full disk is one', (command, paths) =>
  inFolder(async (folder) => {
    await writeFiles(folder, { 'a.txt': resumeText('a') });
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, [LAUNCHER, command, ...paths], {
      cwd: folder,
      stdio: ['ignore', full.fd, 'pipe'],
    });
    let stderr = '';
    child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    await full.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/Cannot write the report: .+/);
    expect(stderr).not.toContain('bug');
  }),
);
