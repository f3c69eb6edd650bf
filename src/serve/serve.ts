import { type NightlySettings, startNightly } from '../../workers/nightly.ts';
import { startWorkers, type RunningWorkers, type WorkerSettings } from '../../workers/start.ts';
import type { Config } from '../config.ts';
import { openContext, type Context } from '../context.ts';
import { packageVersion } from '../package-version.ts';
import { startWebServer } from '../web/server.ts';
import type { WebSettings } from '../web/settings.ts';
import { Closing } from './closing.ts';
import { untilDatabaseIsGone } from './database-gone.ts';
import { readiness } from './health.ts';
import { openMetrics } from './metrics.ts';
import { startProbeServer } from './probe-server.ts';
import { probes, type Probes } from './probes.ts';
import { setup } from './start-log.ts';
import { exposeStock } from './stock.ts';

export interface ServeSettings {
  /** How work is taken on; null for a process that only serves pages. */
  readonly workers: WorkerSettings | null;
  /** When the nightly run is due and how far it may go; null for none from this process. */
  readonly nightly: NightlySettings | null;
  /** Where the page and the HTTP API are served and to whom; null for a process that only works. */
  readonly web: Partial<WebSettings> | null;
  /** Where health and metrics are served alone; null for nowhere. */
  readonly health: Endpoint | null;
  /** How long work in hand may go on once the process is to end. */
  readonly stopMs: number;
  /** Told of the address of each server that listens; of the page, with a link that lets in whoever reads it. */
  readonly onListening?: (what: 'web' | 'health', address: string) => void;
}

export interface Endpoint {
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
}

/** What is left to close once work has ended: servers and connections, each within this time. */
const CLOSE_MS = 5_000;

/**
 * Starts what `settings` ask for and stays until SIGINT or SIGTERM; then takes nothing new, lets work in
 * hand end within `stopMs`, and returns. A second signal ends the process at once, which loses nothing: the
 * queue gives the work in hand to another worker.
 *
 * @throws StoreError, QueueError or ServeError where it cannot start; StoreError `database_unavailable`
 *   when the embedded database has been stopped
 */
export async function serve(config: Config, settings: ServeSettings): Promise<void> {
  const stopped = stopSignal();
  const closing = new Closing();
  try {
    const gone = await start(config, settings, closing);
    await Promise.race([stopped, gone.untilGone]);
    gone.context.log.info('stopping');
  } finally {
    await closing.close(settings.stopMs + CLOSE_MS);
  }
}

interface Started {
  readonly context: Context;
  /** Rejects when the embedded database has been stopped. */
  readonly untilGone: Promise<never>;
}

async function start(
  config: Config,
  { workers, nightly, web, health, stopMs, onListening }: ServeSettings,
  closing: Closing,
): Promise<Started> {
  const { registry, telemetry } = openMetrics(packageVersion());
  const context = await openContext(config, { telemetry });
  closing.add(() => context.close());
  context.log.info(setup(context), 'starting');
  exposeStock(registry, context);
  const running = workers === null ? null : await startWorkers(context, workers);
  if (running) closing.add(() => running.stop(stopMs));
  const scheduler = nightly === null ? null : await startNightly(context, nightly);
  if (scheduler) closing.add(() => scheduler.stop());
  const answers = probesOf(context, running, async () => ({
    contentType: registry.contentType,
    body: await registry.metrics(),
  }));
  if (health !== null) {
    const server = await startProbeServer(answers, health);
    closing.add(() => server.close());
    context.log.info({ address: server.address }, 'health');
    onListening?.('health', server.address);
  }
  if (web !== null) {
    const server = await startWebServer(context, { ...web, probes: answers });
    closing.add(() => server.close());
    context.log.info({ address: server.address }, 'web');
    // The link is for whoever started this, never for a log.
    onListening?.('web', server.entryLink ?? server.address);
  }
  context.log.info('working');
  const untilGone = untilDatabaseIsGone(context);
  // Awaited by the caller; unheard until then, it would end the process.
  untilGone.catch(() => undefined);
  return { context, untilGone };
}

function probesOf(
  context: Context,
  running: RunningWorkers | null,
  metrics: Parameters<typeof probes>[0]['metrics'],
): Probes {
  const areWorking = running && (() => running.areWorking());
  return probes({ readiness: () => readiness(context, areWorking), metrics });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let seen = false;
    const stop = (): void => {
      if (seen) process.exit(130);
      seen = true;
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
