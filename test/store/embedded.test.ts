import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBinaries, hydrateSymlinks } from '../../src/store/embedded/binaries.ts';
import { layoutOf } from '../../src/store/embedded/layout.ts';
import { WAIT_MS, withLock } from '../../src/store/embedded/lock.ts';
import { isAlive, livePidIn } from '../../src/store/embedded/process.ts';
import { type EmbeddedServer, startOrAttach } from '../../src/store/embedded/server.ts';
import { START_MS } from '../../src/store/embedded/settings.ts';
import { stopEmbedded } from '../../src/store/embedded/stop.ts';

/** Longer than the keeper takes to see that nobody is left. */
const SOON_MS = 10_000;

let root: string;
let dataDir: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'leveltag-embedded-'));
  dataDir = join(root, 'data');
});
afterAll(async () => {
  await stopEmbedded(dataDir);
  await rm(root, { recursive: true, force: true });
});

const serverPid = (): Promise<number | null> =>
  livePidIn(join(layoutOf(dataDir).cluster, 'postmaster.pid'));

async function query(server: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function untilStopped(): Promise<void> {
  for (let waited = 0; (await serverPid()) !== null; waited += 50) {
    if (waited > SOON_MS) throw new Error('the server still runs');
    await sleep(50);
  }
}

describe('the embedded server', () => {
  test('is one for all who come at once, and stops when the last has left', async () => {
    const servers = await Promise.all([1, 2, 3].map(() => startOrAttach(dataDir)));
    const pid = await serverPid();
    expect(pid).not.toBeNull();
    await servers[0]!.release();
    await servers[1]!.release();
    await sleep(1_500);
    expect(await serverPid()).toBe(pid);
    const settings = await query(
      servers[2]!,
      `select current_setting('server_encoding') as encoding, datcollate as collation,
         current_setting('listen_addresses') as addresses
       from pg_database where datname = current_database()`,
    );
    expect(settings).toEqual([{ encoding: 'UTF8', collation: 'C', addresses: '' }]);
    await servers[2]!.release();
    await untilStopped();
  });

  test('is shared with another process, and stays when that one is killed', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'holder.ts'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const server = await startOrAttach(dataDir);
    const pid = await serverPid();
    child.kill('SIGKILL');
    await sleep(1_500);
    expect(await serverPid()).toBe(pid);
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.release();
    await untilStopped();
  });

  test('is replaced when its folder was deleted, and does not cut off its successor', async () => {
    const first = await startOrAttach(dataDir);
    const old = (await serverPid())!;
    await rm(dataDir, { recursive: true, maxRetries: 10, retryDelay: 50 });
    const second = await startOrAttach(dataDir);
    // It ends by itself within a minute; here it is told to, unless it has noticed already.
    if (isAlive(old)) process.kill(old, 'SIGINT');
    while (isAlive(old)) await sleep(20);
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.release();
    await second.release();
    await untilStopped();
  });

  test('leaves no process behind when its folder is deleted', async () => {
    const deleted = join(root, 'deleted');
    await (await startOrAttach(deleted)).release();
    const { keeperPid } = layoutOf(deleted);
    while ((await livePidIn(keeperPid)) === null) await sleep(20);
    const keeper = (await livePidIn(keeperPid))!;
    await stopEmbedded(deleted);
    await rm(deleted, { recursive: true });
    while (isAlive(keeper)) await sleep(50);
  });

  test('starts again after it was killed, whatever pid its file names', async () => {
    const first = await startOrAttach(dataDir);
    await query(first, 'create table kept (n int); insert into kept values (7)');
    process.kill((await serverPid())!, 'SIGKILL');
    await untilStopped();
    // By now the pid may belong to any other program: here, to this test.
    const pidFile = join(layoutOf(dataDir).cluster, 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'));

    const second = await startOrAttach(dataDir);
    expect(await query(second, 'select n from kept')).toEqual([{ n: 7 }]);
    await first.release();
    await second.release();
  });

  test('is stopped on demand, which names nobody when nobody used it', async () => {
    const server = await startOrAttach(dataDir);
    await server.release();
    expect(await stopEmbedded(dataDir)).toEqual({ stopped: true, users: [] });
    expect(await stopEmbedded(dataDir)).toEqual({ stopped: false, users: [] });
    expect(await stopEmbedded(join(root, 'never-started'))).toEqual({ stopped: false, users: [] });
  });

  test('writes no statement and no value into its log', async () => {
    const server = await startOrAttach(dataDir);
    await query(server, 'create table named (name text primary key)');
    await query(server, "insert into named values ('Ada Invented')");
    await expect(query(server, "insert into named values ('Ada Invented')")).rejects.toThrow();
    await server.release();
    expect(await readFile(layoutOf(dataDir).serverLog, 'utf8')).not.toMatch(/Ada|named/);
  });
});

describe('the lock', () => {
  test('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const enter = (): Promise<void> =>
      withLock(join(root, 'lock'), async () => {
        most = Math.max(most, ++inside);
        await sleep(5);
        inside--;
      });
    await Promise.all(Array.from({ length: 8 }, enter));
    expect(most).toBe(1);
  });

  test('of a dead owner is taken over, by one of many', async () => {
    const path = join(root, 'stale');
    await mkdir(path);
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    await writeFile(join(path, 'pid'), `${child.pid}\n`);
    let entered = 0;
    const enter = (): Promise<void> => withLock(path, async () => void entered++);
    await Promise.all(Array.from({ length: 4 }, enter));
    expect(entered).toBe(4);
  });

  test('of an owner killed before it could sign is taken over once it is old', async () => {
    const path = join(root, 'unsigned');
    await mkdir(path);
    await utimes(path, new Date(0), new Date(0));
    expect(await withLock(path, async () => 'in')).toBe('in');
  });

  test('is waited for longer than a server may take to start: many wait for one that crashed', () => {
    expect(WAIT_MS).toBeGreaterThan(START_MS);
  });

  test('is given back when the work fails', async () => {
    const path = join(root, 'failing');
    const failing = withLock(path, () => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
    expect(await withLock(path, async () => 'in')).toBe('in');
  });
});

describe('the binaries', () => {
  test('are refused by name where there are none', async () => {
    for (const [platform, arch] of [
      ['win32', 'x64'],
      ['linux', 's390x'],
    ] as const) {
      await expect(findBinaries(platform, arch)).rejects.toMatchObject({
        code: 'embedded_unavailable',
        message: expect.stringMatching(`${platform}-${arch}: set DATABASE_URL`),
      });
    }
  });

  test('get the links that their package could not carry, however often it is asked', async () => {
    const lib = join(root, 'native', 'lib');
    await mkdir(lib, { recursive: true });
    await writeFile(join(lib, 'libx.so.1.2'), 'library');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    await writeFile(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    await hydrateSymlinks(root);
    await hydrateSymlinks(root);
    expect(await readFile(join(lib, 'libx.so.1'), 'utf8')).toBe('library');
  });
});

test('a data folder that cannot be made is named with what to do', async () => {
  const file = join(root, 'file');
  await writeFile(file, '');
  await expect(startOrAttach(file)).rejects.toMatchObject({
    code: 'folder_unusable',
    message: expect.stringMatching(/file cannot be used \((ENOTDIR|EEXIST)\): .*LEVELTAG_DATA/),
  });
});

test('the socket of a data folder with a long path stands in a short one', () => {
  const long = layoutOf(join('/', 'x'.repeat(120)));
  expect(Buffer.byteLength(join(long.socket, '.s.PGSQL.5432'))).toBeLessThan(104);
  expect(layoutOf('/data').socket).toBe('/data/postgres/socket');
  expect(layoutOf(join('/', 'y'.repeat(120))).socket).not.toBe(long.socket);
});

test.each([
  [process.pid, true],
  [1, true],
  [0, false],
  [-1, false],
  [Number.NaN, false],
  [2 ** 30, false],
])('pid %d: alive %s', (pid, alive) => {
  expect(isAlive(pid)).toBe(alive);
});
