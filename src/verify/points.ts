import type { CriterionScore, DimensionScore, Evidence, TaggedResult } from '../domain/result.ts';
import type { Criterion, MonthsMeasure, Rubric, SignalMeasure } from '../rubric/rubric.ts';
import { isSame, type Faults } from './fault.ts';
import { halfWay } from './months.ts';

/** That every criterion has the points its evidence earns, cites all of it, and that points re-add. */
export function checkPoints(result: TaggedResult, rubric: Rubric, faults: Faults): void {
  const { dimensions, level } = result;
  const named = dimensions.map(({ id, label }) => [id, label]);
  const wanted = rubric.dimensions.map(({ id, label }) => [id, label]);
  const message = 'The dimensions are not those of the rubric.';
  if (!faults.expect(isSame(named, wanted), 'rubric.shape', 'dimensions', message)) return;
  for (const [at, dimension] of dimensions.entries()) {
    const where = `dimension ${dimension.id}`;
    checkCriteria(result, rubric, at, faults);
    const sum = total(dimension.criteria.map(({ points }) => points));
    const isSum = dimension.points === sum;
    faults.expect(isSum, 'points.dimension', where, 'Its points are not the sum of its criteria.');
    const max = total(rubric.dimensions[at]!.criteria.map((criterion) => criterion.max));
    faults.expect(dimension.max === max, 'rubric.shape', where, 'It has another maximum.');
  }
  const score = total(dimensions.map(({ points }) => points));
  const isScore = level.score === score;
  faults.expect(isScore, 'points.score', 'level', 'The score is not the sum of the dimensions.');
}

function checkCriteria(result: TaggedResult, rubric: Rubric, at: number, faults: Faults): void {
  const { criteria } = result.dimensions[at]!;
  const own = rubric.dimensions[at]!.criteria;
  const shape = (some: readonly (Criterion | CriterionScore)[]) =>
    some.map(({ id, label, max }) => [id, label, max]);
  const message = 'The criteria are not those of the rubric.';
  const where = `dimension ${rubric.dimensions[at]!.id}`;
  if (!faults.expect(isSame(shape(criteria), shape(own)), 'rubric.shape', where, message)) return;
  for (const [i, criterion] of own.entries()) {
    const given = criteria[i]!;
    const { points, evidence } = earned(result, rubric, criterion);
    const isEarned = given.points === points;
    const place = `criterion ${criterion.id}`;
    faults.expect(isEarned, 'points.criterion', place, `Its evidence earns ${points} points.`);
    const isCited = isSame(given.evidence.toSorted(), given.points > 0 ? evidence.toSorted() : []);
    faults.expect(isCited, 'points.evidence', place, 'It does not cite what earns its points.');
    const isProven = given.points === 0 || given.evidence.length > 0;
    faults.expect(isProven, 'points.unproven', place, 'It has points, and cites nothing.');
  }
}

interface Earned {
  readonly points: number;
  readonly evidence: readonly string[];
}

function earned(result: TaggedResult, rubric: Rubric, { measure, max }: Criterion): Earned {
  return measure.kind === 'signals'
    ? bySignals(result, rubric, measure, max)
    : byMonths(result, measure, max);
}

function bySignals(
  { signals, evidence }: TaggedResult,
  { weights }: Rubric,
  measure: SignalMeasure,
  max: number,
): Earned {
  const ids = new Set(
    signals.filter(({ id }) => measure.signals.includes(id)).flatMap((signal) => signal.evidence),
  );
  const own = evidence.filter(({ id }) => ids.has(id));
  const weight = total(own.map((piece) => weigh(piece, weights)));
  const share = Math.sqrt(Math.min(1, weight / measure.full));
  return { points: Math.floor(max * share + 0.5), evidence: [...ids] };
}

/** What stands in a position is work, also where the headings of a flattened text are lost. */
function weigh({ assertion, section, position }: Evidence, weights: Rubric['weights']): number {
  if (!assertion) return 0;
  const isWork = position !== null && (section === 'head' || section === 'summary');
  const place = isWork ? 'experience' : section;
  return weights.involvement[assertion.involvement] * (weights.section[place] ?? 1);
}

function byMonths({ experience }: TaggedResult, measure: MonthsMeasure, max: number): Earned {
  const isProjects = measure.of === 'pmMonths';
  const bounds = experience[measure.of];
  const step = (months: number) =>
    Math.max(0, ...measure.steps.filter(({ from }) => from <= months).map(({ points }) => points));
  if (bounds) {
    const positions = experience.positions.filter(
      ({ start, end, itPm }) => start && end && (itPm.counts || !isProjects),
    );
    const evidence = positions.flatMap((position) => position.evidence);
    return { points: Math.min(max, step(halfWay(bounds))), evidence };
  }
  const scopes = isProjects ? ['project_management'] : ['project_management', 'it', 'total'];
  const claims = experience.claimed.filter(({ scope }) => scopes.includes(scope));
  const months = Math.max(0, ...claims.map(({ years }) => years * 12));
  return {
    points: Math.min(max, measure.maxFromClaims, step(months)),
    evidence: [...new Set(claims.flatMap(({ evidence }) => evidence))],
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The dimensions as they would be without some evidence of signals. */
export function pointsWithout(
  result: TaggedResult,
  rubric: Rubric,
  gone: ReadonlySet<string>,
): DimensionScore[] {
  const signals = result.signals.map((signal) => ({
    ...signal,
    evidence: signal.evidence.filter((id) => !gone.has(id)),
  }));
  const rest = { ...result, signals };
  return result.dimensions.map((dimension, at) => {
    const criteria = dimension.criteria.map((criterion, i) => ({
      ...criterion,
      points: earned(rest, rubric, rubric.dimensions[at]!.criteria[i]!).points,
    }));
    return { ...dimension, criteria, points: total(criteria.map(({ points }) => points)) };
  });
}
