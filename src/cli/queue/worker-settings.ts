import type { Config } from '../../config.ts';
import type { WorkerSettings } from '../../../workers/start.ts';
import { poolProcessor } from '../../../workers/processor.ts';

/** Documents in hand for each process: one is being worked on while the next is fetched. */
const IN_HAND_PER_JOB = 2;

/** Workers with `jobs` processes; as many as the machine has cores when it is absent. */
export function workerSettings(config: Config, jobs: number | undefined): WorkerSettings {
  if (jobs === undefined) return {};
  return { processor: poolProcessor(config, jobs), concurrency: IN_HAND_PER_JOB * jobs };
}
