import type {
  Anchor,
  DocumentInfo,
  EvidenceId,
  Level,
  Override,
  Role,
  TaggedResult,
} from '../domain/result.ts';
import type { SectionType } from '../domain/section.ts';
import type { Involvement, SignalId } from '../domain/signal.ts';
import type { Flips } from './flips.ts';

/** Why a record says what it says: everything in it follows from the record and the rubric. */
export type Explanation = TaggedExplanation | UntaggedExplanation;

interface Common {
  readonly document: DocumentInfo;
  readonly anchor: Anchor;
  readonly rubricId: string;
  readonly override: Override | null;
}

export interface UntaggedExplanation extends Common {
  readonly outcome: 'untagged';
  readonly code: string;
  readonly message: string;
  readonly action: string;
}

export interface TaggedExplanation extends Common {
  readonly outcome: 'tagged';
  readonly level: Pick<
    TaggedResult['level'],
    'tag' | 'score' | 'band' | 'confidence' | 'calibrated'
  >;
  readonly role: RoleReason;
  /** In the rubric's order; their points add to the score. */
  readonly dimensions: readonly DimensionTrace[];
  /** What each level asks for, and whether it is there. */
  readonly requirements: readonly RequirementTrace[];
  /** What was found and does not count. */
  readonly notCounted: readonly StoppedPiece[];
  readonly experience: TaggedResult['experience'];
  readonly flips: Flips;
}

export interface RoleReason {
  readonly role: Role;
  /** Positions that show it, by title, dates and what in them counted. */
  readonly positions: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly by: 'title' | 'duties' | 'none';
  }[];
}

export interface DimensionTrace {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly max: number;
  readonly criteria: readonly CriterionTrace[];
}

/** How a criterion came to its points: each step can be done again by hand. */
export interface CriterionTrace {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly max: number;
  /** The weight of evidence that gives all points; null where months do. */
  readonly full: number | null;
  readonly signals: readonly SignalId[];
  readonly steps: readonly Step[];
  /** Where months give the points: how many there are, and from what. */
  readonly months: { readonly count: number; readonly from: 'positions' | 'claims' } | null;
}

/** One piece of evidence in reading order: the points before it and after it. */
export interface Step {
  readonly piece: CitedPiece;
  readonly weight: number;
  readonly before: number;
  readonly after: number;
}

export interface CitedPiece {
  readonly id: EvidenceId;
  readonly rule: string;
  readonly quote: string;
  /** 1-based; null for formats without pages. */
  readonly page: number | null;
  readonly section: SectionType;
  readonly position: string | null;
  readonly involvement: Involvement | null;
  /** The words that decided who, how much and when, with the rules that read them. */
  readonly cues: readonly {
    readonly axis: string;
    readonly rule: string;
    readonly quote: string;
  }[];
}

export interface StoppedPiece {
  readonly signal: SignalId;
  readonly guard: string;
  /** The guard in plain words. */
  readonly because: string;
  readonly piece: CitedPiece;
}

export interface RequirementTrace {
  readonly level: 'senior' | 'mid';
  readonly holds: boolean;
  readonly conditions: readonly ConditionTrace[];
}

export interface ConditionTrace {
  readonly what: 'score' | 'pmMonths' | 'totalMonths' | 'breadth';
  readonly asked: number;
  /** Null where it is unknown. */
  readonly has: number | null;
  readonly holds: boolean;
  /** Of breadth: the share of its points that a dimension must have. */
  readonly share?: number;
  /** Of breadth that looks at some areas only: their labels. */
  readonly of?: readonly string[];
}

/** Why a record does not say something else. */
export type WhyNot = WhyNotLevel | WhyNotSignal;

export interface WhyNotLevel {
  readonly asked: 'level';
  readonly target: Level;
  readonly actual: Level | null;
  /** It is the level that was given. */
  readonly isGiven: boolean;
  /** Whole sentences, the most telling first. */
  readonly reasons: readonly string[];
  /** Of the level that was asked for, or for a lower one of what the given level rests on. */
  readonly requirements: readonly RequirementTrace[];
  readonly flips: Flips;
}

export interface WhyNotSignal {
  readonly asked: 'signal';
  readonly target: SignalId;
  /** It counts. */
  readonly isGiven: boolean;
  readonly reasons: readonly string[];
  readonly counted: readonly CitedPiece[];
  readonly notCounted: readonly StoppedPiece[];
  /** Criteria of the rubric that ask for it; without any it gives no points. */
  readonly criteria: readonly {
    readonly id: string;
    readonly label: string;
    readonly points: number;
    readonly max: number;
  }[];
}
