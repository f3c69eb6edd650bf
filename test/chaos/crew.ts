import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../src/config.ts';

/** Workers that are started again when they end, as any supervisor does. */
export interface Crew {
  /** Sends a signal to one worker, or to all. */
  hit(signal: NodeJS.Signals, which?: 'one' | 'all'): Promise<void>;
  /** Adds one whose clock jumps. */
  addWithJumpingClock(jumpMs: number): void;
  readonly exitCodes: readonly (number | null)[];
  stop(): Promise<void>;
}

const AGAIN_MS = 200;

/** @param logs the folder of the log files, one a worker */
export function startCrew(config: Config, logs: string, size: number): Crew {
  const running = new Set<ChildProcess>();
  const exitCodes: (number | null)[] = [];
  let isStopping = false;
  let started = 0;

  const start = (env: NodeJS.ProcessEnv = {}): void => {
    const log = openSync(join(logs, `worker-${++started}.log`), 'w');
    const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts')], {
      env: { ...process.env, ...environmentOf(config), ...env },
      stdio: ['ignore', log, log],
    });
    running.add(child);
    child.once('exit', async (code) => {
      running.delete(child);
      exitCodes.push(code);
      await sleep(AGAIN_MS);
      if (!isStopping) start();
    });
  };
  for (let i = 0; i < size; i++) start();

  return {
    exitCodes,
    addWithJumpingClock: (jumpMs) => start({ CHAOS_CLOCK_MS: String(jumpMs) }),
    hit: async (signal, which = 'one') => {
      const victims = which === 'all' ? [...running] : [...running].slice(0, 1);
      for (const child of victims) child.kill(signal);
    },
    stop: async () => {
      isStopping = true;
      await Promise.all(
        [...running].map((child) => {
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGTERM');
          return ended;
        }),
      );
    },
  };
}

function environmentOf(config: Config): NodeJS.ProcessEnv {
  return {
    LEVELTAG_DATA: config.dataDir,
    DATABASE_URL: config.databaseUrl ?? '',
    REDIS_URL: config.redisUrl ?? '',
    BLOB_URL: '',
    LEVELTAG_LOG: 'debug',
    LEVELTAG_STOP_SECONDS: '5',
  };
}
