import type { DimensionScore, EvidenceId, Level, TaggedResult } from '../domain/result.ts';
import { decideLevel, type Tenure } from '../rubric/level.ts';
import type { MonthsMeasure, Requirement, Rubric } from '../rubric/rubric.ts';
import { openLedger, pointsFor, pointsForMonths, sumOf, type Ledger } from './ledger.ts';
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
const RANK: Readonly<Record<Level, number>> = {
  not_applicable: 0,
  junior: 1,
  mid: 2,
  indeterminate: 2,
  senior: 3,
};
/** More than so many missing pieces is another career, not a missing line. */
const MOST_GAINS = 40;

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

/** Points of every dimension without some pieces, counted as the score counts them. */
export function pointsWithout(ledger: Ledger, gone: ReadonlySet<EvidenceId>): Points {
  const points = [...monthsBase(ledger, ledger.tenure)];
  for (const line of ledger.lines) {
    if (line.kind === 'months') continue;
    const left = line.pieces.filter(({ evidence }) => !gone.has(evidence.id));
    points[line.dimension]! += pointsFor(line, sumOf(left.map(({ weight }) => weight)));
  }
  return points;
}

/** The points that months earn, by dimension. */
export function monthsBase(ledger: Ledger, tenure: Tenure): Points {
  const points = ledger.dimensions.map(() => 0);
  for (const line of ledger.lines) {
    if (line.kind === 'signals') continue;
    const months = tenure[line.criterion.measure.of];
    const isAsIs = months === ledger.tenure[line.criterion.measure.of];
    points[line.dimension]! += isAsIs
      ? ledger.monthPoints.get(line.criterion.id)!
      : pointsForMonths(line, months);
  }
  return points;
}

export function tagFor({ rubric, dimensions }: Ledger, points: Points, tenure: Tenure): Level {
  const scored: DimensionScore[] = dimensions.map((one, i) => ({ ...one, points: points[i]! }));
  return decideLevel(rubric.levels, scored, tenure).tag;
}

/** Months at which something in the rubric changes. */
function thresholds({ rubric, lines }: Ledger, of: MonthsMeasure['of']): number[] {
  const asked = [...rubric.levels.senior, ...rubric.levels.mid].map((one: Requirement) => one[of]);
  const steps = lines.flatMap((line) =>
    line.kind === 'months' && line.criterion.measure.of === of
      ? line.criterion.measure.steps.map(({ from }) => from)
      : [],
  );
  const all = [...asked.filter((months) => months !== undefined), ...steps];
  return [...new Set(all)].sort((a, b) => a - b);
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

/** For every choice of months that the rubric tells apart, the fewest pieces; choices that ask more for nothing are left out. */
function gainFlips(ledger: Ledger, tag: Level): GainFlip[] {
  const { tenure } = ledger;
  const found: (GainFlip & { readonly cost: readonly number[] })[] = [];
  for (const [pmMonths, totalMonths] of monthChoices(ledger)) {
    const more: Tenure = { ...tenure, pmMonths, totalMonths, unknown: false };
    let reached = tag;
    const best = bestPoints(ledger, 1, monthsBase(ledger, more), MOST_GAINS);
    for (const [count, outcomes] of best.entries()) {
      for (const { value, moves } of outcomes) {
        const to = tagFor(ledger, value, more);
        if (RANK[to] <= RANK[reached] && !(reached === 'indeterminate' && to === 'mid')) continue;
        if (to === 'indeterminate') continue;
        reached = to;
        found.push({
          to,
          pieces: byCriterion(ledger, moves),
          pmMonths: pmMonths > tenure.pmMonths ? pmMonths : null,
          totalMonths: totalMonths > tenure.totalMonths ? totalMonths : null,
          cost: [count, pmMonths, totalMonths],
        });
      }
    }
  }
  const isBetter = (a: readonly number[], b: readonly number[]) =>
    a.every((one, i) => one <= b[i]!) && a.some((one, i) => one < b[i]!);
  return found
    .filter(({ to, cost }) => !found.some((one) => one.to === to && isBetter(one.cost, cost)))
    .map(({ cost: _, ...flip }) => flip);
}

function monthChoices(ledger: Ledger): (readonly [number, number])[] {
  const { pmMonths, totalMonths } = ledger.tenure;
  const beyond = (of: MonthsMeasure['of'], now: number) => [
    now,
    ...thresholds(ledger, of).filter((months) => months > now),
  ];
  const totals = beyond('totalMonths', totalMonths);
  const pairs = beyond('pmMonths', pmMonths).flatMap((pm) =>
    totals.map((total) => [pm, Math.max(total, pm)] as const),
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}

function byCriterion({ lines }: Ledger, signals: readonly string[]): GainFlip['pieces'] {
  const counts = new Map<string, number>();
  for (const signal of signals) {
    const line = lines.find(
      ({ kind, criterion }) =>
        kind === 'signals' && (criterion.measure.signals as readonly string[]).includes(signal),
    )!;
    counts.set(line.criterion.id, (counts.get(line.criterion.id) ?? 0) + 1);
  }
  return [...counts].map(([criterion, count]) => ({ criterion, count }));
}
