import type { CriterionScore, DimensionScore, EvidenceId } from '../domain/result.ts';
import type { CountedFinding } from '../evidence/findings.ts';
import { middle, type Facts } from './facts.ts';
import type { Criterion, MonthsMeasure, Rubric, SignalMeasure, Weights } from './rubric.ts';

/**
 * The points of every criterion: whole numbers from 0 to its maximum, each with the evidence it rests on.
 * More evidence never gives fewer points.
 */
export function scoreDimensions(rubric: Rubric, facts: Facts): DimensionScore[] {
  return rubric.dimensions.map(({ id, label, criteria }) => {
    const scored = criteria.map((criterion) => scoreCriterion(criterion, rubric.weights, facts));
    return {
      id,
      label,
      points: sum(scored.map((criterion) => criterion.points)),
      max: sum(scored.map((criterion) => criterion.max)),
      criteria: scored,
    };
  });
}

function scoreCriterion(criterion: Criterion, weights: Weights, facts: Facts): CriterionScore {
  const { id, label, max, measure } = criterion;
  const { points, evidence } =
    measure.kind === 'signals'
      ? fromSignals(measure, max, weights, facts)
      : fromMonths(measure, max, facts);
  return { id, label, points, max, evidence: points > 0 ? evidence : [] };
}

interface Points {
  readonly points: number;
  readonly evidence: readonly EvidenceId[];
}

function fromSignals(measure: SignalMeasure, max: number, weights: Weights, facts: Facts): Points {
  const wanted = new Set(measure.signals);
  const found = facts.findings.filter(({ finding }) => wanted.has(finding.signal));
  const weight = sum(found.map((piece) => weightOf(piece, weights)));
  // The first piece of evidence says most: a long resume repeats itself, a short one is no less true.
  const share = Math.sqrt(Math.min(1, weight / measure.full));
  return { points: Math.floor(max * share + 0.5), evidence: unique(found.map((p) => p.evidence)) };
}

/** What one piece of evidence weighs by who did it and where it stands. */
function weightOf({ finding, section }: CountedFinding, weights: Weights): number {
  // Flattened texts lose their headings: what stands in a position is work, though it follow the summary.
  const lostHeading = finding.position !== null && (section === 'head' || section === 'summary');
  const place = lostHeading ? 'experience' : section;
  return weights.involvement[finding.assertion.involvement] * (weights.section[place] ?? 1);
}

function fromMonths(measure: MonthsMeasure, max: number, facts: Facts): Points {
  const bounds = facts[measure.of];
  if (bounds) {
    const points = Math.min(max, stepPoints(measure, middle(bounds)));
    return {
      points,
      evidence: measure.of === 'pmMonths' ? facts.pmEvidence : facts.totalEvidence,
    };
  }
  const scopes =
    measure.of === 'pmMonths' ? ['project_management'] : ['project_management', 'it', 'total'];
  const claims = facts.claimed.filter((claim) => scopes.includes(claim.scope));
  const months = Math.max(0, ...claims.map((claim) => 12 * claim.years));
  return {
    points: Math.min(max, measure.maxFromClaims, stepPoints(measure, months)),
    evidence: unique(claims.flatMap((claim) => claim.evidence)),
  };
}

function stepPoints(measure: MonthsMeasure, months: number): number {
  return Math.max(0, ...measure.steps.filter((s) => months >= s.from).map((s) => s.points));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
