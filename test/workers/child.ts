import { startWorkers } from '../../workers/start.ts';
import { readConfig } from '../../src/config.ts';
import { inventedProcessor } from './invented.ts';
import { openTestContext } from './set-up.ts';

/** A worker process to be killed: slow, so that it is always in the middle of something. */
const context = await openTestContext(readConfig());
await startWorkers(context, { processor: inventedProcessor(150), concurrency: 3 });
process.stdout.write('working\n');
