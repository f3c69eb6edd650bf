import type { EvidenceId, Level, TaggedResult } from '../domain/result.ts';
import type { Tenure } from '../rubric/level.ts';
import type { MonthsMeasure, Rubric } from '../rubric/rubric.ts';
import { gainFlips } from './gains.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { monthsBase, pointsWithout, RANK, tagFor, thresholds } from './rescore.ts';
import { bestPoints, type Points } from './search.ts';

/** Evidence without which the tag would be another: no smaller set does that. */
export interface LossFlip {
  readonly to: Level;
  readonly without: readonly EvidenceId[];
}

/** Months of work below which the tag would be another, all else equal. */
export interface MonthsFlip {
  readonly to: Level;
  readonly of: MonthsMeasure['of'];
  readonly fewerThan: number;
}

/** Facts with which the tag would be a higher one: fewer pieces do not do that with these months. */
export interface GainFlip {
  readonly to: Level;
  /** Pieces of led work that are missing, by criterion. */
  readonly pieces: readonly { readonly criterion: string; readonly count: number }[];
  /** Months that are needed; null where those there are suffice. */
  readonly pmMonths: number | null;
  readonly totalMonths: number | null;
}

export interface Flips {
  readonly losses: readonly LossFlip[];
  readonly months: readonly MonthsFlip[];
  readonly gains: readonly GainFlip[];
}

const NO_FLIPS: Flips = { losses: [], months: [], gains: [] };
/**
 * The smallest changes that change the tag, found exactly: pieces of evidence to be without, months to be short
 * of, and pieces and months to have more of. Empty where the role decides alone.
 */
export function flipsOf(result: TaggedResult, rubric: Rubric): Flips {
  if (result.level.role === 'other') return NO_FLIPS;
  const ledger = openLedger(result, rubric);
  const tag = result.level.tag;
  return {
    losses: lossFlips(ledger, tag),
    months: monthsFlips(ledger, tag),
    gains: gainFlips(ledger, tag),
  };
}

/** For every lower tag in turn: the fewest pieces that lead there or below. */
function lossFlips(ledger: Ledger, tag: Level): LossFlip[] {
  const pieces = new Set(
    ledger.lines.flatMap((line) =>
      line.kind === 'signals' ? line.pieces.map(({ evidence }) => evidence.id) : [],
    ),
  );
  const flips: LossFlip[] = [];
  let reached = tag;
  const best = bestPoints(ledger, -1, monthsBase(ledger, ledger.tenure), pieces.size);
  for (const outcomes of best) {
    for (const { value, moves } of outcomes) {
      if (!isBelow(tagFor(ledger, value, ledger.tenure), reached)) continue;
      const points = pointsWithout(ledger, new Set(moves));
      const to = tagFor(ledger, points, ledger.tenure);
      if (!isBelow(to, reached)) continue;
      flips.push({ to, without: inReadingOrder(ledger, moves) });
      reached = to;
    }
  }
  return flips;
}

function isBelow(tag: Level, other: Level): boolean {
  return tag !== other && RANK[tag] <= RANK[other] && !(tag === 'indeterminate' && other === 'mid');
}

function inReadingOrder({ lines }: Ledger, ids: readonly string[]): EvidenceId[] {
  const wanted = new Set(ids);
  const pieces = lines.flatMap((line) => (line.kind === 'signals' ? line.pieces : []));
  const own = pieces.filter(({ evidence }) => wanted.has(evidence.id)).map((p) => p.evidence);
  own.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
  return [...new Set(own.map(({ id }) => id))];
}

function monthsFlips(ledger: Ledger, tag: Level): MonthsFlip[] {
  const { tenure } = ledger;
  if (tenure.unknown) return [];
  return (['pmMonths', 'totalMonths'] as const).flatMap((of) => {
    let reached = tag;
    return thresholds(ledger, of)
      .filter((from) => from <= tenure[of])
      .reverse()
      .flatMap((from) => {
        const less = { ...tenure, [of]: from - 1 };
        less.pmMonths = Math.min(less.pmMonths, less.totalMonths);
        const points = withMonths(ledger, less);
        const to = tagFor(ledger, points, less);
        if (!isBelow(to, reached)) return [];
        reached = to;
        return [{ to, of, fewerThan: from }];
      });
  });
}

function withMonths(ledger: Ledger, tenure: Tenure): Points {
  const now = monthsBase(ledger, ledger.tenure);
  const then = monthsBase(ledger, tenure);
  return ledger.dimensions.map(({ points }, i) => points - now[i]! + then[i]!);
}
