import type { DimensionScore } from '../domain/result.ts';
import type { SectionType } from '../domain/section.ts';
import type { Involvement, SignalId } from '../domain/signal.ts';

/**
 * A rubric is data: what counts how much, and what a level asks for. It is read from JSON, so that a
 * recruiter can copy and change it without touching code.
 */
export interface Rubric {
  /** `it-project-manager`; with the version it names the rubric in results. */
  readonly id: string;
  readonly version: number;
  readonly weights: Weights;
  /** In the order in which they are shown. Their maxima add to 100. */
  readonly dimensions: readonly Dimension[];
  /** What each level asks for: any one of its alternatives. Below `mid` is junior. */
  readonly levels: {
    readonly senior: readonly Requirement[];
    readonly mid: readonly Requirement[];
  };
}

/** How much one piece of evidence weighs: the product of the two. */
export interface Weights {
  readonly involvement: Readonly<Record<Involvement, number>>;
  /** Sections that are not named weigh 1. */
  readonly section: Readonly<Partial<Record<SectionType, number>>>;
}

export interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  readonly id: string;
  /** A noun phrase for people: "legacy migration". */
  readonly label: string;
  readonly max: number;
  readonly measure: SignalMeasure | MonthsMeasure;
}

/** Points by the square root of the evidence's weight, up to `full`, where the criterion gives all its points. */
export interface SignalMeasure {
  readonly kind: 'signals';
  readonly signals: readonly SignalId[];
  readonly full: number;
}

/** Points by steps of months worked: those of the highest step reached. */
export interface MonthsMeasure {
  readonly kind: 'months';
  readonly of: 'pmMonths' | 'totalMonths';
  readonly steps: readonly { readonly from: number; readonly points: number }[];
  /** Where no position is dated, a claim of years gives at most these points. */
  readonly maxFromClaims: number;
}

/** All that are given must hold. */
export interface Requirement {
  readonly score: number;
  readonly pmMonths?: number;
  readonly totalMonths?: number;
  readonly breadth?: Breadth;
}

/** At least `count` dimensions with at least `share` of their points: any, or some of those named. */
export interface Breadth {
  readonly count: number;
  readonly share: number;
  readonly of?: readonly string[];
}

/** Those of the dimensions that a breadth looks at which reach the share it asks for. */
export function reaching<D extends Pick<DimensionScore, 'id' | 'points' | 'max'>>(
  dimensions: readonly D[],
  breadth: Breadth,
): readonly D[] {
  return lookedAt(dimensions, breadth).filter(({ points, max }) => points >= breadth.share * max);
}

/** The dimensions that a breadth looks at. */
export function lookedAt<D extends { readonly id: string }>(
  dimensions: readonly D[],
  { of }: Breadth,
): readonly D[] {
  return of ? dimensions.filter(({ id }) => of.includes(id)) : dimensions;
}
