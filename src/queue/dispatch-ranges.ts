import type { Context } from '../context.ts';
import type { IdRange } from '../store/pending.ts';
import { releaseId } from '../store/releases.ts';
import { isTaken, URGENCIES } from './dispatch.ts';
import type { RangeJob } from './job-data.ts';
import { jobId } from './job-id.ts';

/**
 * Hands ranges of documents to the queue, to be tagged under the context's versions. Nothing is recorded of it: what
 * is done stands in the results, and a run hands out again what a queue has lost. A range that is queued already is
 * not queued twice.
 *
 * @returns whether the queue took them
 */
export async function dispatchRanges(
  { queues, versions, log }: Context,
  ranges: readonly IdRange[],
): Promise<boolean> {
  if (ranges.length === 0) return true;
  if (!queues.isReady()) return false;
  const release = releaseId(versions);
  const jobs = ranges.map(({ from, below }) => ({
    name: 'range',
    data: { release, from, below } satisfies RangeJob,
    opts: { jobId: jobId('range', release, from, below ?? ''), ...URGENCIES.reprocess },
  }));
  return isTaken(log, { ranges: ranges.length }, () => queues.tag.addBulk(jobs));
}
