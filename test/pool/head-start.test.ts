import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { nameFewFiles, startAhead, takeAhead } from '../../src/pool/head-start.ts';
import { createPool } from '../../src/pool/pool.ts';
import { DEFAULT_PROCESS_LIMITS } from '../../src/pool/process-limits.ts';
import { CHILD_MODULE } from '../../src/pool/sandbox.ts';

const { maxHeapMb } = DEFAULT_PROCESS_LIMITS;
const USUAL = { maxHeapMb, module: CHILD_MODULE };

/** Whatever a test has left waiting. */
afterEach(() => void takeAhead(USUAL)?.kill('SIGKILL'));

describe('a child that is started ahead', () => {
  it('is taken once, by who wants one like it', () => {
    const child = startAhead();
    expect(takeAhead(USUAL)).toBe(child);
    expect(takeAhead(USUAL)).toBeNull();
    child.kill('SIGKILL');
  });

  it('ends where another one is wanted', async () => {
    const child = startAhead();
    expect(takeAhead({ ...USUAL, maxHeapMb: maxHeapMb + 1 })).toBeNull();
    await expect(once(child, 'exit')).resolves.toEqual([null, 'SIGKILL']);
  });

  it('is not taken once it has ended', async () => {
    const child = startAhead();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(takeAhead(USUAL)).toBeNull();
  });

  it('serves a pool, which needs no other', async () => {
    const child = startAhead();
    const pool = createPool({ size: 1, prestart: 1 });
    expect(takeAhead(USUAL)).toBeNull();
    const bytes = new TextEncoder().encode('Jane Roe, project manager');
    await expect(pool.run('extract', { bytes })).resolves.toHaveProperty('kind');
    await pool.close();
    expect(child.signalCode).toBe('SIGKILL');
  });
});

describe('a command names few files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leveltag-few-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, bytes: number): string => {
    const path = join(folder, name);
    writeFileSync(path, new Uint8Array(bytes));
    return path;
  };
  const small = file('small', 1_000);

  it('where all that it names is small', () => {
    expect(nameFewFiles([small])).toBe(true);
    expect(nameFewFiles([small, '--format', 'json', '--out', join(folder, 'new.json')])).toBe(true);
  });

  it('and not where it names a folder, a large file, many or nothing', () => {
    expect(nameFewFiles([small, folder])).toBe(false);
    expect(nameFewFiles([file('large', 1_000_001)])).toBe(false);
    expect(nameFewFiles(Array.from({ length: 5 }, () => small))).toBe(false);
    expect(nameFewFiles([join(folder, 'not-there')])).toBe(false);
  });

  it('and not where that cannot be told', () => {
    expect(nameFewFiles([small, 'a\0b'])).toBe(false);
  });

  it('and its child then makes expressions quickly', () => {
    expect(startAhead([small]).spawnargs).toContain('--no-regexp-optimization');
    takeAhead(USUAL)?.kill('SIGKILL');
    expect(startAhead([folder]).spawnargs).not.toContain('--no-regexp-optimization');
  });
});
