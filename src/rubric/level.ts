import type { DimensionScore, Level } from '../domain/result.ts';
import type { Bounds } from '../domain/months.ts';
import { middle } from './facts.ts';
import { reaching, type Requirement, type Rubric } from './rubric.ts';

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
  /** Some work that runs projects is undated: there may be more months of it. */
  readonly atLeast: boolean;
}

const MAX_SCORE = 100;
const NO_DATES =
  'the dates of the positions: without them the months of running projects are unknown';
const SOME_DATES =
  'the dates of the undated positions that run projects: with their months the level would be senior, without them it is not';
/** As if every requirement of months were met. */
const ANY_TIME: Tenure = {
  pmMonths: Infinity,
  totalMonths: Infinity,
  unknown: false,
  atLeast: false,
};

/** Lays the rubric's levels over a score. More points, months or breadth never give a lower level. */
export function decideLevel(
  levels: Rubric['levels'],
  dimensions: readonly DimensionScore[],
  tenure: Tenure,
): Decision {
  const score = dimensions.reduce((total, dimension) => total + dimension.points, 0);
  const lowest = (alternatives: readonly Requirement[], worked: Tenure) =>
    Math.min(
      MAX_SCORE + 1,
      ...alternatives
        .filter((requirement) => holdsButForScore(requirement, worked, dimensions))
        .map((requirement) => requirement.score),
    );
  const seniorFrom = lowest(levels.senior, tenure);
  const midFrom = Math.min(seniorFrom, lowest(levels.mid, tenure));
  if (score >= seniorFrom) return settled('senior', score, [seniorFrom, MAX_SCORE]);
  if (tenure.unknown && score >= lowest(levels.mid, ANY_TIME)) return unsettled(score, NO_DATES);
  // Undated work leaves open how long projects were run, not how long a career was.
  if (tenure.atLeast && score >= lowest(levels.senior, { ...tenure, pmMonths: Infinity }))
    return unsettled(score, SOME_DATES);
  if (score >= midFrom) return settled('mid', score, [midFrom, seniorFrom - 1]);
  return settled('junior', score, [0, midFrom - 1]);
}

function settled(tag: Decision['tag'], score: number, [from, to]: [number, number]): Decision {
  return { tag, score, band: [from, Math.min(MAX_SCORE, to)], missing: null };
}

function unsettled(score: number, missing: string): Decision {
  return { tag: 'indeterminate', score, band: null, missing };
}

function holdsButForScore(
  requirement: Requirement,
  tenure: Tenure,
  dimensions: readonly DimensionScore[],
): boolean {
  if (tenure.pmMonths < (requirement.pmMonths ?? 0)) return false;
  if (tenure.totalMonths < (requirement.totalMonths ?? 0)) return false;
  const { breadth } = requirement;
  return !breadth || reaching(dimensions, breadth).length >= breadth.count;
}

/** What is known of the time worked. */
export interface TimeWorked {
  readonly pmMonths: Bounds | null;
  readonly totalMonths: Bounds | null;
  readonly claimed: readonly { readonly years: number; readonly scope: string }[];
  readonly positions: readonly {
    readonly start: unknown;
    readonly itPm: { readonly counts: boolean };
  }[];
}

/**
 * Months from dated positions. Where positions that run projects are undated these are only a part, and what
 * the resume claims of project management counts where it is more.
 */
export function tenureOf({ pmMonths, totalMonths, claimed, positions }: TimeWorked): Tenure {
  const ofProjects = claimed.filter(({ scope }) => scope === 'project_management');
  const claim = Math.max(0, ...ofProjects.map(({ years }) => 12 * years));
  const atLeast = positions.some(({ start, itPm }) => itPm.counts && start === null);
  const months = (bounds: Bounds | null) => {
    if (!bounds) return claim;
    return atLeast ? Math.max(claim, middle(bounds)) : middle(bounds);
  };
  return {
    pmMonths: months(pmMonths),
    totalMonths: months(totalMonths),
    unknown: pmMonths === null && claim === 0,
    atLeast,
  };
}
