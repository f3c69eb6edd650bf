import type { DimensionScore, Evidence, EvidenceId, TaggedResult } from '../domain/result.ts';

import { tenureOf, type Tenure } from '../rubric/level.ts';
import type { Criterion, MonthsMeasure, Rubric, SignalMeasure } from '../rubric/rubric.ts';

/** One piece of evidence and what it weighs. */
export interface Piece {
  readonly evidence: Evidence;
  readonly weight: number;
}

/** A criterion that evidence of signals earns points in. */
export interface SignalLine {
  readonly kind: 'signals';
  readonly criterion: Criterion & { readonly measure: SignalMeasure };
  /** Place of its dimension in the rubric. */
  readonly dimension: number;
  /** In reading order. */
  readonly pieces: readonly Piece[];
}

/** A criterion that months earn points in. */
export interface MonthsLine {
  readonly kind: 'months';
  readonly criterion: Criterion & { readonly measure: MonthsMeasure };
  readonly dimension: number;
}

/** A result taken apart so that it can be scored again with other facts. */
export interface Ledger {
  readonly rubric: Rubric;
  readonly lines: readonly (SignalLine | MonthsLine)[];
  readonly tenure: Tenure;
  /** Points that months, or claims of them, earn now, by criterion. */
  readonly monthPoints: ReadonlyMap<string, number>;
  readonly dimensions: readonly DimensionScore[];
}

/** The ledger of a result. It holds only what the result and the rubric say. */
export function openLedger(result: TaggedResult, rubric: Rubric): Ledger {
  const pieces = new Map(result.evidence.map((piece) => [piece.id, piece]));
  const lines = rubric.dimensions.flatMap(({ criteria }, dimension) =>
    criteria.map((criterion): SignalLine | MonthsLine => {
      const { measure } = criterion;
      return measure.kind === 'months'
        ? { kind: 'months', criterion: { ...criterion, measure }, dimension }
        : {
            kind: 'signals',
            criterion: { ...criterion, measure },
            dimension,
            pieces: piecesOf(result, measure, rubric, pieces),
          };
    }),
  );
  const months = result.dimensions.flatMap(({ criteria }) =>
    criteria.map(({ id, points }) => [id, points] as const),
  );
  const { dimensions, experience } = result;
  const monthPoints = new Map(months);
  return { rubric, lines, tenure: tenureOf(experience), monthPoints, dimensions };
}

function piecesOf(
  { signals }: TaggedResult,
  measure: SignalMeasure,
  rubric: Rubric,
  pieces: ReadonlyMap<EvidenceId, Evidence>,
): Piece[] {
  return signals
    .filter(({ id }) => measure.signals.includes(id))
    .flatMap(({ evidence }) => evidence.flatMap((id) => pieces.get(id) ?? []))
    .sort((a, b) => a.parts[0]!.start - b.parts[0]!.start)
    .map((evidence) => ({ evidence, weight: weightOf(evidence, rubric.weights) }));
}

/** What a piece weighs by who did it and where it stands. */
export function weightOf(
  { assertion, section, position }: Evidence,
  weights: Rubric['weights'],
): number {
  if (!assertion) return 0;
  const lostHeading = position !== null && (section === 'head' || section === 'summary');
  const place = lostHeading ? 'experience' : section;
  return weights.involvement[assertion.involvement] * (weights.section[place] ?? 1);
}

/** The points that a weight of evidence earns. */
export function pointsFor({ criterion }: SignalLine, weight: number): number {
  const { max, measure } = criterion;
  return Math.floor(max * Math.sqrt(Math.min(1, weight / measure.full)) + 0.5);
}

/** The points that months earn. */
export function pointsForMonths({ criterion }: MonthsLine, months: number): number {
  const { max, measure } = criterion;
  const reached = measure.steps.filter(({ from }) => months >= from);
  return Math.min(max, Math.max(0, ...reached.map(({ points }) => points)));
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
