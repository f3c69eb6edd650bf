import type { DimensionScore } from '../domain/result.ts';

const STRONG = 0.6;
const SOME = 0.25;
const NAMED = 3;

/** One plain sentence for each dimension: how strong it is, and by what. */
export function reasonsFor(dimensions: readonly DimensionScore[]): string[] {
  return dimensions.map((dimension) => {
    const { label, points, max } = dimension;
    const found = strongest(dimension);
    if (found.length === 0) return `${label}: nothing found that counts (0 of ${max}).`;
    return `${label}: ${degree(points / max)} (${points} of ${max}), by ${listed(found)}.`;
  });
}

function degree(share: number): string {
  if (share >= STRONG) return 'strong';
  return share >= SOME ? 'moderate' : 'weak';
}

/** Labels of the criteria that gave most points, the rubric's order among equals. */
function strongest(dimension: DimensionScore): string[] {
  return dimension.criteria
    .filter((criterion) => criterion.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, NAMED)
    .map((criterion) => criterion.label);
}

function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
