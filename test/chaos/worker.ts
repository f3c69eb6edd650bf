import { readConfig } from '../../src/config.ts';
import { runWorkers } from '../../workers/run.ts';
import { inventedProcessor } from '../workers/invented.ts';

/**
 * A worker process to do harm to. Slow, so that it is always in the middle of something; CHAOS_CLOCK_MS has
 * its clock jump that far forth and back every other second, CHAOS_READER=real reads and judges in earnest.
 */
const jump = Number(process.env['CHAOS_CLOCK_MS'] ?? 0);
if (jump > 0) {
  const clock = Date.now;
  Date.now = () => clock() + (Math.floor(clock() / 1_000) % 2 === 0 ? jump : 0);
}
const invented = process.env['CHAOS_READER'] === 'real' ? {} : { processor: inventedProcessor(80) };
await runWorkers(readConfig(), { jobs: 1, concurrency: 8, ...invented });
