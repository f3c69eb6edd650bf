import type { DimensionScore, Role } from '../domain/result.ts';
import { isDefault } from './default-rubric.ts';
import type { Tenure } from './level.ts';
import { marginOf } from './margin.ts';
import type { Rubric } from './rubric.ts';
import map from './confidence/it-project-manager.json' with { type: 'json' };

/** A logistic map from what is known of a level to the share of such levels that are right. */
export interface ConfidenceMap {
  /** A further margin adds nothing. */
  readonly marginCap: number;
  /** Log odds at no margin, what the whole margin adds, and what they are beside project work. */
  readonly atNoMargin: number;
  readonly marginAdds: number;
  readonly beside: number;
}

/** What the map looks at: who works beside projects is measured by a scale that is not theirs, however far. */
export interface Certainty {
  readonly margin: number;
  readonly role: Role;
}

/**
 * The share of levels as certain as this one that careful readers agree with, to two digits, rounded down; null for a rubric
 * of one's own, which nothing was fitted for.
 */
export function confidenceOf(
  rubric: Rubric,
  role: Role,
  dimensions: readonly DimensionScore[],
  tenure: Tenure,
): number | null {
  if (!isDefault(rubric)) return null;
  return confidenceBy(map, { margin: marginOf(rubric.levels, dimensions, tenure), role });
}

export function confidenceBy(by: ConfidenceMap, { margin, role }: Certainty): number {
  const share = Math.max(0, Math.min(1, margin / by.marginCap));
  const odds = role === 'it_pm' ? by.atNoMargin + by.marginAdds * share : by.beside;
  return Math.floor(100 / (1 + Math.exp(-odds))) / 100;
}
