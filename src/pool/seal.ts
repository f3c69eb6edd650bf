import { readdirSync } from 'node:fs';
import { flushCompileCache, getCompileCacheDir } from 'node:module';

/** Of the permission model, what `@types/node` does not know yet. */
interface Permission {
  has(scope: string, reference?: string): boolean;
  drop?(scope: string): void;
}

/**
 * Writes what this process has compiled into its folder for that, for those to come; where it is the first to
 * use it, also what it would only load for a file. To be called before `seal`.
 */
export async function fillCodeCache(load: () => Promise<unknown>): Promise<void> {
  const folder = getCompileCacheDir();
  if (folder === undefined) return;
  if (readdirSync(folder).length === 0) await load();
  flushCompileCache();
}

/**
 * Gives up for good the permission to write, which is there for compiled code alone: before any file is seen.
 *
 * @throws Error where it cannot be given up
 */
export function seal(): void {
  const { permission } = process as { readonly permission?: Permission };
  const folder = getCompileCacheDir();
  permission?.drop?.('fs.write');
  if (folder !== undefined && permission?.has('fs.write', folder)) {
    throw new Error('a process that reads files must not write');
  }
}
