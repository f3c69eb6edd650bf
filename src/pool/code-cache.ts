import { lstatSync, mkdirSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import stages from '../versions.json' with { type: 'json' };

/** The first release of Node 24 in which a process surely can give up a permission for good. */
const [MAJOR, MINOR] = [24, 21];
const OTHERS_MAY_WRITE = 0o022;

/**
 * A folder in which the children of this process find their modules compiled, and into which a new one may
 * write until it takes tasks; null where this process keeps no such folder for itself, or where somebody
 * else might write in it.
 */
export function codeCache(): string | null {
  const own = getCompileCacheDir();
  if (own === undefined || !canGiveUpPermissions()) return null;
  // Of their own, so that no child ever writes what its parent runs; a new one for each state of the sources.
  const folder = join(own, `readers-${Object.values(stages).join('')}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    const isOwn = process.getuid === undefined || uid === process.getuid();
    return isOwn && (mode & OTHERS_MAY_WRITE) === 0 ? folder : null;
  } catch {
    return null;
  }
}

function canGiveUpPermissions(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > MAJOR || (major === MAJOR && minor >= MINOR);
}
