import { readConfig } from '../../config.ts';
import { runWorkers } from '../../../workers/run.ts';
import { workerSettings } from './worker-settings.ts';

/** `leveltag work`: works through the queue until it is told to stop. */
export async function runWork({ jobs }: { readonly jobs?: number }): Promise<void> {
  const config = readConfig();
  await runWorkers(config, workerSettings(config, jobs));
}
