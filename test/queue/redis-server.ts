import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../store/server-database.ts';

export interface TestRedis {
  readonly port: number;
  readonly url: string;
  /** Everything that it holds, as the bytes that it would keep on disk. */
  dump(): Promise<string>;
  /** SIGSTOP or SIGCONT. */
  signal(signal: NodeJS.Signals): void;
  /** Kill -9, which loses everything, and a new one on the same port. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Whether this machine can run Redis. Where it cannot, suites are skipped, and say so; on a CI machine
 * that is a failure, as nobody would see the skip.
 */
export function hasRedis(): boolean {
  const found = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
  if (found) return true;
  const message = 'redis-server is not installed: run node scripts/setup-test.ts';
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(`\nNOT TESTED: the Redis backend. ${message}\n`);
  return false;
}

/** A Redis of its own, on a free port unless one is given, which keeps nothing on disk. */
export async function startRedis(fixedPort?: number): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-redis-'));
  const port = fixedPort ?? (await freePort());
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const start = async (): Promise<ChildProcess> => {
    const options = ['--maxmemory-policy', 'noeviction', '--rdbcompression', 'no'];
    const started = spawn('redis-server', [...words, ...options], { stdio: 'ignore' });
    await untilListening(port);
    return started;
  };
  let server = await start();
  const url = `redis://127.0.0.1:${port}`;
  return {
    port,
    url,
    dump: async () => {
      const client = new Redis(url);
      await client.save();
      client.disconnect();
      return readFile(join(folder, 'dump.rdb'), 'latin1');
    },
    signal: (signal) => void server.kill(signal),
    wipe: async () => {
      await end(server);
      await rm(join(folder, 'dump.rdb'), { force: true });
      server = await start();
    },
    stop: async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (open) return;
    await sleep(25);
  }
}
