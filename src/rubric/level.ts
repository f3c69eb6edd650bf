import type { DimensionScore, Level } from '../domain/result.ts';
import type { Bounds } from '../domain/months.ts';
import { middle } from './facts.ts';
import type { Requirement, Rubric } from './rubric.ts';

export interface Decision {
  readonly tag: Extract<Level, 'senior' | 'mid' | 'junior' | 'indeterminate'>;
  readonly score: number;
  /** Lowest and highest score that give this tag, all else equal; null for indeterminate. */
  readonly band: readonly [number, number] | null;
  /** The fact that would settle an indeterminate level. */
  readonly missing: string | null;
}

/** What the levels ask of time, in months. */
export interface Tenure {
  readonly pmMonths: number;
  readonly totalMonths: number;
  /** No work that runs projects is dated, and no years of it are claimed. */
  readonly unknown: boolean;
}

const MAX_SCORE = 100;

/** Lays the rubric's levels over a score. More points, months or breadth never give a lower level. */
export function decideLevel(
  levels: Rubric['levels'],
  dimensions: readonly DimensionScore[],
  tenure: Tenure,
): Decision {
  const score = dimensions.reduce((total, dimension) => total + dimension.points, 0);
  const lowest = (alternatives: readonly Requirement[]) =>
    Math.min(
      MAX_SCORE + 1,
      ...alternatives
        .filter((requirement) => holdsButForScore(requirement, tenure, dimensions))
        .map((requirement) => requirement.score),
    );
  const seniorFrom = lowest(levels.senior);
  const midFrom = Math.min(seniorFrom, lowest(levels.mid));
  if (score >= seniorFrom) return settled('senior', score, [seniorFrom, MAX_SCORE]);
  if (tenure.unknown && score >= Math.min(...levels.mid.map((requirement) => requirement.score)))
    return unsettled(score);
  if (score >= midFrom) return settled('mid', score, [midFrom, seniorFrom - 1]);
  return settled('junior', score, [0, midFrom - 1]);
}

function settled(tag: Decision['tag'], score: number, [from, to]: [number, number]): Decision {
  return { tag, score, band: [from, Math.min(MAX_SCORE, to)], missing: null };
}

function unsettled(score: number): Decision {
  return {
    tag: 'indeterminate',
    score,
    band: null,
    missing: 'the dates of the positions: without them the months of running projects are unknown',
  };
}

function holdsButForScore(
  requirement: Requirement,
  tenure: Tenure,
  dimensions: readonly DimensionScore[],
): boolean {
  if (tenure.pmMonths < (requirement.pmMonths ?? 0)) return false;
  if (tenure.totalMonths < (requirement.totalMonths ?? 0)) return false;
  const { breadth } = requirement;
  if (!breadth) return true;
  const broad = dimensions.filter(({ points, max }) => points >= breadth.share * max);
  return broad.length >= breadth.count;
}

/** Months from dated positions; where nothing is dated, what the resume claims of project management. */
export function tenureOf(
  pmMonths: Bounds | null,
  totalMonths: Bounds | null,
  claims: readonly { readonly years: number; readonly scope: string }[],
): Tenure {
  const claimed = Math.max(
    0,
    ...claims.filter(({ scope }) => scope === 'project_management').map(({ years }) => 12 * years),
  );
  return {
    pmMonths: pmMonths ? middle(pmMonths) : claimed,
    totalMonths: totalMonths ? middle(totalMonths) : claimed,
    unknown: pmMonths === null && claimed === 0,
  };
}
