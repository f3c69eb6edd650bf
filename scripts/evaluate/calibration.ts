import type { TaggedResult } from '../../src/domain/result.ts';
import { confidenceBy, type Certainty, type ConfidenceMap } from '../../src/rubric/confidence.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { decideLevel, tenureOf } from '../../src/rubric/level.ts';
import { marginOf } from '../../src/rubric/margin.ts';
import type { Requirement, Rubric } from '../../src/rubric/rubric.ts';
import { fitLogistic } from './logistic.ts';
import { GRADES } from './metrics.ts';
import type { Judged } from './run.ts';

/** Margins from here on are equally safe. */
const MARGIN_CAP = 15;
/**
 * Standard deviation of a score, in points: what one or two signals found or missed move. The detectors were made
 * with these documents at hand, so that a level near a threshold is right here more often than elsewhere; so each
 * document is judged at the scores around its own, too.
 */
const SCORE_DEVIATION = 6;
const SHIFTS = Array.from({ length: 25 }, (_, i) => i - 12);

/** One tag with a level: what the map looks at, and whether the level is right. */
interface Example extends Certainty {
  readonly right: boolean;
  /** The share of right levels at the scores around the document's. */
  readonly share: number;
}

/** A confidence that was given by a map fitted without the document, and whether the level is right. */
export interface Judgement {
  readonly confidence: number;
  readonly right: boolean;
}

/** The map fitted on all documents. */
export function fitConfidence(judged: readonly Judged[]): ConfidenceMap {
  return fitOn(examplesOf(judged));
}

/** Each document with a level, by the map fitted on all the others. */
export function crossValidatedConfidence(judged: readonly Judged[]): Judgement[] {
  const examples = examplesOf(judged);
  return examples.map((example, i) => ({
    confidence: confidenceBy(fitOn(examples.filter((_, j) => j !== i)), example),
    right: example.right,
  }));
}

function fitOn(examples: readonly Example[]): ConfidenceMap {
  const rows = examples.map(({ role, margin }) =>
    role === 'it_pm' ? [Math.min(1, margin / MARGIN_CAP), 0] : [0, 1],
  );
  const fitted = fitLogistic(
    rows,
    examples.map(({ share }) => share),
  );
  const [marginAdds, besideAdds, atNoMargin] = fitted.map(toThree) as [number, number, number];
  const beside = toThree(atNoMargin + besideAdds);
  return { marginCap: MARGIN_CAP, atNoMargin, marginAdds, beside };
}

function toThree(n: number): number {
  return Math.round(n * 1000) / 1000;
}

function examplesOf(judged: readonly Judged[]): Example[] {
  return judged.flatMap(({ gold, result }) => {
    if (result.outcome !== 'tagged' || !(GRADES as readonly string[]).includes(result.level.tag)) {
      return [];
    }
    return {
      role: result.level.role,
      margin: marginOf(DEFAULT_RUBRIC.levels, result.dimensions, tenureOf(result.experience)),
      right: result.level.tag === gold.level,
      share: shareRight(result, gold.level),
    };
  });
}

function shareRight({ dimensions, experience }: TaggedResult, level: string): number {
  const tenure = tenureOf(experience);
  let [right, all] = [0, 0];
  for (const shift of SHIFTS) {
    const weight = Math.exp(-((shift / SCORE_DEVIATION) ** 2) / 2);
    const { tag } = decideLevel(shifted(DEFAULT_RUBRIC.levels, shift), dimensions, tenure);
    all += weight;
    if (tag === level) right += weight;
  }
  return right / all;
}

/** A score that is `shift` points higher is one whose thresholds are as much lower. */
function shifted({ senior, mid }: Rubric['levels'], shift: number): Rubric['levels'] {
  const move = (some: readonly Requirement[]) =>
    some.map((requirement) => ({ ...requirement, score: requirement.score - shift }));
  return { senior: move(senior), mid: move(mid) };
}
