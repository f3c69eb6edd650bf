import type { Queue } from 'bullmq';
import type { Context } from '../context.ts';
import { recordDispatches, type Dispatch } from '../store/dispatches.ts';
import { readDocuments } from '../store/extractions.ts';
import { releaseId } from '../store/releases.ts';
import type { Task } from '../store/results.ts';
import type { ExtractJob, TagJob } from './job-data.ts';
import { jobId } from './job-id.ts';
import { codeOf } from './queues.ts';

/**
 * Hands tasks to the queue: to be read first, or to be tagged when their text is stored. What is in the
 * queue already is not queued twice.
 *
 * @returns whether the queue took them; when not, they are recorded, and `reconcile` finds them.
 */
export async function dispatch(context: Context, tasks: readonly Task[]): Promise<boolean> {
  if (tasks.length === 0) return true;
  const { store, queues, versions, log } = context;
  if (!queues.isReady()) return false;
  const dispatches = await recordDispatches(store.db, tasks, versions);
  const ids = dispatches.map((task) => task.documentId);
  const read = await readDocuments(store.db, ids, versions.extract);
  try {
    await addExtract(
      queues.extract,
      dispatches.filter((task) => !read.has(task.documentId)),
      versions.extract,
    );
    await addTag(
      queues.tag,
      dispatches.filter((task) => read.has(task.documentId)),
      releaseId(versions),
    );
    return true;
  } catch (error) {
    log.warn({ tasks: tasks.length, code: codeOf(error) }, 'dispatch pending');
    return false;
  }
}

/** Two anchors of one document and generation are one job: a document is read once. */
async function addExtract(
  queue: Queue,
  dispatches: readonly Dispatch[],
  version: string,
): Promise<void> {
  const jobs = dispatches.map(({ documentId, generation }) => ({
    name: 'extract',
    data: { documentId, version } satisfies ExtractJob,
    opts: { jobId: jobId('extract', documentId, version, generation) },
  }));
  if (jobs.length > 0) await queue.addBulk(jobs);
}

async function addTag(
  queue: Queue,
  dispatches: readonly Dispatch[],
  release: string,
): Promise<void> {
  const jobs = dispatches.map(({ documentId, anchor, generation }) => ({
    name: 'tag',
    data: { release, tasks: [{ documentId, anchor }] } satisfies TagJob,
    opts: { jobId: jobId('tag', documentId, anchor, release, generation) },
  }));
  if (jobs.length > 0) await queue.addBulk(jobs);
}
