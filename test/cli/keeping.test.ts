import { createHash, createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resumeText, writeFiles } from './invented.ts';
import { inFolder, parseLines, runCli } from './run-cli.ts';

it(
  'what people decide is laid over, told of, exported, backed up, and erased with a proof',
  () =>
    inFolder(async (folder) => {
      const run = (...args: string[]) => runCli(args, folder);
      await writeFiles(folder, { 'inbox/a.txt': resumeText(), 'inbox/empty.txt': '' });
      await run('intake', 'inbox', '--received', '2026-06-30');
      const [before, empty] = parseLines((await run('results')).stdout);
      const id = before!.result.document.id;

      expect(await run('override', id)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Give --level and --reason'),
      });
      const reason = ['--reason', 'interview', '--note', 'Seen in person', '--by', 'rui'];
      expect(await run('override', id.slice(0, 9), '--level', 'junior', ...reason)).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('is junior from now on'),
      });
      const [after] = parseLines((await run('results', '--level', 'junior')).stdout);
      expect(after).toMatchObject({
        effectiveLevel: 'junior',
        override: { level: 'junior', by: 'rui', reasonCode: 'interview', note: 'Seen in person' },
        result: before!.result,
      });
      const history = await run('history', id);
      expect(history.stdout).toMatch(/ decision .*\n.* override {2}rui .*Seen in person/);

      expect(await run('log', '--verify')).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('The log is whole: 3 entries hold'),
      });
      await run('log', '--export', 'log.jsonl');
      const log = await readFile(join(folder, 'log.jsonl'), 'utf8');
      expect(auditedAsTheDocsSay(log)).toBe(4);

      expect(await run('export', '--level', 'junior', '--out', 'one.gz')).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('1 documents exported'),
      });
      expect(await run('backup', 'copy')).toMatchObject({ code: 0 });
      expect(await run('restore', 'copy')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('something stored already'),
      });

      expect(await run('erase', id)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('give --yes'),
      });
      expect(await run('erase')).toMatchObject({ code: 2 });
      const erased = await run('erase', id, '--yes', '--by', 'dpo');
      expect(JSON.parse(erased.stdout)).toMatchObject({
        commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
        removed: { receipts: 1, overrides: 1 },
      });
      await writeFile(join(folder, 'proofs.jsonl'), erased.stdout);
      expect(parseLines((await run('results')).stdout)).toEqual([empty]);
      expect((await run('log')).stdout).not.toContain(id.slice(0, 12));
      expect(await run('import', 'one.gz')).toMatchObject({
        stderr: expect.stringContaining('1 were erased here and stay so'),
      });
      const doctor = await run('doctor', '--json');
      expect(doctor.code).toBe(0);
      expect(JSON.parse(doctor.stdout)).toContainEqual(
        expect.objectContaining({ what: 'log', state: 'ok' }),
      );
    }),
  400_000,
);

/** Checks an exported log with nothing of leveltag's. @returns how many entries hold */
function auditedAsTheDocsSay(text: string): number {
  let last = { sequence: 0, hash: '0'.repeat(64) };
  for (const line of text.trimEnd().split('\n')) {
    const { actor, at, content, kind, previous, sequence, subject, ...rest } = JSON.parse(line);
    expect([sequence, previous]).toEqual([last.sequence + 1, last.hash]);
    const covered = { actor, at, content, kind, previous, sequence, subject };
    expect(createHash('sha256').update(JSON.stringify(covered)).digest('hex')).toBe(rest.hash);
    const opened = createHmac('sha256', Buffer.from(rest.salt, 'hex'));
    expect(opened.update(JSON.stringify(rest.payload)).digest('hex')).toBe(content);
    last = { sequence, hash: rest.hash };
  }
  return last.sequence;
}
