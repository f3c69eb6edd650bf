import type { Context } from '../context.ts';
import type { IdRange } from '../store/pending.ts';
import { releaseId } from '../store/releases.ts';
import { URGENCIES } from './dispatch.ts';
import type { RangeJob } from './job-data.ts';
import { jobId } from './job-id.ts';
import { codeOf } from './queues.ts';

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
  try {
    await queues.tag.addBulk(
      ranges.map(({ from, below }) => ({
        name: 'range',
        data: { release, from, below } satisfies RangeJob,
        opts: { jobId: jobId('range', release, from, below ?? ''), ...URGENCIES.reprocess },
      })),
    );
    return true;
  } catch (error) {
    log.warn({ ranges: ranges.length, code: codeOf(error) }, 'dispatch pending');
    return false;
  }
}
