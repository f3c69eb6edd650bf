import type { Level } from '../../../domain/result.ts';
import type { SignalId } from '../../../domain/signal.ts';
import type { ListedRecord } from '../../../store/listed.ts';
import type { Tally } from './counts.ts';

export const SORTS = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  score: 'Highest score',
  years: 'Most years',
  name: 'File name',
} as const;
export type Sort = keyof typeof SORTS;

/** What is asked for, as it stands in the address; what is absent does not restrict. */
export interface PeopleQuery {
  readonly q: string;
  readonly levels: readonly (Level | 'none')[];
  readonly signals: readonly SignalId[];
  readonly minYears: number | null;
  readonly quality: 'ok' | 'degraded' | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly batch: string | null;
  readonly overridden: boolean;
  readonly sort: Sort;
}

export interface PersonRow {
  readonly receipt: number;
  readonly record: ListedRecord;
}

export interface PeopleModel {
  readonly query: PeopleQuery;
  readonly rows: readonly PersonRow[];
  /** All that match; null where they have not been counted yet. */
  readonly total: Tally | null;
  /** Nothing to show whatever is asked for: nothing came in, or nothing has been read yet. */
  readonly nothing: 'received' | 'read' | null;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  /** Whether this is not the first page. */
  readonly isLater: boolean;
  /** How many match all but the level, by level; `none` has none. */
  readonly byLevel: Readonly<Record<string, Tally>> | null;
  /** Null in a blind review: what is exported tells names. */
  readonly exports: { readonly csv: string; readonly jsonl: string } | null;
}
