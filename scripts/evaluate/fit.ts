import type { TaggedResult } from '../../src/domain/result.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { decideLevel, tenureOf } from '../../src/rubric/level.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { levelAgreement, type GradedLevel } from './metrics.ts';
import type { Judged } from './run.ts';

type Levels = Rubric['levels'];
type Graded = Judged & { readonly result: TaggedResult };

const FOLDS = 5;
const SENIOR_SCORES = range(36, 75, 3);
const SENIOR_MONTHS = [72, 84, 96];
const EXTRA_FOR_FEWER_YEARS = [2, 5, 10, 15];
const MID_MONTHS = [12, 18, 24, 30];

/**
 * Levels as they would have been without having seen the document: the thresholds are fitted on four
 * folds and judged on the fifth. Folds go by document id, so they are the same in every run.
 *
 * @returns gold level and tag of each graded document
 */
export function crossValidated(judged: readonly Judged[]): (readonly [GradedLevel, string])[] {
  const graded = judged.filter((j) => j.gold.level !== 'not_applicable');
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = graded.filter((j) => foldOf(j) !== fold);
    const levels = fitLevels(seen.filter(isTagged));
    return graded
      .filter((j) => foldOf(j) === fold)
      .map((j) => [j.gold.level as GradedLevel, tagWith(levels, j)] as const);
  }).flat();
}

/** The thresholds that agree best with `documents`; among equals those nearest to the shipped ones. */
export function fitLevels(documents: readonly Graded[]): Levels {
  let best = { levels: DEFAULT_RUBRIC.levels, value: -1, distance: 0 };
  for (const levels of candidates()) {
    const agreement = levelAgreement(
      documents.map((j) => [j.gold.level as GradedLevel, tagWith(levels, j)] as const),
    );
    const value = Math.round(1e6 * (agreement.accuracy + 0.1 * agreement.balanced));
    const distance = distanceFromShipped(levels);
    if (value > best.value || (value === best.value && distance < best.distance)) {
      best = { levels, value, distance };
    }
  }
  return best.levels;
}

function tagWith(levels: Levels, { result }: Judged): string {
  if (result.outcome !== 'tagged') return result.untagged.code;
  if (result.level.role === 'other') return 'not_applicable';
  const { pmMonths, totalMonths, claimed } = result.experience;
  return decideLevel(levels, result.dimensions, tenureOf(pmMonths, totalMonths, claimed)).tag;
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

function distanceFromShipped(levels: Levels): number {
  const numbers = (some: Levels) => [
    some.senior[0]!.score,
    some.senior[0]!.pmMonths ?? 0,
    some.senior[1]!.score,
    some.mid[0]!.pmMonths ?? 0,
  ];
  const shipped = numbers(DEFAULT_RUBRIC.levels);
  return numbers(levels).reduce((sum, n, i) => sum + Math.abs(n - shipped[i]!), 0);
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
