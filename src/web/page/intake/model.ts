import type { UntaggedCode } from '../../../domain/extraction.ts';

/** What came in together, and how far it is. */
export interface BatchModel {
  readonly id: string;
  readonly received: number;
  readonly done: number;
  /** Whose last try gave no result: they can be tried again. */
  readonly failed: number;
  /** ISO time of the first file. */
  readonly startedAt: string;
  /** Files a second over the last stretch; null before there is one. */
  readonly perSecond: number | null;
  /** Results by level or by why there is none; the largest first. */
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[];
  /** Files that have no level because something is wrong with them. */
  readonly problems: readonly ProblemFile[];
}

export interface ProblemFile {
  readonly receipt: number;
  readonly name: string;
  readonly code: UntaggedCode;
  readonly message: string;
  readonly action: string;
  /** Whether another try may help. */
  readonly canRetry: boolean;
}

export interface BatchLine {
  readonly id: string;
  readonly startedAt: string;
  readonly received: number;
  readonly done: number;
}
