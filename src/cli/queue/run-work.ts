import { readConfig } from '../../config.ts';
import { withoutOcr } from '../../limit-options.ts';
import { runWorkers } from '../../../workers/run.ts';
import { workerSettings } from './worker-settings.ts';

export interface WorkOptions {
  readonly jobs?: number;
  readonly ocr: boolean;
}

/** `leveltag work`: works through the queue until it is told to stop. */
export async function runWork({ jobs, ocr }: WorkOptions): Promise<void> {
  const config = ocr ? readConfig() : withoutOcr(readConfig());
  await runWorkers(config, workerSettings(config, jobs));
}
