import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { DEFAULT_PROCESS_LIMITS } from './process-limits.ts';
import { CHILD_MODULE, startChild } from './sandbox.ts';
import type { SandboxOptions } from './sandbox.ts';

/** What a pool asks for unless it is told otherwise. */
const USUAL: SandboxOptions = {
  maxHeapMb: DEFAULT_PROCESS_LIMITS.maxHeapMb,
  module: CHILD_MODULE,
};

/** More files than these, or so large that they may be archives of many, are worth the making of fast expressions. */
const MOST_FILES = 4;
const MOST_BYTES = 1_000_000;

let waiting: ChildProcess | null = null;

/**
 * Starts a child before anything asks for one, for a command that will: it is longer in starting than the
 * command is in being loaded. Where none is asked for, it neither keeps this process alive nor outlives it.
 *
 * @param words of the command line, which tell how much there will be to read
 */
export function startAhead(words: readonly string[] = []): ChildProcess {
  const child = startChild({ ...USUAL, isShort: nameFewFiles(words) });
  // One that could not be started is not taken.
  child.on('error', () => undefined);
  process.once('exit', () => void waiting?.kill('SIGKILL'));
  keepAlive(child, false);
  waiting = child;
  return child;
}

/** The child that was started ahead, once; null where there is none like that, or where it is gone already. */
export function takeAhead({ maxHeapMb, module }: SandboxOptions): ChildProcess | null {
  const child = waiting;
  waiting = null;
  if (child === null) return null;
  const isWanted = maxHeapMb === USUAL.maxHeapMb && module.href === USUAL.module.href;
  const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  if (isWanted && isRunning) {
    keepAlive(child, true);
    return child;
  }
  child.kill('SIGKILL');
  return null;
}

/** Whether all that words name are files, few and small. */
export function nameFewFiles(words: readonly string[]): boolean {
  try {
    const named = words.flatMap((word) => statSync(word, { throwIfNoEntry: false }) ?? []);
    const areSmall = named.every((each) => each.isFile() && each.size <= MOST_BYTES);
    return named.length > 0 && named.length <= MOST_FILES && areSmall;
  } catch {
    // What cannot be looked at the command itself will speak of.
    return false;
  }
}

function keepAlive(child: ChildProcess, alive: boolean): void {
  const stderr = child.stderr as unknown as { ref(): void; unref(): void } | null;
  for (const handle of [child, child.channel, stderr]) alive ? handle?.ref() : handle?.unref();
}
