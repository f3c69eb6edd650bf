import type { Config } from '../src/config.ts';
import { openContext } from '../src/context.ts';
import { startWorkers, type WorkerSettings } from './start.ts';

/**
 * Works until SIGINT or SIGTERM: what `leveltag work` does. A second signal ends the process at once,
 * which loses nothing: the queue gives the work in hand to another worker.
 */
export async function runWorkers(config: Config, settings: WorkerSettings = {}): Promise<void> {
  const signal = stopSignal();
  const context = await openContext(config);
  try {
    const workers = await startWorkers(context, settings);
    context.log.info('working');
    await signal;
    context.log.info('stopping');
    await workers.stop();
  } finally {
    await context.close();
  }
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
