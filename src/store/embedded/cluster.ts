import { spawn } from 'node:child_process';
import { access, chown, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';
import type { ServerUser } from './server-user.ts';

/**
 * Makes the database cluster unless there is one. It is made beside its place and renamed into it, so
 * that a process that is killed half-way leaves nothing that looks like a cluster.
 *
 * Locale C and UTF-8 wherever it runs: order and bytes never depend on the machine. The socket's
 * folder is closed to other users, so whoever reaches it is trusted and no password is kept.
 *
 * @throws StoreError `embedded_failed` with the end of what initdb said.
 */
export async function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  user: ServerUser,
): Promise<void> {
  if (await exists(join(layout.cluster, 'PG_VERSION'))) return;
  const making = `${layout.cluster}.new`;
  await rm(making, { recursive: true, force: true });
  await rm(layout.cluster, { recursive: true, force: true });
  await ownFolder(making, user);
  await run(
    [
      binaries.initdb,
      `--pgdata=${making}`,
      '--username=leveltag',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      // The cluster is renamed and its first start writes it out anyway.
      '--no-sync',
    ],
    user,
  );
  await rename(making, layout.cluster);
}

/** Makes a folder that only the server's user (and root) can enter. */
export async function ownFolder(path: string, user: ServerUser): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (user.owner) await chown(path, user.owner.uid, user.owner.gid);
}

async function run(command: readonly string[], user: ServerUser): Promise<void> {
  const [program, ...args] = [...user.prefix, ...command];
  const child = spawn(program!, args, {
    ...user.spawnAs,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code === 0) return;
  throw new StoreError(
    'embedded_failed',
    `the embedded database could not be made: ${said.trim()}`,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
