import type { Job, JobType, Queue } from 'bullmq';
import type { Context } from '../../../context.ts';
import { countFailed, failedTries } from '../../../store/failed-tries.ts';
import { releaseId } from '../../../store/releases.ts';
import { jobCounts } from './counts.ts';
import type { JobModel, JobState, QueueId, QueueModel } from './model.ts';

const LISTED = 50;

/** Jobs with a priority wait too. */
const TYPES: Readonly<Record<Exclude<JobState, 'failed'>, JobType[]>> = {
  waiting: ['waiting', 'prioritized'],
  active: ['active'],
  delayed: ['delayed'],
};

/** @throws what the queue's server says */
export async function loadQueue(
  { queues, store, versions }: Context,
  name: QueueId,
  state: JobState,
): Promise<QueueModel> {
  const queue: Queue = queues[name];
  const release = releaseId(versions);
  const [counts, isPaused, failed, failures, jobs] = await Promise.all([
    jobCounts(queue),
    queue.isPaused(),
    countFailed(store.db, release),
    state === 'failed' ? failedTries(store.db, release, LISTED) : [],
    state === 'failed' ? [] : queue.getJobs(TYPES[state], 0, LISTED - 1, true),
  ]);
  return {
    name,
    isPaused,
    state,
    counts: { ...counts, failed },
    // A job that ends while the list is read is none.
    jobs: jobs.filter((job) => job !== undefined).map((job) => toModel(job, state)),
    failed: failures,
  };
}

function toModel(job: Job, state: JobState): JobModel {
  const { tasks } = job.data as { tasks?: readonly unknown[] };
  return {
    id: job.id ?? '',
    documents: tasks?.length ?? 1,
    addedAt: new Date(job.timestamp).toISOString(),
    tries: job.attemptsMade,
    reason: job.failedReason || null,
    dueAt: state === 'delayed' ? new Date(job.timestamp + job.delay).toISOString() : null,
  };
}
