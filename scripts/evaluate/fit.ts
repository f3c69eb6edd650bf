import type { TaggedResult } from '../../src/domain/result.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { decideLevel, tenureOf } from '../../src/rubric/level.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import type { GoldDocument } from './gold.ts';
import { levelAgreement, type GradedLevel } from './metrics.ts';
import type { Judged } from './run.ts';

type Levels = Rubric['levels'];
type Graded = Judged & { readonly result: TaggedResult };

const FOLDS = 5;
const SENIOR_SCORES = range(45, 75, 1);
const SENIOR_MONTHS = [60, 72, 84, 96];
const EXTRA_FOR_FEWER_YEARS = [0, 3, 6, 10];
const MID_MONTHS = [12, 18, 24, 30];

/**
 * Levels as they would have been without having seen the document: the thresholds are fitted on four
 * folds and judged on the fifth. Folds go by document id, so they are the same in every run.
 *
 * @param shown which of the graded documents to give; all are fitted on
 * @returns gold level and tag of each
 */
export function crossValidated(
  judged: readonly Judged[],
  shown: (gold: GoldDocument) => boolean = () => true,
): (readonly [GradedLevel, string])[] {
  const graded = judged.filter((j) => j.gold.level !== 'not_applicable');
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = graded.filter((j) => foldOf(j) !== fold);
    const levels = withOtherWays(fitLevels(seen.filter(isTagged)));
    return graded
      .filter((j) => foldOf(j) === fold && shown(j.gold))
      .map((j) => [j.gold.level as GradedLevel, tagWith(levels, j)] as const);
  }).flat();
}

/**
 * The thresholds that agree best with `documents`; of several as good, those nearest to the middle of them, so
 * that nothing is known of the thresholds that were chosen on all documents.
 */
export function fitLevels(documents: readonly Graded[]): Levels {
  let best = -1;
  let ties: Levels[] = [];
  for (const levels of candidates()) {
    const agreement = levelAgreement(
      documents.map((j) => [j.gold.level as GradedLevel, tagWith(levels, j)] as const),
    );
    const value = Math.round(1e6 * (agreement.accuracy + 0.1 * agreement.balanced));
    if (value > best) [best, ties] = [value, []];
    if (value === best) ties.push(levels);
  }
  return mostCentral(ties);
}

/** The ways to a level that are fitted are those by months of running projects, each as if no other caught what it misses. */
function withOtherWays({ senior, mid }: Levels): Levels {
  return { senior: [...senior, ...DEFAULT_RUBRIC.levels.senior.slice(senior.length)], mid };
}

function mostCentral(ties: readonly Levels[]): Levels {
  const thresholds = ties.map(thresholdsOf);
  const middle = thresholds[0]!.map(
    (_, i) => thresholds.reduce((sum, numbers) => sum + numbers[i]!, 0) / ties.length,
  );
  const distances = thresholds.map((numbers) =>
    numbers.reduce((sum, n, i) => sum + Math.abs(n - middle[i]!), 0),
  );
  return ties[distances.indexOf(Math.min(...distances))]!;
}

function thresholdsOf({ senior, mid }: Levels): number[] {
  return [senior[0]!.score, senior[0]!.pmMonths ?? 0, senior[1]!.score, mid[0]!.pmMonths ?? 0];
}

function tagWith(levels: Levels, { result }: Judged): string {
  if (result.outcome !== 'tagged') return result.untagged.code;
  if (result.level.role === 'other') return 'not_applicable';
  return decideLevel(levels, result.dimensions, tenureOf(result.experience)).tag;
}

function* candidates(): Generator<Levels> {
  const [long, short] = DEFAULT_RUBRIC.levels.senior;
  const [mid, ...otherMid] = DEFAULT_RUBRIC.levels.mid;
  for (const score of SENIOR_SCORES) {
    for (const pmMonths of SENIOR_MONTHS) {
      for (const extra of EXTRA_FOR_FEWER_YEARS) {
        for (const midMonths of MID_MONTHS) {
          yield {
            senior: [
              { ...long!, score, pmMonths },
              { ...short!, score: score + extra },
            ],
            mid: [{ ...mid!, pmMonths: midMonths }, ...otherMid],
          };
        }
      }
    }
  }
}

function foldOf({ gold }: Judged): number {
  let hash = 0;
  for (const character of gold.id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

function isTagged(judged: Judged): judged is Graded {
  return judged.result.outcome === 'tagged';
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}
