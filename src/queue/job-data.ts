import { isIsoDate } from '../domain/months.ts';
import type { IdRange } from '../store/pending.ts';
import type { Task } from '../store/results.ts';

/**
 * All that the queue ever holds of a document: its hash, dates and versions. Text, names and results
 * stay in the database, so that personal data never enters Redis.
 */
export interface ExtractJob {
  readonly documentId: string;
  /** Version of the extract stage that is asked for. */
  readonly version: string;
}

export interface TagJob {
  /** The release that is asked for. */
  readonly release: string;
  /** One for a document just read; many where stored documents are tagged again. */
  readonly tasks: readonly Task[];
}

/** What a run of reprocessing asks for: everything stale of the documents whose ids lie in a range. */
export interface RangeJob extends IdRange {
  readonly release: string;
}

/** The most tasks of one job, and the bytes that so many take: the queue refuses data that is larger. */
export const MOST_TASKS = 50;
/** The most tasks of a range that are taken in hand at once, more than a run puts into one; what is above is found again. */
export const MOST_IN_RANGE = 1_000;
export const SIZE_LIMIT = 8_192;

/** Data of a job that is not what its queue carries: the work of another version, or a defect. */
export class JobDataError extends Error {
  readonly code = 'job_data_invalid';

  constructor(queue: string) {
    super(`a job of the queue ${queue} holds something else than ids, dates and versions`);
    this.name = 'JobDataError';
  }
}

/** @throws JobDataError */
export function readExtractJob(data: unknown): ExtractJob {
  const { documentId, version } = fields(data);
  if (isHash(documentId) && isVersion(version)) return { documentId, version };
  throw new JobDataError('extract');
}

/** @throws JobDataError */
export function readTagJob(data: unknown): TagJob {
  const { release, tasks } = fields(data);
  if (isHash(release) && Array.isArray(tasks) && tasks.length <= MOST_TASKS) {
    return { release, tasks: tasks.map(readTask) };
  }
  throw new JobDataError('tag');
}

/** Whether a job of the queue of tags is one of a run. */
export function isRangeJob(data: unknown): boolean {
  return 'from' in fields(data);
}

/** @throws JobDataError */
export function readRangeJob(data: unknown): RangeJob {
  const { release, from, below } = fields(data);
  if (isHash(release) && isPlace(from) && (below === null || isPlace(below))) {
    return { release, from, below };
  }
  throw new JobDataError('tag');
}

function readTask(data: unknown): Task {
  const { documentId, anchor } = fields(data);
  if (isHash(documentId) && typeof anchor === 'string' && isIsoDate(anchor)) {
    return { documentId, anchor };
  }
  throw new JobDataError('tag');
}

function fields(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** The beginning of an id, or none of it. */
function isPlace(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{0,64}$/.test(value);
}

function isVersion(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{1,64}$/.test(value);
}
