import type { Untagged, DocumentFinding } from './extraction.ts';
import type { Bounds, IsoDate } from './months.ts';
import type { Assertion, SignalId, SignalValue } from './signal.ts';
import type { Block, HiddenRange, Page, Rect } from './text-layer.ts';
import type { SectionType } from './section.ts';

/** The record: one per received file. What the pipeline computes is `result`; the rest is laid around it. */
export interface LevelRecord {
  readonly recordVersion: '1';
  /** Never inside the result: the same bytes under another name give the same result. */
  readonly source: { readonly name: string; readonly bytes: number };
  readonly intake: Intake | null;
  readonly override: Override | null;
  readonly effectiveLevel: Level | null;
  readonly result: Result;
  readonly textLayer?: PublishedTextLayer;
}

export interface Intake {
  readonly receivedAt: IsoDate;
  readonly batch: string;
  readonly externalId: string | null;
}

/** A person's decision laid over a result, never written into it. */
export interface Override {
  readonly level: Level;
  readonly by: string;
  readonly at: string;
  readonly reasonCode: string;
  readonly note: string;
}

/** What `--with-text` adds. */
export interface PublishedTextLayer {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly visibility: readonly PublishedHiddenRange[];
  readonly pages: readonly Page[];
}

/** A hidden range with its place. */
export interface PublishedHiddenRange extends HiddenRange {
  /** 1-based; null for formats without pages. */
  readonly page: number | null;
  readonly rects: readonly Rect[];
}

export type Result = TaggedResult | UntaggedResult;

/** In the order of lists and filters. */
export const LEVELS = ['senior', 'mid', 'junior', 'indeterminate', 'not_applicable'] as const;
export type Level = (typeof LEVELS)[number];
export type Role = 'it_pm' | 'adjacent' | 'other';

export interface Anchor {
  readonly date: IsoDate;
  readonly source: 'received' | 'as_of' | 'run_date';
}

/** One hash per stage, over its sources, data, libraries and result-changing options. */
export interface Versions {
  readonly extract: string;
  readonly sections: string;
  readonly experience: string;
  readonly signals: string;
  readonly rubric: string;
  /** `it-project-manager@1`. */
  readonly rubricId: string;
}

export interface DocumentInfo {
  /** SHA-256 of the bytes, hex. */
  readonly id: string;
  readonly mediaType: string;
  readonly pages: number;
  /** SHA-256 of the text's UTF-8, hex; null where there is no text. */
  readonly textHash: string | null;
  readonly quality: 'ok' | 'degraded' | 'unread';
  readonly findings: readonly DocumentFinding[];
}

export interface UntaggedResult {
  readonly schemaVersion: '1';
  readonly outcome: 'untagged';
  readonly document: DocumentInfo;
  readonly versions: Versions;
  readonly anchor: Anchor;
  readonly untagged: Untagged;
}

export interface TaggedResult {
  readonly schemaVersion: '1';
  readonly outcome: 'tagged';
  readonly document: DocumentInfo;
  readonly versions: Versions;
  readonly anchor: Anchor;
  readonly level: LevelTag;
  readonly dimensions: readonly DimensionScore[];
  readonly experience: ExperienceResult;
  /** Only what counts: affirmed, visible, of the candidate. In the catalogue's order. */
  readonly signals: readonly SignalResult[];
  /** Negated, planned, trained only, other people's, hidden, near-misses: with the guard that stopped them. */
  readonly notCounted: readonly NotCounted[];
  /** Every piece that something above cites, in reading order. */
  readonly evidence: readonly Evidence[];
  readonly warnings: readonly Warning[];
}

export interface LevelTag {
  readonly role: Role;
  /** Evidence of the role. */
  readonly roleEvidence: readonly EvidenceId[];
  readonly tag: Level;
  /** Sum of the dimensions' points, 0 to 100. */
  readonly score: number;
  /** Scores, both included, that give this tag. */
  readonly band: readonly [number, number] | null;
  /**
   * Share of levels as certain as this one that careful readers agree with; null where there is no level
   * (indeterminate, not applicable), or nothing was fitted for the rubric.
   */
  readonly confidence: number | null;
  /** Whether there is such a fit: false with a rubric of one's own. */
  readonly calibrated: boolean;
  /** One plain sentence a dimension. */
  readonly reasons: readonly string[];
}

export type EvidenceId = string;

export interface DimensionScore {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly max: number;
  readonly criteria: readonly CriterionScore[];
}

export interface CriterionScore {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly max: number;
  readonly evidence: readonly EvidenceId[];
}

export interface ExperienceResult {
  readonly pmMonths: Bounds | null;
  readonly totalMonths: Bounds | null;
  readonly claimed: readonly ClaimedYears[];
  readonly conflicts: readonly {
    readonly code: string;
    readonly message: string;
    readonly evidence: readonly EvidenceId[];
  }[];
  readonly positions: readonly PositionResult[];
}

export interface ClaimedYears {
  readonly years: number;
  readonly scope: 'project_management' | 'it' | 'total' | 'other';
  readonly evidence: readonly EvidenceId[];
}

export interface PositionResult {
  readonly id: string;
  readonly title: string | null;
  readonly employer: string | null;
  /** `YYYY-MM`, both bounds included; null where unknown. */
  readonly start: { readonly min: string; readonly max: string } | null;
  readonly end: { readonly min: string; readonly max: string } | null;
  readonly current: boolean;
  readonly kind: 'employment' | 'internship' | 'volunteer' | 'military';
  readonly months: Bounds | null;
  readonly itPm: { readonly counts: boolean; readonly by: 'title' | 'duties' | 'none' };
  readonly notes: readonly string[];
  readonly evidence: readonly EvidenceId[];
}

export interface SignalResult {
  readonly id: SignalId;
  readonly values: readonly SignalValue[];
  /** The strongest involvement among the evidence. */
  readonly involvement: Assertion['involvement'];
  /** Months of the dated positions that hold evidence, overlaps counted once; null where none is dated. */
  readonly months: Bounds | null;
  /** `YYYY-MM` of the last month of the latest of these positions. */
  readonly lastUsed: { readonly min: string; readonly max: string } | null;
  readonly evidence: readonly EvidenceId[];
}

export interface NotCounted {
  readonly signal: SignalId;
  readonly guard: string;
  readonly evidence: readonly EvidenceId[];
}

export interface Evidence {
  /** First 16 hex digits of the SHA-256 of what it is about, its rule and its parts. */
  readonly id: EvidenceId;
  readonly rule: string;
  readonly assertion: EvidenceAssertion | null;
  readonly parts: readonly EvidencePart[];
  /** Up to 32 characters before the first and after the last part, in their blocks. */
  readonly prefix: string;
  readonly suffix: string;
  readonly section: SectionType;
  readonly position: string | null;
  readonly origin: 'native' | 'ocr';
}

export interface EvidenceAssertion extends Omit<Assertion, 'cues'> {
  readonly cues: readonly {
    readonly axis: string;
    readonly rule: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface EvidencePart {
  /** UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  /** The same in code points, for readers in other languages. */
  readonly cpStart: number;
  readonly cpEnd: number;
  readonly quote: string;
  /** 1-based; null for formats without pages. */
  readonly page: number | null;
  readonly rects: readonly Rect[];
}

export interface Warning {
  readonly code: string;
  readonly message: string;
}
