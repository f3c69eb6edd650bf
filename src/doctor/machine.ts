import { mkdir, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import type { Config } from '../config.ts';
import { limitVariable, DEFAULT_LIMIT_OPTIONS } from '../limit-options.ts';
import { type Check, fail, ok, warn } from './check.ts';

const LEAST_NODE = 24;
const GIB = 2 ** 30;
/** Below this the database soon stops; below the other it is time to make room. */
const NO_SPACE = GIB / 2;
const LITTLE_SPACE = 5 * GIB;

export function checkNode(): Check {
  const { node } = process.versions;
  const says = `Node.js ${node}, ${availableParallelism()} cores`;
  if (Number(node.split('.')[0]) >= LEAST_NODE) return ok('node', says);
  return fail('node', says, `install Node.js ${LEAST_NODE} or later`);
}

/** Disk space where the embedded database and the blobs are, as far as they are on this machine. */
export async function checkDisk({ dataDir, blobDir, databaseUrl, s3 }: Config): Promise<Check[]> {
  const folders = new Set([
    ...(databaseUrl === null ? [dataDir] : []),
    ...(s3 === null ? [blobDir] : []),
  ]);
  const checks: Check[] = [];
  const seen = new Set<string>();
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    const { bavail, bsize, blocks } = await statfs(folder);
    const disk = `${blocks} ${bavail}`;
    if (!seen.has(disk)) checks.push(spaceCheck(folder, bavail * bsize));
    seen.add(disk);
  }
  return checks;
}

function spaceCheck(folder: string, free: number): Check {
  const says = `${(free / GIB).toFixed(1)} GiB free for ${folder}`;
  const todo = 'make room, or move LEVELTAG_DATA or BLOB_URL to a larger disk';
  if (free < NO_SPACE) return fail('disk', says, todo);
  return free < LITTLE_SPACE ? warn('disk', says, todo) : ok('disk', says);
}

/** One process a core may grow to its limit. */
export function checkLimits({ limits, processes }: Config): Check {
  const defaults: Readonly<Record<string, unknown>> = {
    ...DEFAULT_LIMIT_OPTIONS.limits,
    ...DEFAULT_LIMIT_OPTIONS.processes,
  };
  const changed = Object.entries({ ...limits, ...processes })
    .filter(([limit, value]) => value !== defaults[limit])
    .map(([limit, value]) => `${limitVariable(limit)}=${value}`);
  const says =
    changed.length === 0 ? 'the default limits' : `limits of your own: ${changed.join(', ')}`;
  const needed = availableParallelism() * processes.maxResidentMb * 2 ** 20;
  if (needed <= totalmem()) return ok('limits', says);
  return warn(
    'limits',
    `${says}; a process on each core may take ${(needed / GIB).toFixed(1)} GiB of ${(totalmem() / GIB).toFixed(1)}`,
    'give "leveltag work" or "serve" fewer --jobs, or lower LEVELTAG_MAX_RESIDENT_MB',
  );
}
