import { readConfig } from '../../src/config.ts';
import { runWorkers } from '../../workers/run.ts';

await runWorkers(readConfig());
