import type { Bounds, MonthIndex } from './months.ts';
import type { Span } from './span.ts';

/**
 * A position is one dated (or undated) engagement: a job, or one role of several at the same employer,
 * or one client of a consultant.
 */
export interface Position {
  /** `p1`, `p2`, … in reading order. */
  readonly id: string;
  readonly title: Span | null;
  readonly employer: Span | null;
  /** The words of the date range; null where it is undated. */
  readonly dates: Span | null;
  /** Everything that belongs to it: heading lines and duties. */
  readonly span: Span;
  /** First month worked; null where unknown. Bounds differ where only a year is given. */
  readonly start: { readonly min: MonthIndex; readonly max: MonthIndex } | null;
  /** Last month worked, included; the anchor's month for a current position; null where unknown. */
  readonly end: { readonly min: MonthIndex; readonly max: MonthIndex } | null;
  readonly current: boolean;
  readonly kind: 'employment' | 'internship' | 'volunteer' | 'military';
  /** What the title says of the role; `other` where there is none, or one of many trades in a resume not of IT. */
  readonly titleClass: 'it_pm' | 'pm_generic' | 'adjacent' | 'other';
  /** Whether it counts as running IT projects or programs, and by what. */
  readonly itPm: {
    readonly counts: boolean;
    readonly by: 'title' | 'duties' | 'none';
    readonly rule: string;
  };
  /** Guards and doubts: `year_only`, `reversed`, `ends_after_anchor`, `repeated`, … */
  readonly notes: readonly string[];
}

/** Two statements of the resume that do not agree; shown, never resolved silently. */
export interface Conflict {
  readonly code: string;
  readonly message: string;
  readonly spans: readonly Span[];
}

export interface Experience {
  readonly positions: readonly Position[];
  /** Months in positions that count as running IT projects, overlaps counted once; null when none of them is dated. */
  readonly pmMonths: Bounds | null;
  readonly totalMonths: Bounds | null;
  readonly conflicts: readonly Conflict[];
}
