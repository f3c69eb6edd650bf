import type { ConditionTrace, RequirementTrace } from './explanation.ts';

/** What one way to a level lacks, as a sentence; or that it lacks nothing. */
export function shortfall({ level, conditions, holds }: RequirementTrace): string {
  const name = level === 'mid' ? 'Mid-level' : 'Senior';
  if (holds) return `${name}: everything it asks for is there.`;
  const short = conditions.filter((condition) => !condition.holds).map(conditionText);
  return `${name} asks for ${short.join(', and ')}.`;
}

/** `60 points, and there are 55`. */
export function conditionText({ what, asked, has, share = 0, of }: ConditionTrace): string {
  const there = (unit: string) =>
    has === null ? 'and none is known' : `and there ${has === 1 ? 'is' : 'are'} ${has}${unit}`;
  switch (what) {
    case 'score':
      return `${asked} points, ${there('')}`;
    case 'pmMonths':
      return `${asked} months of running IT projects, ${there('')}`;
    case 'totalMonths':
      return `${asked} months of professional work, ${there('')}`;
    case 'breadth':
      return `${asked} ${of ? `of ${of.join(', ')}` : 'areas'} with at least ${Math.round(100 * share)}% of their points, ${there('')}`;
  }
}
