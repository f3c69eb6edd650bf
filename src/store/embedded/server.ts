import { spawn, type SpawnOptions } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { folderFault } from '../../folder-fault.ts';
import { StoreError } from '../errors.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, ownFolder } from './cluster.ts';
import { ensureKeeper } from './keeper.ts';
import { type Layout, layoutOf } from './layout.ts';
import { takeLease } from './lease.ts';
import { withLock } from './lock.ts';
import { pidFilePath, readLeftPidFile, readPidFile } from './pid-file.ts';
import { serverUser } from './server-user.ts';
import { SETTINGS, START_MS } from './settings.ts';

/** A running embedded server, and this process's part in keeping it up. */
export interface EmbeddedServer {
  /** For `pg`: the folder of the socket is the host. */
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  /** Gives up the server; the last process to do so stops it, a moment later. */
  release(): Promise<void>;
}

const POLL_MS = 15;
/** After a crash the memory of the dead server is free within a second or two. */
const START_TRIES = 20;
const AGAIN_MS = 500;

/**
 * Starts the embedded PostgreSQL of a data folder, or attaches to it when it runs already.
 *
 * @param dataDir LEVELTAG_DATA; made when missing.
 * @throws StoreError `folder_unusable`, `embedded_unavailable`, `embedded_failed` or `locked`.
 */
export async function startOrAttach(dataDir: string): Promise<EmbeddedServer> {
  try {
    return await attach(layoutOf(dataDir));
  } catch (cause) {
    const fault = folderFault(cause);
    if (fault === null) throw cause;
    throw new StoreError(
      'folder_unusable',
      `the data folder ${dataDir} cannot be used (${fault}): make it writable, or set LEVELTAG_DATA to another folder`,
      { cause },
    );
  }
}

/**
 * Starts the embedded server again after it crashed, on the same socket, so that whoever was connected can
 * go on. One that was stopped is left alone.
 *
 * @returns whether there is a server now
 * @throws StoreError as `startOrAttach`
 */
export async function restartCrashed(dataDir: string): Promise<boolean> {
  const layout = layoutOf(dataDir);
  return withLock(layout.lock, async () => {
    if ((await answers(layout)) === null) {
      if ((await readLeftPidFile(layout.cluster)) === null) return false;
      await start(layout);
    }
    await ensureKeeper(layout);
    return true;
  });
}

async function attach(layout: Layout): Promise<EmbeddedServer> {
  await mkdir(layout.leases, { recursive: true });
  const release = await takeLease(layout.leases);
  try {
    const port = await withLock(layout.lock, async () => {
      const running = (await answers(layout)) ?? (await start(layout));
      await ensureKeeper(layout);
      return running;
    });
    const connection = { host: layout.socket, port, user: 'leveltag', database: 'postgres' };
    return { connection, release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** @returns the port in the name of the server's socket */
async function start(layout: Layout): Promise<number> {
  const binaries = await findBinaries();
  const user = serverUser(binaries.postgres, dirname(layout.cluster));
  await ensureCluster(layout, binaries, user);
  await ownFolder(layout.socket, user);
  const port = (await readLeftPidFile(layout.cluster))?.port ?? freshPort();
  await removeStalePid(layout.cluster);
  for (let tries = 1; ; tries++) {
    try {
      return await startOn(layout, port, [...user.prefix, binaries.postgres], user.spawnAs);
    } catch (error) {
      if (tries === START_TRIES || !(await isHeldByTheDead(layout))) throw error;
      await sleep(AGAIN_MS);
    }
  }
}

/** The processes of a server that was killed outlive it by a moment, and with them the memory they share. */
async function isHeldByTheDead(layout: Layout): Promise<boolean> {
  const said = await readFile(layout.serverLog, 'utf8').catch(() => '');
  return /shared memory block|lock file/.test(said);
}

async function startOn(
  layout: Layout,
  port: number,
  command: readonly string[],
  spawnAs: SpawnOptions,
): Promise<number> {
  const log = await open(layout.serverLog, 'w', 0o600);
  const words = [...command, '-D', layout.cluster, '-k', layout.socket];
  const [program, ...args] = [...words, '-p', String(port), ...SETTINGS];
  const child = spawn(program!, args, {
    ...spawnAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    // Nothing of the caller's environment: the server outlives it, and passwords may stand in it.
    env: { LC_ALL: 'C' },
  });
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  child.unref();
  await log.close();
  return waitUntilReady(layout, () => ended);
}

/**
 * A server that crashed is started again where it was. Otherwise another socket is used: a server removes
 * its own when it ends. One whose data folder was deleted lives on for up to a
 * minute, and must not remove the socket of the next server of that folder.
 */
function freshPort(): number {
  return randomInt(1_024, 65_536);
}

async function waitUntilReady(layout: Layout, ended: () => boolean): Promise<number> {
  for (let waited = 0; waited < START_MS; waited += POLL_MS) {
    const port = await answers(layout);
    if (port !== null) return port;
    // One that lost the race to start leaves it to the winner, whose pid stands in the file.
    if (ended() && (await readPidFile(layout.cluster)) === null) break;
    await sleep(POLL_MS);
  }
  throw await notStarted(layout);
}

async function notStarted({ cluster, serverLog }: Layout): Promise<StoreError> {
  const said = (await readFile(serverLog, 'utf8').catch(() => '')).slice(-500).trim();
  // PostgreSQL says it in the words of the system, and nothing is lost: it goes on once there is room.
  const what = said.includes('No space left on device')
    ? `the embedded database did not start, as the disk is full: make room for ${cluster}`
    : `the embedded database did not start; the end of ${serverLog} says: ${said}`;
  return new StoreError('embedded_failed', what);
}

/** @returns the port of a server that is ready and takes connections; else null */
async function answers(layout: Layout): Promise<number | null> {
  const file = await readPidFile(layout.cluster);
  if (file?.status !== 'ready') return null;
  const socket = connect(join(layout.socket, `.s.PGSQL.${file.port}`));
  return new Promise((resolve) => {
    socket.once('connect', () => (socket.destroy(), resolve(file.port)));
    socket.once('error', () => resolve(null));
  });
}

/**
 * After kill -9 or a power cut the file names a pid that another program may have by now, and PostgreSQL
 * would refuse to start. Nothing answered on the socket, so a living pid is only believed when it is a
 * PostgreSQL that works on this folder.
 */
async function removeStalePid(cluster: string): Promise<void> {
  const file = await readPidFile(cluster);
  if (file === null) return;
  const words = await readFile(`/proc/${file.pid}/cmdline`, 'utf8').catch(() => null);
  if (words !== null && !words.includes(cluster)) await rm(pidFilePath(cluster), { force: true });
}
