import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './process.ts';

/** What a running server says of itself in `postmaster.pid`: one item a line, as PostgreSQL documents it. */
export interface PidFile {
  readonly pid: number;
  /** Part of the socket's name; nothing listens on it. */
  readonly port: number;
  /** `starting`, `ready`, `stopping` or `standby`. */
  readonly status: string;
}

export function pidFilePath(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** The pid file of a cluster; null when there is none, or its process has ended. */
export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const file = await readLeftPidFile(cluster);
  return file !== null && isAlive(file.pid) ? file : null;
}

/** The same, also of a server that has crashed: one that was stopped takes its file with it. */
export async function readLeftPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(pidFilePath(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, status: lines[7]?.trim() ?? '' } : null;
}
