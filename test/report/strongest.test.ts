import { describe, expect, it } from 'vitest';
import type { EvidenceAssertion } from '../../src/domain/result.ts';
import { quote, strongestEvidence } from '../../src/report/strongest.ts';
import { evidence, taggedResult } from './records.ts';

const LISTED: EvidenceAssertion = {
  polarity: 'affirmed',
  involvement: 'listed',
  experiencer: 'candidate',
  time: 'undated',
  cues: [],
};

function oneCriterion(ids: string[]) {
  const criteria = [{ id: 'c', label: 'c', points: 5, max: 5, evidence: ids }];
  return [{ id: 'd', label: 'd', points: 5, max: 5, criteria }];
}

describe('strongestEvidence', () => {
  it('is of the criterion with the most points', () => {
    expect(strongestEvidence(taggedResult())?.evidence.id).toMatch(/1$/);
  });

  it('prefers the stronger involvement within a criterion', () => {
    const pieces = [
      evidence('1', 'four vendors', { assertion: LISTED }),
      evidence('2', 'Planview'),
      evidence('3', 'contracts'),
    ];
    const dimensions = oneCriterion(pieces.map((piece) => piece.id));
    const result = taggedResult({ evidence: pieces, dimensions });
    expect(strongestEvidence(result)?.evidence.id).toMatch(/2$/);
  });

  it('prefers work to dates and claims, whatever their points', () => {
    const pieces = [
      evidence('1', 'four', { rule: 'experience.position/dates' }),
      evidence('2', 'Planview', { rule: 'ppm_tool.planview/name' }),
    ];
    const dimensions = [
      ...oneCriterion(['1'.padStart(16, '0')]),
      { ...oneCriterion(['2'.padStart(16, '0')])[0]!, points: 1 },
    ];
    const result = taggedResult({ signals: [], evidence: pieces, dimensions });
    expect(strongestEvidence(result)?.evidence.id).toMatch(/2$/);
  });

  it('is null where no point was given', () => {
    expect(strongestEvidence(taggedResult({ dimensions: [] }))).toBeNull();
  });

  it('is quoted on one line', () => {
    const piece = evidence('1', 'contracts in Planview.\nNo Primavera');
    const result = taggedResult({ evidence: [piece], dimensions: oneCriterion([piece.id]) });
    expect(quote(strongestEvidence(result)!)).toBe('contracts in Planview. No Primavera');
  });
});
