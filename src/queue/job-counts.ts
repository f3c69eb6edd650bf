import type { JobType, Queue } from 'bullmq';

/** States of a job that is still to be done. */
export const OPEN_STATES = ['waiting', 'prioritized', 'active', 'delayed'] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** On PostgreSQL BullMQ counts what waits in a paused queue under a name that its types do not have. */
const PAUSED = 'paused' as JobType;

/** Open jobs by state; those of a paused queue wait. @throws what the queue's server says */
export async function openJobs(queue: Queue): Promise<Readonly<Record<OpenState, number>>> {
  const counts = await queue.getJobCounts(...OPEN_STATES, PAUSED);
  const of = (state: JobType): number => counts[state] ?? 0;
  return {
    waiting: of('waiting') + of(PAUSED),
    prioritized: of('prioritized'),
    active: of('active'),
    delayed: of('delayed'),
  };
}
