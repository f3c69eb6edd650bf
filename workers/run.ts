import type { Config } from '../src/config.ts';
import { serve, type ServeSettings } from '../src/serve/serve.ts';
import type { WorkerSettings } from './start.ts';

const STOP_MS = 10_000;

/**
 * Works until SIGINT or SIGTERM, and serves no page: what `leveltag work` does. See `serve`.
 *
 * @throws StoreError `database_unavailable` when the embedded database has been stopped
 */
export function runWorkers(
  config: Config,
  workers: WorkerSettings = {},
  settings: Partial<Pick<ServeSettings, 'health' | 'stopMs' | 'onListening'>> = {},
): Promise<void> {
  return serve(config, {
    health: null,
    stopMs: STOP_MS,
    ...settings,
    workers,
    nightly: null,
    web: null,
  });
}
