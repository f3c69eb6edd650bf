import type { Queue } from 'bullmq';
import { openJobs } from '../../../queue/job-counts.ts';
import type { JobState } from './model.ts';

/** Jobs by state, as the queue has them: those that failed it does not keep. @throws what its server says */
export async function jobCounts(
  queue: Queue,
): Promise<Readonly<Record<Exclude<JobState, 'failed'>, number>>> {
  const { waiting, prioritized, active, delayed } = await openJobs(queue);
  return { waiting: waiting + prioritized, active, delayed };
}
