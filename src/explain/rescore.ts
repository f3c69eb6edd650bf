import type { DimensionScore, EvidenceId, Level } from '../domain/result.ts';
import { decideLevel, type Tenure } from '../rubric/level.ts';
import type { MonthsMeasure, Requirement } from '../rubric/rubric.ts';
import { pointsFor, pointsForMonths, sumOf, type Ledger } from './ledger.ts';
import type { Points } from './search.ts';

/** Levels by height; what is open is no lower than mid-level. */
export const RANK: Readonly<Record<Level, number>> = {
  not_applicable: 0,
  junior: 1,
  mid: 2,
  indeterminate: 2,
  senior: 3,
};

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

/** The level that points and months give. */
export function tagFor({ rubric, dimensions }: Ledger, points: Points, tenure: Tenure): Level {
  const scored: DimensionScore[] = dimensions.map((one, i) => ({ ...one, points: points[i]! }));
  return decideLevel(rubric.levels, scored, tenure).tag;
}

/** Months at which something in the rubric changes. */
export function thresholds({ rubric, lines }: Ledger, of: MonthsMeasure['of']): number[] {
  const asked = [...rubric.levels.senior, ...rubric.levels.mid].map((one: Requirement) => one[of]);
  const steps = lines.flatMap((line) =>
    line.kind === 'months' && line.criterion.measure.of === of
      ? line.criterion.measure.steps.map(({ from }) => from)
      : [],
  );
  const all = [...asked.filter((months) => months !== undefined), ...steps];
  return [...new Set(all)].sort((a, b) => a - b);
}
