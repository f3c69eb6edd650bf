import type { Queue } from 'bullmq';
import type { Context } from '../context.ts';
import { recordDispatches, type Dispatch } from '../store/dispatches.ts';
import { readDocuments } from '../store/extractions.ts';
import { releaseId } from '../store/releases.ts';
import type { Task } from '../store/results.ts';
import { MOST_TASKS, type ExtractJob, type TagJob } from './job-data.ts';
import { jobId } from './job-id.ts';
import { codeOf } from './queues.ts';

/** Whether somebody waits for the result, or it is a run over what is stored. */
export type Urgency = 'upload' | 'reprocess';

/** BullMQ takes jobs without a priority before all that have one. */
export const URGENCIES: Readonly<Record<Urgency, { priority?: number }>> = {
  upload: {},
  reprocess: { priority: 10 },
};

/** Tasks of one job of tags: a run tags many in one, over which what a job costs is then spread. */
const SIZES: Readonly<Record<Urgency, number>> = { upload: 1, reprocess: MOST_TASKS };

/**
 * Hands tasks to the queue: to be read first, or to be tagged when their text is stored. What is in the
 * queue already is not queued twice.
 *
 * @param size tasks of one job of tags at most
 * @returns whether the queue took them; when not, they are recorded, and `reconcile` finds them.
 */
export async function dispatch(
  context: Context,
  tasks: readonly Task[],
  urgency: Urgency = 'upload',
  size = SIZES[urgency],
): Promise<boolean> {
  if (tasks.length === 0) return true;
  if (!context.queues.isReady()) return false;
  return addToQueue(context, await record(context, tasks), urgency, size);
}

/** Tasks that are recorded as handed to the queue, by what they need. */
export interface Recorded {
  readonly unread: readonly Dispatch[];
  readonly read: readonly Dispatch[];
}

/** The first half of dispatching. */
export async function record(
  { store, versions }: Context,
  tasks: readonly Task[],
): Promise<Recorded> {
  const dispatches = await recordDispatches(store.db, tasks, versions);
  const ids = dispatches.map((task) => task.documentId);
  const known = await readDocuments(store.db, ids, versions.extract);
  return {
    unread: dispatches.filter((task) => !known.has(task.documentId)),
    read: dispatches.filter((task) => known.has(task.documentId)),
  };
}

/** The second half. @returns whether the queue took them */
export function addToQueue(
  { queues, versions, log }: Context,
  { unread, read }: Recorded,
  urgency: Urgency,
  size = SIZES[urgency],
): Promise<boolean> {
  return isTaken(log, { tasks: unread.length + read.length }, async () => {
    await addExtract(queues.extract, unread, versions.extract, urgency);
    await addTag(queues.tag, read, releaseId(versions), urgency, size);
  });
}

/** @param what is added, in figures for the log @returns whether the queue took it; what it did not take is found again */
export async function isTaken(
  log: Context['log'],
  what: object,
  add: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await add();
    return true;
  } catch (error) {
    log.warn({ ...what, code: codeOf(error) }, 'dispatch pending');
    return false;
  }
}

/** Two anchors of one document and generation are one job: a document is read once. */
async function addExtract(
  queue: Queue,
  dispatches: readonly Dispatch[],
  version: string,
  urgency: Urgency,
): Promise<void> {
  const jobs = dispatches.map(({ documentId, generation }) => ({
    name: 'extract',
    data: { documentId, version } satisfies ExtractJob,
    opts: { jobId: jobId('extract', documentId, version, generation), ...URGENCIES[urgency] },
  }));
  if (jobs.length > 0) await queue.addBulk(jobs);
}

async function addTag(
  queue: Queue,
  dispatches: readonly Dispatch[],
  release: string,
  urgency: Urgency,
  size: number,
): Promise<void> {
  const jobs = [];
  for (let at = 0; at < dispatches.length; at += size) {
    const some = dispatches.slice(at, at + size);
    const tasks = some.map(({ documentId, anchor }) => ({ documentId, anchor }));
    const ids = some.flatMap((task) => [task.documentId, task.anchor, task.generation]);
    const opts = { jobId: jobId('tag', release, ...ids), ...URGENCIES[urgency] };
    jobs.push({ name: 'tag', data: { release, tasks } satisfies TagJob, opts });
  }
  if (jobs.length > 0) await queue.addBulk(jobs);
}
