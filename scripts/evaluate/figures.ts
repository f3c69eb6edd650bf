import { crossValidatedConfidence } from './calibration.ts';
import { crossValidated } from './fit.ts';
import {
  claimsExact,
  evidenceOverlap,
  GRADES,
  levelAgreement,
  roleGate,
  signalScores,
  yearsWithinHalf,
  type GradedLevel,
  type LevelAgreement,
  type Retrieval,
} from './metrics.ts';
import { reliabilityOf, type Reliability } from './reliability.ts';
import type { Judged } from './run.ts';

/** Everything `npm run evaluate` measures; shares are 0 to 1. */
export interface Figures {
  readonly documents: number;
  readonly level: {
    readonly all: LevelAgreement;
    /** `level_confidence` 2 and 3. */
    readonly clear: LevelAgreement;
    /** `level_confidence` 1: two sensible readers could differ. */
    readonly open: LevelAgreement;
    readonly crossValidated: LevelAgreement;
    readonly crossValidatedClear: LevelAgreement;
    /** gold level -> tag -> documents */
    readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly role: Retrieval;
  readonly signals: {
    readonly micro: Retrieval;
    readonly macroF1: number;
    readonly bySignal: Readonly<Record<string, Retrieval>>;
  };
  readonly evidence: number;
  readonly confidence: Reliability;
  readonly years: { readonly pm: number; readonly total: number; readonly claimed: number };
}

export function measure(judged: readonly Judged[]): Figures {
  const graded = judged.filter((j) => j.gold.level !== 'not_applicable');
  const pairs = (some: readonly Judged[]) =>
    some.map((j) => [j.gold.level as GradedLevel, tagOf(j)] as const);
  return {
    documents: judged.length,
    level: {
      all: levelAgreement(pairs(graded)),
      clear: levelAgreement(pairs(graded.filter((j) => j.gold.level_confidence > 1))),
      open: levelAgreement(pairs(graded.filter((j) => j.gold.level_confidence === 1))),
      crossValidated: levelAgreement(crossValidated(judged)),
      crossValidatedClear: levelAgreement(
        crossValidated(judged, (gold) => gold.level_confidence > 1),
      ),
      confusion: confusion(pairs(graded)),
    },
    role: roleGate(judged),
    signals: signalScores(judged),
    evidence: evidenceOverlap(judged),
    confidence: reliabilityOf(crossValidatedConfidence(judged)),
    years: {
      pm: yearsWithinHalf(judged, (gold) => gold.pm_years, 'pmMonths'),
      total: yearsWithinHalf(judged, (gold) => gold.total_years, 'totalMonths'),
      claimed: claimsExact(judged),
    },
  };
}

/** The tag, or why there is none. */
export function tagOf({ result }: Judged): string {
  return result.outcome === 'tagged' ? result.level.tag : result.untagged.code;
}

function confusion(
  pairs: readonly (readonly [GradedLevel, string])[],
): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const grade of GRADES) {
    const row: Record<string, number> = {};
    for (const [gold, tag] of pairs) if (gold === grade) row[tag] = (row[tag] ?? 0) + 1;
    table[grade] = row;
  }
  return table;
}
