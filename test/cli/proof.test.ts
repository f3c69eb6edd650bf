import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pdfBytes, resumeText, writeFiles } from './invented.ts';
import { inFolder, runCli } from './run-cli.ts';

const AS_OF = ['--as-of', '2026-06-30'];

it('proves, replays, explains and compares a result from the command line', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, { 'a.pdf': await pdfBytes(resumeText()), 'b.txt': resumeText('b') });
    const run = (...args: string[]) => runCli(args, folder);
    await run('tag', 'a.pdf', ...AS_OF, '--with-text', '--format', 'json', '--out', 'a.json');
    const { stdout } = await run('tag', 'a.pdf', 'b.txt', ...AS_OF, '--with-text', '--no-ocr');
    await writeFile(join(folder, 'both.jsonl'), stdout);
    await writeFile(
      join(folder, 'bad.json'),
      stdout.split('\n')[0]!.replace('"quote":"', '"quote":"x'),
    );

    expect(await run('verify', 'a.json', 'a.pdf')).toMatchObject({
      code: 0,
      stdout: 'holds  a.pdf\n',
    });
    expect((await run('verify', 'both.jsonl')).stdout).toBe('holds  a.pdf\nholds  b.txt\n');
    const other = await run('verify', 'a.json', 'b.txt');
    expect(other).toMatchObject({ code: 1 });
    expect(other.stdout).toContain('document.id');
    const bad = await run('verify', 'bad.json', '--json');
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject([{ holds: false }]);

    expect(await run('replay', 'a.json', 'a.pdf')).toMatchObject({ code: 0 });
    expect(await run('replay', 'bad.json', 'a.pdf')).toMatchObject({ code: 1 });
    expect((await run('replay', 'bad.json', 'a.pdf')).stdout).toContain('/quote');

    const letter = await run('explain', 'a.json', '--format', 'prose');
    expect(letter.stdout).toContain('This letter explains how a program read your resume');
    expect((await run('why-not', 'junior', 'a.json')).stdout).toContain('Why not junior');
    expect((await run('diff', 'a.json', 'a.pdf', ...AS_OF)).stdout).toBe('Nothing differs.\n');
    expect((await run('diff', 'a.json', 'b.txt', ...AS_OF)).stdout).toContain('Cause: document');
  });
});

it('says what to do about a result that is none', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, {
      'a.txt': resumeText(),
      'list.json': '[]',
      'odd.json': '{"result":1,"source":2}',
    });
    const run = (...args: string[]) => runCli(args, folder);
    for (const [args, told] of [
      [['verify', 'list.json'], 'holds no results'],
      [['verify', 'none.json'], 'no such file'],
      [['replay', 'odd.json', 'a.txt'], 'breaks the schema'],
      [['diff', 'a.txt'], '--to-rubric'],
      [['why-not', 'princely', 'a.txt'], 'must be one of senior'],
      [['explain', 'zzzz'], 'neither a file nor the id'],
    ] as const) {
      const { code, stderr } = await run(...args);
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toContain(told);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});
