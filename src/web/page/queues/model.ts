import type { FailedTry } from '../../../store/failed-tries.ts';

/** A queue with its jobs of one state. */
export interface QueueModel {
  readonly name: QueueId;
  readonly isPaused: boolean;
  readonly counts: Readonly<Record<JobState, number>>;
  readonly state: JobState;
  /** Those of the state that come first; none of `failed`, which the queue does not keep. */
  readonly jobs: readonly JobModel[];
  readonly failed: readonly FailedTry[];
}

export const QUEUE_IDS = ['extract', 'tag'] as const;
export type QueueId = (typeof QUEUE_IDS)[number];

export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobModel {
  readonly id: string;
  /** Documents that it is about. */
  readonly documents: number;
  /** ISO time. */
  readonly addedAt: string;
  readonly tries: number;
  /** Of the last try that failed; null before there was one. */
  readonly reason: string | null;
  /** When a delayed one is due, as ISO time. */
  readonly dueAt: string | null;
}

/** What an administrator may do with a queue, or one of its jobs. */
export const ACTIONS = ['pause', 'resume', 'remove', 'start'] as const;
export type Action = (typeof ACTIONS)[number];
