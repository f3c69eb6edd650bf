import type { BatchStatus } from '../../../store/batches.ts';

/** What came in together, how far it is, and what went wrong. */
export interface BatchModel extends BatchStatus {
  /** Files a second over the last stretch; null before there is one. */
  readonly perSecond: number | null;
  /** Files that have no level because something is wrong with them. */
  readonly problems: readonly ProblemFile[];
}

export interface ProblemFile {
  /** Null while it has no result to look at. */
  readonly receipt: number | null;
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly action: string;
  /** Whether another try may help. */
  readonly canRetry: boolean;
}
