import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ended, inFolder, runCli, startCli } from './run-cli.ts';

it(
  'accounts and tokens are made, listed and ended, and what is wrong with them is told',
  () =>
    inFolder(async (folder) => {
      const run = (...args: string[]) => runCli(args, folder);
      const file = join(folder, 'password');
      await writeFile(file, 'a password of a file\n');

      const added = await run('user', 'add', 'ada', '--role', 'admin', '--password-file', file);
      expect(added).toMatchObject({ code: 0, stdout: '', stderr: 'ada may log in as admin.\n' });
      const asked = startCli(['user', 'add', 'bo'], folder);
      asked.stdin!.end('a password of a line\n');
      expect(await ended(asked)).toMatchObject({ code: 0, stderr: 'bo may log in as viewer.\n' });
      expect((await run('user', 'list')).stdout).toBe('ada\tadmin\nbo\tviewer\n');

      const again = await run('user', 'add', 'ada', '--password-file', file);
      expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('already') });
      const nameless = await run('user', 'add', '<b>', '--password-file', file);
      expect(nameless).toMatchObject({ code: 2, stderr: expect.stringContaining('a name has') });
      const none = startCli(['user', 'add', 'cy'], folder);
      none.stdin!.end();
      expect(await ended(none)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('--password-file'),
      });
      expect(await run('user', 'remove', 'bo')).toMatchObject({ code: 0 });
      expect(await run('user', 'remove', 'bo')).toMatchObject({ code: 2 });

      const token = await run('token', 'add', 'ats', '--role', 'recruiter');
      expect(token.stdout).toMatch(/^lvt_[\w-]{43}\n$/);
      const list = await run('token', 'list');
      expect(list.stdout).toMatch(/^ats\trecruiter\t\d{4}-\d{2}-\d{2}\n$/);
      expect(list.stdout).not.toContain(token.stdout.trim());
      expect(await run('token', 'revoke', 'ats')).toMatchObject({ code: 0 });
      expect(await run('token', 'revoke', 'ats')).toMatchObject({ code: 2 });
      expect(await run('token', 'add', 'x', '--role', 'god')).toMatchObject({ code: 2 });
    }),
  400_000,
);
