import type { Job } from 'bullmq';
import type { Context } from '../src/context.ts';
import type { UnreadDocument, UntaggedCode } from '../src/domain/extraction.ts';
import type { Versions } from '../src/domain/result.ts';
import { untagged } from '../src/pipeline.ts';
import { dispatch } from '../src/queue/dispatch.ts';
import {
  isRangeJob,
  MOST_IN_RANGE,
  readExtractJob,
  readRangeJob,
  readTagJob,
} from '../src/queue/job-data.ts';
import { EXTRACT } from '../src/queue/names.ts';
import { recordFailure } from '../src/store/dispatches.ts';
import { loadExtraction } from '../src/store/extractions.ts';
import { pendingAnchors, staleWithin } from '../src/store/pending.ts';
import { loadRelease } from '../src/store/releases.ts';
import { loadResults, saveResult, type Task, taskKey } from '../src/store/results.ts';

/** BullMQ's words for a job whose worker died too often. */
const STALLED_OUT = 'job stalled more than allowable limit';

/**
 * Records how a job ended that the queue has given up, so that nobody waits for it for ever.
 *
 * - its worker died with it again and again, or it met a defect: poison, a current result `parser_crashed`;
 * - its tries ran out: the outcome of the last one, to be tried again later and never a result.
 *
 * What is left of a range of a run is queued anew, in jobs that name their documents, and what such a job of many has
 * left, one by one: what one of them meets must not be laid to the others.
 */
export async function recordGivenUp(context: Context, job: Job, error: Error): Promise<void> {
  if (job.queueName !== EXTRACT && isRangeJob(job.data)) return queueByName(context, job);
  const tasks = await tasksOf(context, job);
  if (tasks.length > 1 && job.queueName !== EXTRACT) return queueOneByOne(context, job, tasks);
  const isPoison = error.message === STALLED_OUT || error.name === 'UnrecoverableError';
  const code: UntaggedCode = error.message === 'timed_out' ? 'timed_out' : 'parser_crashed';
  const versions = await versionsOf(context, job);
  for (const task of tasks) {
    const result = untagged(await unreadAs({ ...context, versions }, task, code), {
      documentId: task.documentId,
      anchor: { date: task.anchor, source: 'received' },
      versions,
    });
    await (isPoison
      ? saveResult(context.store.db, result)
      : recordFailure(context.store.db, result));
    context.log.error({ documentId: task.documentId, code, reason: error.message }, 'given up');
  }
}

async function queueByName(context: Context, job: Job): Promise<void> {
  const range = readRangeJob(job.data);
  const { db } = context.store;
  const release = await loadRelease(db, range.release);
  if (release === null) return;
  const tasks = await staleWithin(db, range.release, range, MOST_IN_RANGE);
  await dispatch({ ...context, versions: release.versions }, tasks, 'reprocess');
}

async function queueOneByOne(context: Context, job: Job, tasks: readonly Task[]): Promise<void> {
  const release = await loadRelease(context.store.db, readTagJob(job.data).release);
  if (release === null) return;
  const done = await loadResults(context.store.db, tasks, release.versions);
  const left = tasks.filter((task) => !done.has(taskKey(task)));
  await dispatch({ ...context, versions: release.versions }, left, 'reprocess', 1);
}

/** Those that the job asks for: a run may be under another rubric than this process's own. */
async function versionsOf({ store, versions }: Context, job: Job): Promise<Versions> {
  if (job.queueName === EXTRACT) return versions;
  return (await loadRelease(store.db, readTagJob(job.data).release))?.versions ?? versions;
}

async function tasksOf(context: Context, job: Job): Promise<readonly Task[]> {
  if (job.queueName !== EXTRACT) return readTagJob(job.data).tasks;
  const { documentId } = readExtractJob(job.data);
  const anchors = await pendingAnchors(context.store.db, documentId, context.versions);
  return anchors.map((anchor) => ({ documentId, anchor }));
}

async function unreadAs(context: Context, task: Task, code: UntaggedCode): Promise<UnreadDocument> {
  const { db } = context.store;
  const known = await loadExtraction(db, task.documentId, context.versions.extract);
  return {
    kind: 'unread',
    mediaType: known?.mediaType ?? 'application/octet-stream',
    pages: 0,
    untagged: { code, ...WORDS[code === 'timed_out' ? code : 'parser_crashed'] },
    findings: [],
  };
}

const WORDS = {
  timed_out: {
    message: 'The file could not be processed in the time that is allowed.',
    action: 'Run it again, on a machine with less to do.',
  },
  parser_crashed: {
    message: 'The file could not be processed: each try ended in a fault.',
    action: 'Open it, save it again as PDF or DOCX, and send that; if that fails too, report it.',
  },
} as const;
