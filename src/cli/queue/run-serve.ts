import { readConfig, readService } from '../../config.ts';
import { withFlags } from '../../limit-options.ts';
import { serve } from '../../serve/serve.ts';
import { say } from '../output/say.ts';
import { SERVICE, workerSettings, type WorkOptions } from './run-work.ts';

export interface ServeOptions extends WorkOptions {
  readonly host?: string;
  readonly port?: number;
  readonly workers: boolean;
}

/** `leveltag serve`: everything in one process, until it is told to stop. */
export async function runServe(options: ServeOptions): Promise<void> {
  const config = withFlags(readConfig(undefined, SERVICE), options);
  const service = readService();
  const healthPort = options.healthPort ?? service.healthPort;
  await serve(config, {
    workers: options.workers ? workerSettings(options) : null,
    front: { host: options.host ?? service.host, port: options.port ?? service.port },
    health: healthPort === null ? null : { host: service.healthHost, port: healthPort },
    stopMs: service.stopSeconds * 1000,
    onListening: (what, address) =>
      say(what === 'front' ? `leveltag serves ${address}.` : `Health and metrics: ${address}.`),
  });
}
