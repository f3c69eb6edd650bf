import type { DimensionScore, ExperienceResult, LevelTag, TaggedResult } from '../domain/result.ts';
import type { Requirement, Rubric } from '../rubric/rubric.ts';
import { isSame, type Faults } from './fault.ts';
import { halfWay } from './months.ts';
import { reasonsOf } from './reasons.ts';

/** Months as the levels compare them. */
export interface Time {
  readonly pmMonths: number;
  readonly totalMonths: number;
  readonly isUnknown: boolean;
  readonly isAtLeast: boolean;
}

type Ruling = Pick<LevelTag, 'tag' | 'band'>;
const TOP = 100;
const ANY: Time = { pmMonths: Infinity, totalMonths: Infinity, isUnknown: false, isAtLeast: false };

/** That tag, band and reasons follow from points and months by the rubric. */
export function checkLevel(result: TaggedResult, rubric: Rubric, faults: Faults): void {
  const { level, dimensions, experience } = result;
  const ruling = rulingOf(level.role, dimensions, experience, rubric);
  const isTag = level.tag === ruling.tag;
  faults.expect(isTag, 'level.tag', 'level', `By the rubric the level is ${ruling.tag}.`);
  const isBand = isSame(level.band, ruling.band);
  faults.expect(isBand, 'level.band', 'level', 'The band is not that of the rubric.');
  const isReasoned = isSame(level.reasons, reasonsOf(ruling.tag, dimensions, timeOf(experience)));
  faults.expect(
    isReasoned,
    'level.reasons',
    'level',
    'The reasons do not say what the points say.',
  );
}

/** What the rubric makes of a role, points and months. */
export function rulingOf(
  role: LevelTag['role'],
  dimensions: readonly DimensionScore[],
  experience: ExperienceResult,
  { levels }: Rubric,
): Ruling {
  if (role === 'other') return { tag: 'not_applicable', band: null };
  const time = timeOf(experience);
  const score = dimensions.reduce((sum, { points }) => sum + points, 0);
  const from = (some: readonly Requirement[], worked: Time) => lowest(some, worked, dimensions);
  const senior = from(levels.senior, time);
  const mid = Math.min(senior, from(levels.mid, time));
  if (senior <= score) return { tag: 'senior', band: [senior, TOP] };
  const mightBe =
    (time.isUnknown && from(levels.mid, ANY) <= score) ||
    (time.isAtLeast && from(levels.senior, { ...time, pmMonths: Infinity }) <= score);
  if (mightBe) return { tag: 'indeterminate', band: null };
  if (mid <= score) return { tag: 'mid', band: [mid, Math.min(TOP, senior - 1)] };
  return { tag: 'junior', band: [0, Math.min(TOP, mid - 1)] };
}

/** The lowest score that one of the requirements asks for whose other conditions hold; over 100 where none does. */
function lowest(
  some: readonly Requirement[],
  time: Time,
  dimensions: readonly DimensionScore[],
): number {
  let score = TOP + 1;
  for (const { pmMonths = 0, totalMonths = 0, breadth, score: asked } of some) {
    const broad = breadth
      ? dimensions.filter(
          ({ id, points, max }) =>
            (breadth.of ?? [id]).includes(id) && points >= breadth.share * max,
        ).length
      : 0;
    const holds = time.pmMonths >= pmMonths && time.totalMonths >= totalMonths;
    if (holds && broad >= (breadth?.count ?? 0)) score = Math.min(score, asked);
  }
  return score;
}

/** Claims of project management stand in for what no position dates. */
export function timeOf({ pmMonths, totalMonths, claimed, positions }: ExperienceResult): Time {
  const ofProjects = claimed.filter(({ scope }) => scope === 'project_management');
  const claim = Math.max(0, ...ofProjects.map(({ years }) => years * 12));
  const isAtLeast = positions.some(({ start, itPm }) => itPm.counts && !start);
  const dated = (bounds: typeof pmMonths) => {
    if (bounds === null) return claim;
    return isAtLeast ? Math.max(claim, halfWay(bounds)) : halfWay(bounds);
  };
  return {
    pmMonths: dated(pmMonths),
    totalMonths: dated(totalMonths),
    isUnknown: pmMonths === null && claim === 0,
    isAtLeast,
  };
}
