import type { LevelRecord, TaggedResult } from '../domain/result.ts';
import { decideLevel, tenureOf } from '../rubric/level.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { stoppedPieces } from './cited.ts';
import type { Explanation, RoleReason } from './explanation.ts';
import { flipsOf } from './flips.ts';
import { openLedger } from './ledger.ts';
import { traceDimensions, traceRequirements } from './trace.ts';

/**
 * Why a record says what it says: the points step by step, what each level asks for, what does not count and
 * why, and the smallest changes that would change the tag. Nothing is guessed: all of it follows from the
 * record and the rubric it was made with.
 *
 * @throws RubricMismatch where the record was made with another rubric
 */
export function explain(record: LevelRecord, rubric: Rubric): Explanation {
  const { result, override } = record;
  const { document, anchor, versions } = result;
  const common = { document, anchor, rubricId: versions.rubricId, override };
  if (result.outcome === 'untagged') {
    return { outcome: 'untagged', ...common, ...result.untagged };
  }
  requireRubric(result, rubric);
  const ledger = openLedger(result, rubric);
  const { tag, score, band, confidence, calibrated } = result.level;
  return {
    outcome: 'tagged',
    ...common,
    level: { tag, score, band, confidence, calibrated },
    role: roleReason(result),
    dimensions: traceDimensions(result, ledger),
    requirements: traceRequirements(result, rubric, ledger.tenure),
    notCounted: stoppedPieces(result),
    experience: result.experience,
    flips: flipsOf(result, rubric),
  };
}

/** The record was made with another rubric, so this one cannot explain it. */
export class RubricMismatch extends Error {
  readonly code = 'rubric_mismatch';
  constructor(made: string, given: string) {
    super(
      `The result was made with the rubric ${made}, and ${given} does not give its points. ` +
        'Name the rubric that made it with --rubric.',
    );
    this.name = 'RubricMismatch';
  }
}

/** @throws RubricMismatch where the rubric does not give the result its points */
export function requireRubric(result: TaggedResult, rubric: Rubric): void {
  const shape = (dimensions: TaggedResult['dimensions'] | Rubric['dimensions']) =>
    JSON.stringify(
      dimensions.map(({ id, criteria }) => [id, criteria.map((one) => [one.id, one.max])]),
    );
  const name = `${rubric.id}@${rubric.version}`;
  const isSame =
    result.versions.rubricId === name && shape(result.dimensions) === shape(rubric.dimensions);
  const traced = isSame ? traceDimensions(result, openLedger(result, rubric)) : [];
  const isEarned = traced.every(({ criteria }, d) =>
    criteria.every(({ points }, c) => points === result.dimensions[d]!.criteria[c]!.points),
  );
  const isLevel = isSame && givesLevel(result, rubric);
  if (!isEarned || !isLevel) throw new RubricMismatch(result.versions.rubricId, name);
}

function givesLevel({ level, dimensions, experience }: TaggedResult, { levels }: Rubric): boolean {
  if (level.role === 'other') return level.tag === 'not_applicable';
  const { tag, band } = decideLevel(levels, dimensions, tenureOf(experience));
  return tag === level.tag && JSON.stringify(band) === JSON.stringify(level.band);
}

function roleReason({ level, experience }: TaggedResult): RoleReason {
  const shown = new Set(level.roleEvidence);
  return {
    role: level.role,
    positions: experience.positions
      .filter(({ evidence }) => evidence.some((id) => shown.has(id)))
      .map(({ id, title, itPm }) => ({ id, title, by: itPm.by })),
  };
}
