import type { DimensionScore, TaggedResult } from '../domain/result.ts';
import type { Requirement, Rubric } from '../rubric/rubric.ts';
import type { Faults } from './fault.ts';
import { timeOf, type Time } from './level.ts';

/** The fit that turns the distance to the next level into a share of levels that are right. */
export interface ConfidenceMap {
  readonly marginCap: number;
  readonly atNoMargin: number;
  readonly marginAdds: number;
  readonly beside: number;
}

const POINTS_PER_DOUBLING = 20;
const FIRST_MONTHS = 12;

/** That the confidence is the one fitted for this level, and is claimed only where there is a fit. */
export function checkConfidence(
  result: TaggedResult,
  rubric: Rubric,
  map: ConfidenceMap | null,
  faults: Faults,
): void {
  const { level } = result;
  const isFitted = level.calibrated === (map !== null);
  faults.expect(isFitted, 'level.calibrated', 'level', 'It is said to be fitted, or not to be.');
  const has = map !== null && level.tag !== 'indeterminate' && level.tag !== 'not_applicable';
  const confidence = has ? confidenceOf(result, rubric, map) : null;
  const message = `The confidence is ${confidence ?? 'none'}.`;
  faults.expect(level.confidence === confidence, 'level.confidence', 'level', message);
}

function confidenceOf(
  { level, dimensions, experience }: TaggedResult,
  rubric: Rubric,
  map: ConfidenceMap,
): number {
  const margin = distance(rubric.levels, dimensions, timeOf(experience));
  const share = Math.max(0, Math.min(1, margin / map.marginCap));
  const odds = level.role === 'it_pm' ? map.atNoMargin + map.marginAdds * share : map.beside;
  return Math.floor(100 / (1 + Math.exp(-odds))) / 100;
}

interface Short {
  readonly points: number;
  readonly months: number;
  /** Months short of, were undated work as long as is asked for. */
  readonly atLeast: number;
}

/** How many points away the nearest other level is. */
function distance(
  levels: Rubric['levels'],
  dimensions: readonly DimensionScore[],
  time: Time,
): number {
  const shortOf = (some: readonly Requirement[]) =>
    some.map((requirement) => short(requirement, dimensions, time));
  const [senior, mid] = [shortOf(levels.senior), shortOf(levels.mid)];
  const lose = (some: readonly Short[]) =>
    Math.max(...some.filter(isMet).map(({ points, months }) => Math.min(-points, -months)));
  const reach = (some: readonly Short[]) =>
    Math.min(...some.map(({ points, atLeast }) => Math.max(0, points) + Math.max(0, atLeast)));
  if (senior.some(isMet)) return lose(senior);
  return Math.min(reach(senior), mid.some(isMet) ? lose(mid) : reach(mid));
}

function isMet({ points, months }: Short): boolean {
  return points <= 0 && months <= 0;
}

function short(
  { score, pmMonths, totalMonths, breadth }: Requirement,
  dimensions: readonly DimensionScore[],
  time: Time,
): Short {
  const total = dimensions.reduce((sum, { points }) => sum + points, 0);
  const gaps = dimensions
    .filter(({ id }) => (breadth?.of ?? [id]).includes(id))
    .map(({ points, max }) => (breadth?.share ?? 0) * max - points)
    .sort((a, b) => a - b);
  const inBreadth = breadth
    ? (gaps[breadth.count - 1] ?? Infinity) * Math.sqrt(dimensions.length)
    : -Infinity;
  const inMonths = (asked: number | undefined, months: number) =>
    asked === undefined
      ? -Infinity
      : POINTS_PER_DOUBLING * Math.log2((asked + FIRST_MONTHS) / (months + FIRST_MONTHS));
  const ofProjects = inMonths(pmMonths, time.pmMonths);
  const ofWork = inMonths(totalMonths, time.totalMonths);
  return {
    points: Math.max(score - total, inBreadth),
    months: Math.max(ofProjects, ofWork),
    atLeast: time.isAtLeast ? ofWork : Math.max(ofProjects, ofWork),
  };
}
