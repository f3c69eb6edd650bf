import { readConfig, readService } from '../../config.ts';
import { withFlags } from '../../limit-options.ts';
import type { ReadingFlags } from '../../limit-options.ts';
import { runWorkers } from '../../../workers/run.ts';
import type { WorkerSettings } from '../../../workers/start.ts';
import { say } from '../output/say.ts';
import { endSoon } from './end-soon.ts';

export interface WorkOptions extends ReadingFlags {
  readonly jobs?: number;
  readonly concurrency?: number;
  readonly rate?: number;
  readonly healthPort?: number;
}

/** A service tells its log what it does; a command tells the person in front of it. */
export const SERVICE = { logLevel: 'info' } as const;

/** `leveltag work`: works through the queue until it is told to stop. */
export async function runWork({ healthPort, ...options }: WorkOptions): Promise<void> {
  const config = withFlags(readConfig(undefined, SERVICE), options);
  const service = readService();
  const port = healthPort ?? service.healthPort;
  await runWorkers(config, workerSettings(options), {
    health: port === null ? null : { host: service.healthHost, port },
    stopMs: service.stopSeconds * 1000,
    onListening: (_, address) => say(`Health and metrics: ${address}`),
  }).finally(endSoon);
}

export function workerSettings({ jobs, concurrency, rate }: WorkOptions): WorkerSettings {
  return { ...(jobs && { jobs }), ...(concurrency && { concurrency }), ...(rate && { rate }) };
}
