import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LevelRecord } from '../../src/domain/result.ts';

export const LAUNCHER = fileURLToPath(new URL('../../leveltag.js', import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts leveltag as a user would, in `cwd`, without what the developer's own environment says of colour. */
export function startCli(args: readonly string[], cwd: string): ChildProcess {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return spawn(process.execPath, [LAUNCHER, ...args], { cwd, env });
}

/** What a started run came to. */
export async function ended(child: ChildProcess): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

export function runCli(args: readonly string[], cwd: string = tmpdir()): Promise<CliRun> {
  return ended(startCli(args, cwd));
}

/** Runs `use` in a new folder that is removed afterwards. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-cli-'));
  try {
    await use(folder);
  } finally {
    // The database of a command ends a moment after it, and may still write.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

export function parseLines(stdout: string): LevelRecord[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LevelRecord);
}

export function names(records: readonly LevelRecord[]): string[] {
  return records.map((record) => record.source.name);
}
