import type { TaggedResult } from '../domain/result.ts';
import { middle } from '../rubric/facts.ts';
import type { Tenure } from '../rubric/level.ts';
import { lookedAt, reaching, type Requirement, type Rubric } from '../rubric/rubric.ts';
import { citedPiece } from './cited.ts';
import type {
  ConditionTrace,
  CriterionTrace,
  DimensionTrace,
  RequirementTrace,
  Step,
} from './explanation.ts';
import { pointsFor, sumOf, type Ledger, type MonthsLine, type SignalLine } from './ledger.ts';

/** Every criterion's points, step by step. */
export function traceDimensions(result: TaggedResult, ledger: Ledger): DimensionTrace[] {
  return result.dimensions.map(({ id, label, points, max }, at) => {
    const lines = ledger.lines.filter(({ dimension }) => dimension === at);
    const criteria = lines.map((line) =>
      line.kind === 'signals' ? traceSignals(line) : traceMonths(line, result, ledger),
    );
    return { id, label, points, max, criteria };
  });
}

function traceSignals(line: SignalLine): CriterionTrace {
  const { id, label, max, measure } = line.criterion;
  const steps: Step[] = [];
  const weights: number[] = [];
  for (const { evidence, weight } of line.pieces) {
    const before = steps.at(-1)?.after ?? 0;
    weights.push(weight);
    steps.push({
      piece: citedPiece(evidence),
      weight,
      before,
      after: pointsFor(line, sumOf(weights)),
    });
  }
  const points = steps.at(-1)?.after ?? 0;
  const { full, signals } = measure;
  return { id, label, points, max, full, signals, steps, months: null };
}

function traceMonths(line: MonthsLine, result: TaggedResult, ledger: Ledger): CriterionTrace {
  const { id, label, max, measure } = line.criterion;
  const points = ledger.monthPoints.get(id)!;
  const bounds = result.experience[measure.of];
  const scopes =
    measure.of === 'pmMonths' ? ['project_management'] : ['project_management', 'it', 'total'];
  const claims = result.experience.claimed.filter(({ scope }) => scopes.includes(scope));
  const claimed = Math.max(0, ...claims.map(({ years }) => 12 * years));
  const months = bounds
    ? ({ count: middle(bounds), from: 'positions' } as const)
    : ({ count: claimed, from: 'claims' } as const);
  return { id, label, points, max, full: null, signals: [], steps: [], months };
}

/** What each level asks for, and whether it is there. */
export function traceRequirements(result: TaggedResult, { levels }: Rubric, tenure: Tenure) {
  const trace = (level: 'senior' | 'mid') =>
    levels[level].map((requirement): RequirementTrace => {
      const conditions = conditionsOf(requirement, result, tenure);
      return { level, conditions, holds: conditions.every(({ holds }) => holds) };
    });
  return [...trace('senior'), ...trace('mid')];
}

function conditionsOf(
  { score, pmMonths, totalMonths, breadth }: Requirement,
  { level, dimensions }: TaggedResult,
  tenure: Tenure,
): ConditionTrace[] {
  const condition = (what: ConditionTrace['what'], asked: number, has: number) => ({
    what,
    asked,
    has,
    holds: has >= asked,
  });
  const known = (has: number) => (tenure.unknown ? null : has);
  return [
    condition('score', score, level.score),
    ...(pmMonths === undefined
      ? []
      : [{ ...condition('pmMonths', pmMonths, tenure.pmMonths), has: known(tenure.pmMonths) }]),
    ...(totalMonths === undefined
      ? []
      : [
          {
            ...condition('totalMonths', totalMonths, tenure.totalMonths),
            has: known(tenure.totalMonths),
          },
        ]),
    ...(breadth
      ? [
          {
            ...condition('breadth', breadth.count, reaching(dimensions, breadth).length),
            share: breadth.share,
            ...(breadth.of && { of: lookedAt(dimensions, breadth).map(({ label }) => label) }),
          },
        ]
      : []),
  ];
}
