import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './process.ts';

let taken = 0;

/**
 * Says that this process uses the server; the keeper stops it once no living process says so.
 *
 * @returns gives the lease back; a process that dies without doing so is noticed by its pid.
 */
export async function takeLease(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${process.pid}.${++taken}`);
  await writeFile(path, '');
  return () => rm(path, { force: true });
}

/** The pids of living processes that use the server. */
export async function leaseHolders(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(() => []);
  const pids = new Set(names.map((name) => Number.parseInt(name, 10)));
  return [...pids].filter(isAlive);
}
