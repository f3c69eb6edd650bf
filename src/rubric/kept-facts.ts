import type { Evidence, TaggedResult } from '../domain/result.ts';
import type { SectionType } from '../domain/section.ts';
import type { Finding, Involvement, SignalId } from '../domain/signal.ts';
import type { CountedFinding } from '../evidence/findings.ts';
import type { Facts } from './facts.ts';

/**
 * Facts as they are kept beside a result, so that another rubric can be laid over them without reading all that the
 * result says. Of each finding: signal, involvement, section, whether it stands in a position, evidence.
 */
export interface KeptFacts extends Omit<Facts, 'findings' | 'positions'> {
  readonly findings: readonly (readonly [SignalId, Involvement, SectionType, 0 | 1, string])[];
  /** Of each position whether it has a start, and whether it runs IT projects. */
  readonly positions: readonly (readonly [0 | 1, 0 | 1])[];
}

/** What a result was scored from, as far as it cites it: all that a rubric asks for. */
export function keptFacts({
  level,
  experience,
  signals,
  evidence,
}: Pick<TaggedResult, 'level' | 'experience' | 'signals' | 'evidence'>): KeptFacts {
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
  const found = signals.flatMap(({ id, evidence: cited }) =>
    cited.map((piece) => [id, pieces.get(piece)!] as const),
  );
  found.sort(([, a], [, b]) => inReadingOrder(a, b));
  const dated = experience.positions.filter(({ start, end }) => start && end);
  return {
    role: level.role,
    roleEvidence: level.roleEvidence,
    findings: found.map(([id, { assertion, section, position, id: piece }]) => [
      id,
      assertion!.involvement,
      section,
      position === null ? 0 : 1,
      piece,
    ]),
    pmMonths: experience.pmMonths,
    totalMonths: experience.totalMonths,
    claimed: experience.claimed,
    positions: experience.positions.map(({ start, itPm }) => [start ? 1 : 0, itPm.counts ? 1 : 0]),
    pmEvidence: dated.filter(({ itPm }) => itPm.counts).flatMap((position) => position.evidence),
    totalEvidence: dated.flatMap((position) => position.evidence),
  };
}

/** As signals are found: by where they begin, the longer first; of equals in the order of the catalogue, as given. */
function inReadingOrder(a: Evidence, b: Evidence): number {
  return a.parts[0]!.start - b.parts[0]!.start || b.parts.at(-1)!.end - a.parts.at(-1)!.end;
}

export function factsFrom(kept: KeptFacts): Facts {
  return {
    ...kept,
    findings: kept.findings.map(([signal, involvement, section, isInPosition, evidence]) => {
      const position = isInPosition ? 'p' : null;
      // Of a finding a rubric asks nothing else.
      const finding = { signal, position, assertion: { involvement } } as unknown as Finding;
      return { finding, section, evidence } satisfies CountedFinding;
    }),
    // Nor of a position.
    positions: kept.positions.map(([isDated, counts]) => ({
      start: isDated ? {} : null,
      itPm: { counts: counts === 1 },
    })) as unknown as Facts['positions'],
  };
}
