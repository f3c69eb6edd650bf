import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';

export interface Recording {
  readonly profile: Profiler.Profile;
  /** How often the work was done. */
  readonly passes: number;
}

const INTERVAL_MICROSECONDS = 250;

/** Samples this process while it does the work again and again; one pass before goes unrecorded. */
export async function record(work: () => Promise<void>, seconds: number): Promise<Recording> {
  await work();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS });
  await session.post('Profiler.start');
  const end = performance.now() + 1000 * seconds;
  let passes = 0;
  do {
    await work();
    passes++;
  } while (performance.now() < end);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return { profile, passes };
}
