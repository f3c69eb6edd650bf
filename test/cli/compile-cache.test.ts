import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const LEVELTAG = join(import.meta.dirname, '..', '..', 'leveltag.js');
const NAME = process.getuid ? `leveltag-${process.getuid()}` : 'leveltag';

/** Starts the program once. @returns the folder in which it may keep what it has compiled */
function startIn(temporary: string): string {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  execFileSync(process.execPath, [LEVELTAG, '--version'], {
    env: { ...env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  return join(temporary, NAME);
}

describe.skipIf(process.platform === 'win32')('what is compiled is kept', () => {
  test('in a folder that is the user’s alone', () => {
    const folder = startIn(mkdtempSync(join(tmpdir(), 'leveltag-cache-')));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).not.toEqual([]);
  });

  test('and not where others may write', () => {
    const temporary = mkdtempSync(join(tmpdir(), 'leveltag-cache-'));
    mkdirSync(join(temporary, NAME));
    chmodSync(join(temporary, NAME), 0o777);
    expect(readdirSync(startIn(temporary))).toEqual([]);
  });
});
