import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, extname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a child is started. */
export interface SandboxOptions {
  /** Limit of its JavaScript heap, MiB; past it the child aborts. */
  readonly memoryMb: number;
  /** What it runs: a module that calls `serveTasks`. */
  readonly module: URL;
}

/** The entry beside this file, of the same kind: `.ts` in a clone, `.js` in the published package. */
export const CHILD_MODULE = new URL(`./child${extname(import.meta.url)}`, import.meta.url);

/**
 * Starts a child that reads hostile files: under Node's permission model it may read the program's own
 * files and nothing else, write nothing, start nothing, and it inherits no environment.
 */
export function startChild({ memoryMb, module }: SandboxOptions): ChildProcess {
  const path = fileURLToPath(module);
  const readable = new Set([programRoot(path), programRoot(fileURLToPath(CHILD_MODULE))]);
  return fork(path, [], {
    serialization: 'advanced',
    // What a library prints must not mix with a command's output; what a crash prints is kept by the pool.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A fixed zone, so that no library can make a result depend on the machine's.
    env: { TZ: 'UTC' },
    execArgv: [
      '--permission',
      ...[...readable].map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${memoryMb}`,
      '--no-warnings',
    ],
  });
}

/**
 * The folder that holds a module and every package it imports: the outermost `node_modules` on its path
 * when it is installed (packages are hoisted, or linked, beside it), else the clone.
 */
function programRoot(path: string): string {
  const real = realpathSync(path);
  const parts = real.split(sep);
  const installed = parts.indexOf('node_modules');
  if (installed > 0) return parts.slice(0, installed + 1).join(sep);
  return clonedRoot(dirname(real));
}

/** `<clone>/src/pool`, `<clone>/dist/src/pool` or `<clone>/test/pool`: the folder above `src`, `dist` or `test`. */
function clonedRoot(folder: string): string {
  const parts = folder.split(sep);
  const at = parts.findLastIndex((part) => part === 'dist' || part === 'test' || part === 'src');
  const dist = parts[at - 1] === 'dist' ? at - 1 : at;
  return dist > 0 ? parts.slice(0, dist).join(sep) : folder;
}
