import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { startAhead, takeAhead } from '../../src/pool/head-start.ts';
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
