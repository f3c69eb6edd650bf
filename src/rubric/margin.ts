import type { DimensionScore } from '../domain/result.ts';
import type { Tenure } from './level.ts';
import { lookedAt, type Breadth, type Requirement, type Rubric } from './rubric.ts';

/**
 * What months weigh against points: twice the months, or half, are as far as this many points. Years are read
 * within half a year where a score moves by ten points with a phrase.
 */
const POINTS_PER_DOUBLING = 20;
/** Months added before they are compared, so that none at all is not infinitely far from some. */
const FIRST_MONTHS = 12;

/**
 * How far the nearest other level is, in points: the smallest change of score, months or breadth that leads
 * there. The further, the safer the level.
 */
export function marginOf(
  levels: Rubric['levels'],
  dimensions: readonly DimensionScore[],
  tenure: Tenure,
): number {
  const score = dimensions.reduce((total, { points }) => total + points, 0);
  const gaps = (alternatives: readonly Requirement[]) =>
    alternatives.map((requirement) => gapsOf(requirement, score, dimensions, tenure));
  const senior = gaps(levels.senior);
  const mid = gaps(levels.mid);
  if (senior.some(isMet)) return toLose(senior);
  const up = toReach(senior);
  return mid.some(isMet) ? Math.min(up, toLose(mid)) : Math.min(up, toReach(mid));
}

/** How far each thing that a requirement asks for is from being just met (positive), or just missed (0 or less). */
interface Gaps {
  readonly points: number;
  readonly months: number;
  /** The same where the months of undated work are open: it may hold any. */
  readonly knownMonths: number;
}

function gapsOf(
  requirement: Requirement,
  score: number,
  dimensions: readonly DimensionScore[],
  { pmMonths, totalMonths, atLeast }: Tenure,
): Gaps {
  const breadth = requirement.breadth ? breadthGap(requirement.breadth, dimensions) : -Infinity;
  const running = monthsGap(requirement.pmMonths, pmMonths);
  const total = monthsGap(requirement.totalMonths, totalMonths);
  return {
    points: Math.max(requirement.score - score, breadth),
    months: Math.max(running, total),
    knownMonths: atLeast ? total : Math.max(running, total),
  };
}

function monthsGap(asked: number | undefined, months: number): number {
  if (asked === undefined) return -Infinity;
  return POINTS_PER_DOUBLING * Math.log2((asked + FIRST_MONTHS) / (months + FIRST_MONTHS));
}

/**
 * Points that the dimension is short of with which the breadth would be reached, or can lose before it is lost.
 * Errors of the dimensions cancel out in the score: a point in a certain one is as far as more points anywhere.
 */
function breadthGap(breadth: Breadth, dimensions: readonly DimensionScore[]): number {
  const short = lookedAt(dimensions, breadth)
    .map(({ points, max }) => breadth.share * max - points)
    .sort((a, b) => a - b);
  return (short[breadth.count - 1] ?? Infinity) * Math.sqrt(dimensions.length);
}

function isMet({ points, months }: Gaps): boolean {
  return points <= 0 && months <= 0;
}

/** The least that must change for one of the alternatives to be met. */
function toReach(alternatives: readonly Gaps[]): number {
  return Math.min(
    ...alternatives.map(
      ({ points, knownMonths }) => Math.max(0, points) + Math.max(0, knownMonths),
    ),
  );
}

/** The least that must change for none of the alternatives to be met any more. */
function toLose(alternatives: readonly Gaps[]): number {
  return Math.max(
    ...alternatives.filter(isMet).map(({ points, months }) => Math.min(-points, -months)),
  );
}
