import type { DimensionScore, Level } from '../domain/result.ts';
import type { Time } from './level.ts';

const NOT_APPLICABLE =
  'No position runs IT projects or works beside them, so the level of an IT project manager does not apply.';
const NO_DATES =
  'The level is open; what would settle it: the dates of the positions: without them the months of running projects are unknown.';
const SOME_DATES =
  'The level is open; what would settle it: the dates of the undated positions that run projects: with their months the level would be senior, without them it is not.';

/** The sentences that points and level must be told in. */
export function reasonsOf(
  tag: Level,
  dimensions: readonly DimensionScore[],
  { isUnknown }: Time,
): string[] {
  if (tag === 'not_applicable') return [NOT_APPLICABLE];
  const open = tag === 'indeterminate' ? [isUnknown ? NO_DATES : SOME_DATES] : [];
  return [...open, ...dimensions.map(sentence)];
}

function sentence({ label, points, max, criteria }: DimensionScore): string {
  const named = criteria
    .filter((criterion) => criterion.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 3)
    .map((criterion) => criterion.label);
  if (named.length === 0) return `${label}: nothing found that counts (0 of ${max}).`;
  const share = points / max;
  const strength = share >= 0.6 ? 'strong' : share >= 0.25 ? 'moderate' : 'weak';
  const last = named.at(-1)!;
  const list = named.length === 1 ? last : `${named.slice(0, -1).join(', ')} and ${last}`;
  return `${label}: ${strength} (${points} of ${max}), by ${list}.`;
}
