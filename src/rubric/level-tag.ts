import type { DimensionScore, LevelTag } from '../domain/result.ts';
import { confidenceOf } from './confidence.ts';
import { isDefault } from './default-rubric.ts';
import { decideLevel, tenureOf } from './level.ts';
import { reasonsFor } from './reasons.ts';
import type { Rubric } from './rubric.ts';
import type { Facts } from './facts.ts';

/** Role and points become the level tag. Nobody is judged who does not present project work. */
export function tagLevel(
  rubric: Rubric,
  dimensions: readonly DimensionScore[],
  facts: Facts,
): LevelTag {
  const tenure = tenureOf(facts);
  const decision = decideLevel(rubric.levels, dimensions, tenure);
  const common = {
    role: facts.role,
    roleEvidence: facts.roleEvidence,
    score: decision.score,
    confidence: null,
    calibrated: isDefault(rubric),
  };
  if (facts.role === 'other') {
    const reason =
      'No position runs IT projects or works beside them, so the level of an IT project manager does not apply.';
    return { ...common, tag: 'not_applicable', band: null, reasons: [reason] };
  }
  const reasons = reasonsFor(dimensions);
  if (decision.missing) {
    reasons.unshift(`The level is open; what would settle it: ${decision.missing}.`);
  }
  const confidence = decision.missing ? null : confidenceOf(rubric, facts.role, dimensions, tenure);
  return { ...common, tag: decision.tag, band: decision.band, confidence, reasons };
}
