import { LEVELS } from '../domain/result.ts';
import { calibrated } from './document.ts';
import { claimScope, evidenceIds, involvement, signalId, signalValue } from './evidence.ts';
import {
  count,
  described,
  exactly,
  flag,
  listOf,
  number,
  oneOf,
  orNull,
  ref,
  text,
  yearMonth,
  type Schema,
} from './shapes.ts';

export const bounds: Schema = exactly({ min: count, max: count });
const months = orNull(ref('bounds'));
const monthBounds = orNull(exactly({ min: yearMonth, max: yearMonth }));
const score: Schema = { type: 'number', minimum: 0, maximum: 100 };

export const levelName: Schema = oneOf(...LEVELS);

const level = exactly({
  role: oneOf('it_pm', 'adjacent', 'other'),
  roleEvidence: evidenceIds,
  tag: ref('level'),
  score: described("The sum of the dimensions' points.", score),
  band: described(
    'The scores, both included, that give this tag.',
    orNull({ type: 'array', prefixItems: [score, score], items: false, minItems: 2 }),
  ),
  confidence: described(
    'Share of levels as certain as this one that careful readers agree with; null where there is none.',
    orNull({ type: 'number', minimum: 0, maximum: 1 }),
  ),
  calibrated,
  reasons: described('One plain sentence a dimension.', listOf(text)),
});

const scored = { id: text, label: text, points: { type: 'number', minimum: 0 }, max: number };

const dimension = exactly({
  ...scored,
  criteria: listOf(exactly({ ...scored, evidence: evidenceIds })),
});

const position = exactly({
  id: text,
  title: orNull(text),
  employer: orNull(text),
  start: monthBounds,
  end: monthBounds,
  current: flag,
  kind: oneOf('employment', 'internship', 'volunteer', 'military'),
  months,
  itPm: exactly({ counts: flag, by: oneOf('title', 'duties', 'none') }),
  notes: listOf(text),
  evidence: evidenceIds,
});

const experience = exactly({
  pmMonths: described('Months in positions that run IT projects, overlaps counted once.', months),
  totalMonths: months,
  claimed: listOf(exactly({ years: number, scope: claimScope, evidence: evidenceIds })),
  conflicts: listOf(exactly({ code: text, message: text, evidence: evidenceIds })),
  positions: listOf(position),
});

/** What a tagged result says beside its provenance. */
export const tagging: Readonly<Record<string, Schema>> = {
  level,
  dimensions: listOf(dimension),
  experience,
  signals: described(
    'Only what counts: affirmed, visible, of the candidate.',
    listOf(
      exactly({
        id: signalId,
        values: listOf(signalValue),
        involvement,
        months: described('Of the positions that hold evidence, overlaps counted once.', months),
        lastUsed: described('Last month of the latest of these positions.', monthBounds),
        evidence: evidenceIds,
      }),
    ),
  ),
  notCounted: described(
    'What was found and does not count, with the guard that stopped it.',
    listOf(exactly({ signal: signalId, guard: text, evidence: evidenceIds })),
  ),
  evidence: described('In reading order.', listOf(ref('evidence'))),
  warnings: listOf(exactly({ code: text, message: text })),
};
