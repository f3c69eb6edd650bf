import type { LevelRecord, PublishedTextLayer, TaggedResult } from '../../../domain/result.ts';

/** One received file as the page shows it. */
export interface ResumeModel {
  readonly receipt: number;
  readonly record: LevelRecord;
  /** Null for a file that could not be read. */
  readonly text: PublishedTextLayer | null;
  /** The address of a page's picture, 1-based; null where the format has no pages that can be painted. */
  readonly pageImage: ((page: number) => string) | null;
  /** What was done with it, newest first. */
  readonly history: readonly HistoryEntry[];
  /** Null in a blind review: the file tells who it is about. */
  readonly original: string | null;
  readonly json: string;
  readonly show: 'pages' | 'text';
  /** Where it came from in the list, for the way back. */
  readonly back: string;
  readonly explanation: ResumeExplanation;
}

export interface HistoryEntry {
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  /** In words: `Senior instead of Mid-level: interview showed it`. */
  readonly what: string;
  readonly note: string;
}

/** Why it is not another level, and what would change it; each part in plain sentences. */
export type ResumeExplanation = readonly {
  readonly title: string;
  readonly sentences: readonly ExplainedSentence[];
}[];

export interface ExplainedSentence {
  readonly text: string;
  /** The pieces that the sentence is about; often none. */
  readonly evidence: readonly CitedEvidence[];
}

export interface CitedEvidence {
  readonly id: string;
  readonly quote: string;
}

export function taggedOf({ record }: ResumeModel): TaggedResult | null {
  return record.result.outcome === 'tagged' ? record.result : null;
}
