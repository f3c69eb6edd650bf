import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../errors.ts';
import { isAlive } from './process.ts';
import { START_MS } from './settings.ts';

/** Longer than whoever holds it may wait for the server to start. */
export const WAIT_MS = START_MS + 60_000;
const RETRY_MS = 25;
/** Between making the folder and writing the pid into it lies one system call. */
const ANONYMOUS_MS = 5_000;

/**
 * Runs `work` while no other process holds `path`. A lock whose owner is dead is taken over.
 *
 * A folder is the lock, since making one is atomic everywhere and a shell can do it too.
 *
 * @throws StoreError `locked` after `WAIT_MS`.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function acquire(path: string): Promise<void> {
  for (let waited = 0; waited <= WAIT_MS; waited += RETRY_MS) {
    if (await make(path)) {
      await writeFile(join(path, 'pid'), `${process.pid}\n`);
      return;
    }
    if (await isStale(path)) await breakLock(path);
    else await sleep(RETRY_MS);
  }
  throw new StoreError(
    'locked',
    `${path} has been held for ${WAIT_MS / 60_000} minutes: if no leveltag is starting or stopping, remove that folder`,
  );
}

/**
 * Two processes may find the same dead owner: the second must not remove the lock that the first has
 * made anew. So removing is itself locked, and the owner is read again inside.
 */
async function breakLock(path: string): Promise<void> {
  const breaking = `${path}.breaking`;
  if (!(await make(breaking))) {
    if (await isOld(breaking)) await rmdir(breaking).catch(() => undefined);
    await sleep(RETRY_MS);
    return;
  }
  try {
    if (await isStale(path)) await rm(path, { recursive: true, force: true });
  } finally {
    await rmdir(breaking).catch(() => undefined);
  }
}

async function isStale(path: string): Promise<boolean> {
  const pid = await readFile(join(path, 'pid'), 'utf8').catch(() => '');
  return pid.trim() === '' ? isOld(path) : !isAlive(Number(pid));
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > ANONYMOUS_MS;
}

async function make(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
