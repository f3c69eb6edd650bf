import type { JobType, Queue } from 'bullmq';
import type { JobState } from './model.ts';

/** On PostgreSQL BullMQ counts what waits in a paused queue under a name that its types do not have. */
const PAUSED = 'paused' as JobType;

/** Jobs by state, as the queue has them: those that failed it does not keep. @throws what its server says */
export async function jobCounts(
  queue: Queue,
): Promise<Readonly<Record<Exclude<JobState, 'failed'>, number>>> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', PAUSED, 'active', 'delayed');
  const of = (...types: JobType[]): number =>
    types.reduce((sum, type) => sum + (counts[type] ?? 0), 0);
  return {
    waiting: of('waiting', 'prioritized', PAUSED),
    active: of('active'),
    delayed: of('delayed'),
  };
}
