import { canonicalJson } from '../domain/canonical-json.ts';
import type { Rubric } from './rubric.ts';
import rubric from './rubrics/it-project-manager.json' with { type: 'json' };

/** The rubric that is used when none is named; a test loads it as any other. */
export const DEFAULT_RUBRIC = rubric as Rubric;

/** `it-project-manager@1`. */
export function rubricName(rubric: Rubric): string {
  return `${rubric.id}@${rubric.version}`;
}

/** Whether a rubric is the built-in one, also where it was read from an unchanged copy. */
export function isDefault(rubric: Rubric): boolean {
  const known = defaults.get(rubric);
  if (known !== undefined) return known;
  const isSame = canonicalJson(rubric) === canonicalJson(DEFAULT_RUBRIC);
  defaults.set(rubric, isSame);
  return isSame;
}

/** One rubric is laid over many documents. */
const defaults = new WeakMap<Rubric, boolean>([[DEFAULT_RUBRIC, true]]);
