import { readConfig, readService, readWeb } from '../../config.ts';
import { withFlags } from '../../limit-options.ts';
import type { ServiceOptions } from '../../serve/service-options.ts';
import { serve } from '../../serve/serve.ts';
import type { NightlySettings } from '../../../workers/nightly.ts';
import { say } from '../output/say.ts';
import { endSoon } from './end-soon.ts';
import { SERVICE, workerSettings, type WorkOptions } from './run-work.ts';

export interface ServeOptions extends WorkOptions {
  readonly host?: string;
  readonly port?: number;
  readonly workers: boolean;
  readonly scheduler: boolean;
  /** Fields of cron, or `off`. */
  readonly nightly?: string;
  readonly tz?: string;
  /** Minutes. */
  readonly window?: number;
  /** Percent. */
  readonly budget?: number;
}

/** `leveltag serve`: everything in one process, until it is told to stop. */
export async function runServe(options: ServeOptions): Promise<void> {
  const config = withFlags(readConfig(undefined, SERVICE), options);
  const service = readService();
  const healthPort = options.healthPort ?? service.healthPort;
  await serve(config, {
    workers: options.workers ? workerSettings(options) : null,
    nightly: nightlySettings(options, service),
    web: {
      ...readWeb(),
      host: options.host ?? service.host,
      port: options.port ?? service.port,
    },
    health: healthPort === null ? null : { host: service.healthHost, port: healthPort },
    stopMs: service.stopSeconds * 1000,
    onListening: (what, address) =>
      say(what === 'web' ? `leveltag serves ${address}` : `Health and metrics: ${address}`),
  }).finally(endSoon);
}

function nightlySettings(options: ServeOptions, service: ServiceOptions): NightlySettings | null {
  const cron = options.nightly === 'off' ? null : (options.nightly ?? service.nightly);
  if (!options.scheduler || cron === null) return null;
  return {
    cron,
    timeZone: options.tz ?? service.timeZone,
    windowMs: (options.window ?? service.windowMinutes) * 60_000,
    flipBudget: options.budget ?? service.flipBudget,
  };
}
