import type { Context } from '../src/context.ts';
import { isRetryable, type Extraction } from '../src/domain/extraction.ts';
import type { Result } from '../src/domain/result.ts';
import { dispatch, type Urgency } from '../src/queue/dispatch.ts';
import {
  isRangeJob,
  MOST_IN_RANGE,
  MOST_TASKS,
  readRangeJob,
  readTagJob,
} from '../src/queue/job-data.ts';
import { loadExtractions } from '../src/store/extractions.ts';
import { loadRelease, releaseId, type Release } from '../src/store/releases.ts';
import type { ReadText } from '../src/store/outcomes.ts';
import { staleWithin } from '../src/store/pending.ts';
import type { Task } from '../src/store/results.ts';
import { timed } from '../src/telemetry.ts';
import { refuseRetryable } from './outcome.ts';
import { rescoreDocuments } from './rescore.ts';
import type { Processor } from './processor.ts';

/**
 * Tags stored texts and keeps the results. Done twice it writes the same results again.
 *
 * @throws AttemptFailed, or a fault of the environment
 */
export async function tagDocuments(
  context: Context,
  processor: Processor,
  data: unknown,
): Promise<void> {
  const job = isRangeJob(data) ? readRangeJob(data) : readTagJob(data);
  const release = await workableRelease(context, job.release);
  if (release === null) {
    context.log.warn({ release: job.release }, 'job of another release');
    return;
  }
  const { db } = context.store;
  const isRun = !('tasks' in job) || job.tasks.length > 1;
  const tasks = 'tasks' in job ? job.tasks : await staleWithin(db, job.release, job, MOST_IN_RANGE);
  const left = await rescoreDocuments(context, processor, tasks, release);
  if (left.length > MOST_TASKS) {
    // A job of a run must be short, so that an upload does not wait for it.
    await dispatch({ ...context, versions: release.versions }, left, 'reprocess');
    return;
  }
  await judgeStored(context, processor, left, release, isRun ? 'reprocess' : 'upload');
}

async function judgeStored(
  context: Context,
  processor: Processor,
  tasks: readonly Task[],
  release: Pick<Release, 'versions' | 'rubric'>,
  urgency: Urgency,
): Promise<void> {
  if (tasks.length === 0) return;
  const ids = tasks.map((task) => task.documentId);
  const read = await loadExtractions(context.store.db, ids, release.versions.extract);
  const stored = tasks.filter((task) => read.has(task.documentId));
  // The text of the others is gone, or of another version: they have to be read first.
  const unread = tasks.filter((task) => !read.has(task.documentId));
  await dispatch(context, unread, urgency);
  const work = stored.map((task) => ({ task, extraction: read.get(task.documentId)! }));
  await tagExtractions(context, processor, work, release);
}

/**
 * The release that a job asks for, if this process can make its results: its own, or one that differs
 * only in a rubric that is stored.
 */
async function workableRelease(
  { store, versions }: Context,
  id: string,
): Promise<Pick<Release, 'versions' | 'rubric'> | null> {
  if (id === releaseId(versions)) return { versions, rubric: null };
  const release = await loadRelease(store.db, id);
  if (!release?.rubric) return null;
  const { rubric, rubricId } = versions;
  const otherwise = { ...release.versions, rubric, rubricId };
  return releaseId(otherwise) === releaseId(versions) ? release : null;
}

interface Work {
  readonly task: Task;
  readonly extraction: Extraction;
}

/**
 * Tags texts under a release and keeps the results; what is to be tried again does not keep the others
 * from being kept.
 *
 * @throws AttemptFailed, or a fault of the environment
 */
export async function tagExtractions(
  context: Context,
  processor: Processor,
  work: readonly Work[],
  release: Pick<Release, 'versions' | 'rubric'> = { versions: context.versions, rubric: null },
): Promise<void> {
  if (work.length === 0) return;
  const { versions, rubric } = release;
  const { telemetry } = context;
  const results = await Promise.all(
    work.map(async ({ task: { documentId, anchor: date }, extraction }) => {
      const anchor = { date, source: 'received' } as const;
      const input = { documentId, extraction, anchor, versions, ...(rubric && { rubric }) };
      const json = await timed(telemetry, 'analyse', () => processor.analyse(input));
      return JSON.parse(json) as Result;
    }),
  );
  await keepResults(context, results);
}

/**
 * Keeps results, with what was read for them; what is to be tried again does not keep the others from being
 * kept.
 *
 * @throws AttemptFailed, or a fault of the environment
 */
export async function keepResults(
  { store, telemetry }: Context,
  results: readonly Result[],
  read: ReadText | null = null,
): Promise<void> {
  const final = results.filter(isFinal);
  await timed(telemetry, 'store', () => store.keep({ read, results: final }));
  for (const result of final) telemetry.settled(outcomeOf(result));
  for (const result of results) {
    if (result.outcome === 'untagged')
      refuseRetryable(result.untagged.code, result.document.findings);
  }
}

function outcomeOf(result: Result): string {
  return result.outcome === 'tagged' ? result.level.tag : result.untagged.code;
}

function isFinal(result: Result): boolean {
  if (result.outcome === 'tagged') return true;
  return !isRetryable(result.untagged.code, result.document.findings);
}
