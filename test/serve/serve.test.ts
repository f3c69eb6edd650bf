import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKENDS, type TestBackend } from '../workers/set-up.ts';
import { inFolder } from '../cli/run-cli.ts';

const LAUNCHER = fileURLToPath(new URL('../../leveltag.js', import.meta.url));
const [, startBackend] = BACKENDS[0]!;
let backend: TestBackend;

beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend?.stop());

interface Service {
  readonly child: ChildProcess;
  readonly web: string;
  readonly health: string;
  /** Standard error so far. */
  said(): string;
}

async function serve(folder: string, words: readonly string[] = []): Promise<Service> {
  const urlFile = join(folder, 'database-url');
  await writeFile(urlFile, `${backend.config.databaseUrl!}\n`);
  const child = spawn(
    process.execPath,
    [LAUNCHER, 'serve', '--port', '0', '--health-port', '0', '--jobs', '1', ...words],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'], DATABASE_URL_FILE: urlFile, LEVELTAG_TIMEZONE: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes('"working"')) {
    if (child.exitCode !== null) throw new Error(said);
    await sleep(20);
  }
  const addressOf = (what: string): string =>
    new RegExp(`"address":"([^"]+)","msg":"${what}"`).exec(said)![1]!;
  return { child, web: addressOf('web'), health: addressOf('health'), said: () => said };
}

test('serve is ready, counts, tells how it is set up without a secret, and ends in order', () =>
  inFolder(async (folder) => {
    const service = await serve(folder, ['--nightly', '30 1 * * *', '--tz', 'Europe/London']);
    for (const address of [service.web, service.health]) {
      const live = await fetch(`${address}/health/live`);
      expect(await live.json()).toEqual({ status: 'live' });
      const ready = await fetch(`${address}/health/ready`);
      expect(ready.status).toBe(200);
      expect(await ready.json()).toEqual({
        status: 'ready',
        checks: { database: 'ok', queue: 'ok', workers: 'ok' },
      });
    }
    const metrics = await (await fetch(`${service.health}/metrics`)).text();
    for (const name of METRICS) expect(metrics, name).toMatch(new RegExp(`^# TYPE ${name} `, 'm'));
    expect(metrics).toMatch(/^leveltag_documents_without_result 0$/m);
    expect(metrics).toMatch(/^leveltag_queue_jobs\{queue="leveltag-tag",state="waiting"\} 0$/m);
    expect((await fetch(`${service.health}/elsewhere`)).status).toBe(404);
    expect((await fetch(`${service.health}/metrics`, { method: 'POST' })).status).toBe(405);

    while (!service.said().includes('night planned')) await sleep(20);
    const lines = service
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const starting = JSON.parse(lines[0]!) as Record<string, unknown>;
    expect(starting).toMatchObject({
      msg: 'starting',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      database: 'server',
      queue: 'postgres',
      limits: expect.any(Object),
    });
    expect(service.said()).not.toContain(new URL(backend.config.databaseUrl!).pathname.slice(1));

    const ended = once(service.child, 'exit');
    service.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(`${service.health}/health/live`)).rejects.toThrow();
  }));

const METRICS = [
  'leveltag_build_info',
  'leveltag_documents_total',
  'leveltag_documents_without_result',
  'leveltag_oldest_waiting_seconds',
  'leveltag_documents_failed',
  'leveltag_failed_tries_total',
  'leveltag_given_up_total',
  'leveltag_pool_restarts_total',
  'leveltag_queue_jobs',
  'leveltag_stage_seconds',
  'leveltag_process_resident_memory_bytes',
];

test('a process without workers is ready without them, and a port that is taken is told', () =>
  inFolder(async (folder) => {
    const service = await serve(folder, ['--no-workers', '--no-scheduler']);
    const ready = await fetch(`${service.health}/health/ready`);
    expect(await ready.json()).toMatchObject({ status: 'ready', checks: { workers: 'none' } });
    expect(service.said()).not.toContain('night planned');
    const port = new URL(service.health).port;
    await expect(serve(folder, ['--health-port', port])).rejects.toThrow(
      /is in use: choose another/,
    );
    const ended = once(service.child, 'exit');
    service.child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  }));
