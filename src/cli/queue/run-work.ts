import { readConfig } from '../../config.ts';
import { withFlags } from '../../limit-options.ts';
import type { ReadingFlags } from '../../limit-options.ts';
import { runWorkers } from '../../../workers/run.ts';
import { workerSettings } from './worker-settings.ts';

export interface WorkOptions extends ReadingFlags {
  readonly jobs?: number;
}

/** `leveltag work`: works through the queue until it is told to stop. */
export async function runWork({ jobs, ...flags }: WorkOptions): Promise<void> {
  const config = withFlags(readConfig(), flags);
  await runWorkers(config, workerSettings(config, jobs));
}
