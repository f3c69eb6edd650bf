import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHILD_PACKAGES, packageFolders } from './child-packages.ts';
import { codeCache } from './code-cache.ts';
import { withoutNetwork } from './network-namespace.ts';

/** How a child is started. */
export interface SandboxOptions {
  /** Limit of its JavaScript heap, MiB; past it the child aborts. */
  readonly maxHeapMb: number;
  /** What it runs: a module that calls `serveTasks`. */
  readonly module: URL;
  /** It will see a few files only: what makes its start shorter and its work longer pays. Default: false. */
  readonly isShort?: boolean;
}

/**
 * Expressions are made in half the time, and searched with for two thirds longer, which pays for a dozen files. Functions
 * are compiled at once instead of interpreted first, which saves a single file a quarter of its time; a child that lives
 * on would pay for the code in memory, and be replaced sooner where it recognises text.
 */
/** Half of what young objects may take, MiB: as much as Node would allow makes a child a quarter larger, and it one part in a hundred faster. */
const MAX_YOUNG_MB = 16;

const FOR_FEW_FILES = ['--no-regexp-optimization', '--always-sparkplug'];

/** The entry beside this file, of the same kind: `.ts` in a clone, `.js` in the published package. */
export const CHILD_MODULE = new URL(`./child${extname(import.meta.url)}`, import.meta.url);

/** How a child's JavaScript engine is set. @param maxHeapMb `ProcessLimits.maxHeapMb` */
export function engineFlags(maxHeapMb: number): readonly string[] {
  return [
    `--max-old-space-size=${maxHeapMb}`,
    `--max-semi-space-size=${MAX_YOUNG_MB}`,
    '--expose-gc',
    // A rule's expression compiled at once takes a third of what interpreting it first and compiling it then takes.
    '--no-regexp-tier-up',
  ];
}

/**
 * Starts a child that reads hostile files: under Node's permission model it may read leveltag's modules and
 * the packages they use and nothing else, write nothing, start nothing; it inherits no environment and,
 * where the system allows that, has no network. Before it takes its first task it may write the code that
 * it compiled, for those that are started after it.
 */
export function startChild({ maxHeapMb, module, isShort = false }: SandboxOptions): ChildProcess {
  const path = fileURLToPath(module);
  const cache = codeCache();
  const node = [
    '--permission',
    ...readable(path).map((each) => `--allow-fs-read=${each}`),
    ...(cache === null ? [] : [`--allow-fs-read=${cache}`, `--allow-fs-write=${cache}`]),
    ...engineFlags(maxHeapMb),
    '--no-warnings',
    ...(isShort ? FOR_FEW_FILES : []),
  ];
  const launcher = withoutNetwork();
  return fork(path, [], {
    serialization: 'advanced',
    // What a library prints must not mix with a command's output; what a crash prints is kept by the pool.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A fixed zone, so that no library can make a result depend on the machine's.
    env: { TZ: 'UTC', ...(cache !== null && { NODE_COMPILE_CACHE: cache }) },
    ...(launcher
      ? { execPath: launcher.command, execArgv: [...launcher.args, process.execPath, ...node] }
      : { execArgv: node }),
  });
}

/** What every child reads: found once, since it costs some dozen looks at the disk. */
let own: readonly string[] | undefined;

/** @param path of the module that the child runs; what lies beside it may be read too */
function readable(path: string): readonly string[] {
  const modules = fileURLToPath(new URL('../', import.meta.url));
  own ??= [...ownModules(realpathSync(modules)), ...packageFolders(CHILD_PACKAGES, modules)];
  return path === fileURLToPath(CHILD_MODULE) ? own : [...own, dirname(realpathSync(path))];
}

/** `src` of a clone, `dist/src` of the package, and the package.json that says how their modules are written. */
function ownModules(modules: string): string[] {
  for (let folder = modules; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) return [modules, manifest];
  }
  return [modules];
}
