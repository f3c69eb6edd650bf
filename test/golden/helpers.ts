import type { EvidenceId, TaggedResult } from '../../src/domain/result.ts';

/** Every evidence id that a result cites, wherever it does. */
export function citedIds(result: TaggedResult): EvidenceId[] {
  const { experience, level } = result;
  return [
    ...level.roleEvidence,
    ...result.dimensions.flatMap(({ criteria }) => criteria.flatMap((c) => c.evidence)),
    ...result.signals.flatMap((signal) => signal.evidence),
    ...result.notCounted.flatMap((entry) => entry.evidence),
    ...experience.claimed.flatMap((claim) => claim.evidence),
    ...experience.conflicts.flatMap((conflict) => conflict.evidence),
    ...experience.positions.flatMap((position) => position.evidence),
  ];
}

/** Evidence of signals that count. */
export function countedIds(result: TaggedResult): Set<EvidenceId> {
  return new Set(result.signals.flatMap((signal) => signal.evidence));
}

export function codePoints(text: string): number {
  return [...text].length;
}
