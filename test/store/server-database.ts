import { spawn } from 'node:child_process';
import { glob, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from '../../src/store/embedded/binaries.ts';
import { ensureCluster } from '../../src/store/embedded/cluster.ts';
import { layoutOf } from '../../src/store/embedded/layout.ts';
import { serverUser } from '../../src/store/embedded/server-user.ts';
import { createDatabase, type TestDatabase } from './embedded-database.ts';

/**
 * A database on a server reached over TCP, as DATABASE_URL names one: the machine's own PostgreSQL where
 * it is installed (another major version than the embedded one is welcome), else the embedded binaries.
 */
export async function serverDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-server-'));
  const binaries = (await installedBinaries()) ?? (await findBinaries());
  const layout = layoutOf(folder);
  await mkdir(dirname(layout.cluster));
  const user = serverUser(binaries.postgres, dirname(layout.cluster));
  await ensureCluster(layout, binaries, user);
  const port = await freePort();
  const words = [binaries.postgres, '-D', layout.cluster, '-h', '127.0.0.1', '-p', String(port)];
  const [program, ...args] = [...user.prefix, ...words, '-k', '', '-c', 'fsync=off'];
  const server = spawn(program!, args, { ...user.spawnAs, cwd: '/', stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgresql://leveltag@127.0.0.1:${port}`;
  await untilReady(`${url}/postgres`);
  return createDatabase(url, async () => {
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
}

/** Where packages of the system put it: Debian's, Homebrew's on either kind of Mac. */
const INSTALLED = [
  '/usr/lib/postgresql/*/bin/initdb',
  '/opt/homebrew/opt/postgresql@*/bin/initdb',
  '/usr/local/opt/postgresql@*/bin/initdb',
];

async function installedBinaries(): Promise<Binaries | null> {
  const { TEST_POSTGRES_INITDB: named } = process.env;
  for await (const initdb of glob(named ?? INSTALLED)) {
    return { initdb, postgres: join(dirname(initdb), 'postgres') };
  }
  return null;
}

async function untilReady(url: string): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(50);
    }
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address === 'object' && address) return address.port;
  throw new Error('no port');
}
