import type { Level } from '../domain/result.ts';
import type { Tenure } from '../rubric/level.ts';
import type { MonthsMeasure } from '../rubric/rubric.ts';
import type { GainFlip } from './flips.ts';
import type { Ledger } from './ledger.ts';
import { monthsBase, RANK, tagFor, thresholds } from './rescore.ts';
import { bestPoints } from './search.ts';

/** More than so many missing pieces is another career, not a missing line. */
const MOST_GAINS = 40;

/** For every choice of months that the rubric tells apart, the fewest pieces; choices that ask more for nothing are left out. */
export function gainFlips(ledger: Ledger, tag: Level): GainFlip[] {
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
