import { canonicalJson } from '../domain/canonical-json.ts';
import type { Level } from '../domain/result.ts';
import { DEFAULT_RUBRIC } from '../rubric/default-rubric.ts';
import type { Facts } from '../rubric/facts.ts';
import { factsFrom } from '../rubric/kept-facts.ts';
import { tagLevel } from '../rubric/level-tag.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { scoreDimensions } from '../rubric/score.ts';
import {
  type BodyFacts,
  digestOf,
  factsOfBody,
  type Judgement,
  type Places,
} from '../store/judgement.ts';

/** A tagged result, as far as another rubric needs it. */
export interface Rescoring {
  /** Kept facts of its body, or of the body that it differs from by the rubric; null where there are none yet. */
  readonly facts: string | null;
  /** That body, where there are no facts. */
  readonly base: string | null;
  /** Digest of what the body has instead of that one's judgement; null where it has that. */
  readonly instead: string | null;
}

export interface RubricChange {
  /** The rubric that made the results, and the one that is laid over them; null is the built-in one. */
  readonly from: Rubric | null;
  readonly to: Rubric | null;
}

/** Results, and the rubric that is laid over all of them. */
export interface RescoreInput {
  readonly results: readonly Rescoring[];
  readonly change: RubricChange;
}

/** What another rubric makes of a result. */
export interface Rescored {
  readonly tag: Level;
  readonly score: number;
  /** Whether it is another than the result's own. */
  readonly isOther: boolean;
  /** Null where it is what stands in the body that is kept whole. */
  readonly judged: (Judgement & Places) | null;
  /** To be kept, where there were none. */
  readonly facts: string | null;
}

/**
 * A result as another rubric scores it, from what the result itself cites: what `analyse` would give for the same
 * text with that rubric, at a fraction of the cost.
 *
 * It is asked to give the result again under the rubric that made it, and refuses where it does not: then a result
 * says less than its text, and the text has to be judged anew.
 *
 * @returns null where the text has to be judged
 */
export function rescore(
  { facts: kept, base, instead }: Rescoring,
  change: RubricChange,
): Rescored | null {
  const known = kept ?? (base === null ? null : factsOfBody(base));
  if (known === null) return null;
  const { places, digest, ...rest } = JSON.parse(known) as BodyFacts;
  const facts = factsFrom(rest);
  const again = judge(facts, change.from ?? DEFAULT_RUBRIC).judged;
  const own = instead ?? digest;
  if (digestOf(again) !== own) return null;
  const { judged, tag, score } = judge(facts, change.to ?? DEFAULT_RUBRIC);
  const now = digestOf(judged);
  return {
    tag,
    score,
    isOther: now !== own,
    judged: now === digest ? null : { ...judged, ...places },
    facts: kept === null ? known : null,
  };
}

function judge(facts: Facts, rubric: Rubric) {
  const dimensions = scoreDimensions(rubric, facts);
  const level = tagLevel(rubric, dimensions, facts);
  const judged = { dimensions: canonicalJson(dimensions), level: canonicalJson(level) };
  return { judged, tag: level.tag, score: level.score };
}
