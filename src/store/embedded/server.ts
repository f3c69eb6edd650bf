import { spawn } from 'node:child_process';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../errors.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, ownFolder } from './cluster.ts';
import { ensureKeeper } from './keeper.ts';
import { type Layout, layoutOf, SOCKET_PORT } from './layout.ts';
import { takeLease } from './lease.ts';
import { withLock } from './lock.ts';
import { livePidIn } from './process.ts';
import { serverUser } from './server-user.ts';
import { SETTINGS } from './settings.ts';

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

const START_MS = 30_000;
const POLL_MS = 15;

/**
 * Starts the embedded PostgreSQL of a data folder, or attaches to it when it runs already.
 *
 * @param dataDir LEVELTAG_DATA; made when missing.
 * @throws StoreError `embedded_unavailable`, `embedded_failed` or `locked`.
 */
export async function startOrAttach(dataDir: string): Promise<EmbeddedServer> {
  const layout = layoutOf(dataDir);
  await mkdir(layout.leases, { recursive: true });
  const release = await takeLease(layout.leases);
  try {
    await withLock(layout.lock, async () => {
      if (!(await answers(layout))) await start(layout);
      await ensureKeeper(layout);
    });
  } catch (error) {
    await release();
    throw error;
  }
  const connection = {
    host: layout.socket,
    port: SOCKET_PORT,
    user: 'leveltag',
    database: 'postgres',
  };
  return { connection, release };
}

async function start(layout: Layout): Promise<void> {
  const binaries = await findBinaries();
  const user = serverUser(binaries.postgres, dirname(layout.cluster));
  await ensureCluster(layout, binaries, user);
  await ownFolder(layout.socket, user);
  await removeStalePid(layout.cluster);

  const log = await open(layout.serverLog, 'w', 0o600);
  const words = [...user.prefix, binaries.postgres, '-D', layout.cluster, '-k', layout.socket];
  const [program, ...args] = [...words, '-p', String(SOCKET_PORT), ...SETTINGS];
  const child = spawn(program!, args, {
    ...user.spawnAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  child.unref();
  await log.close();
  await waitUntilReady(layout, () => ended);
}

async function waitUntilReady(layout: Layout, ended: () => boolean): Promise<void> {
  for (let waited = 0; waited < START_MS; waited += POLL_MS) {
    if (await isReady(layout)) return;
    if (ended()) break;
    await sleep(POLL_MS);
  }
  const said = await readFile(layout.serverLog, 'utf8').catch(() => '');
  throw new StoreError(
    'embedded_failed',
    `the embedded database did not start; the end of ${layout.serverLog} says: ${said.slice(-500).trim()}`,
  );
}

/** The last line of postmaster.pid is the server's own word that it takes connections. */
async function isReady(layout: Layout): Promise<boolean> {
  const lines = await readFile(join(layout.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return lines.split('\n')[7]?.trim() === 'ready' && (await answers(layout));
}

async function answers(layout: Layout): Promise<boolean> {
  const socket = connect(join(layout.socket, `.s.PGSQL.${SOCKET_PORT}`));
  return new Promise((resolve) => {
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

/**
 * After kill -9 or a power cut the file names a pid that another program may have by now, and PostgreSQL
 * would refuse to start. Nothing answered on the socket, so a living pid is only believed when it is a
 * PostgreSQL that works on this folder.
 */
async function removeStalePid(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const pid = await livePidIn(path);
  if (pid === null) return;
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (words !== null && !words.includes(cluster)) await rm(path, { force: true });
}
