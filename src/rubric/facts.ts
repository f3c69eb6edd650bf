import type { Experience } from '../domain/experience.ts';
import type { Bounds } from '../domain/months.ts';
import type { EvidenceId, ExperienceResult, Role } from '../domain/result.ts';
import type { CitedExperience } from '../evidence/experience.ts';
import type { CountedFinding } from '../evidence/findings.ts';
import { decideRole } from './role.ts';

/** What the rubric is laid over: everything in it can be cited. */
export interface Facts {
  readonly role: Role;
  readonly roleEvidence: readonly EvidenceId[];
  readonly findings: readonly CountedFinding[];
  readonly pmMonths: Bounds | null;
  readonly totalMonths: Bounds | null;
  readonly claimed: ExperienceResult['claimed'];
  readonly positions: Experience['positions'];
  /** Evidence of the dated positions that the months come from. */
  readonly pmEvidence: readonly EvidenceId[];
  readonly totalEvidence: readonly EvidenceId[];
}

export function gatherFacts(
  experience: Experience,
  timeline: CitedExperience,
  findings: readonly CountedFinding[],
): Facts {
  const { pmMonths, totalMonths, positions } = experience;
  const idsOf = (some: Experience['positions']) =>
    some.flatMap((position) => timeline.evidenceOf.get(position.id) ?? []);
  const dated = positions.filter((position) => position.start && position.end);
  const decision = decideRole(positions);
  return {
    role: decision.role,
    roleEvidence: idsOf(decision.positions),
    findings,
    pmMonths,
    totalMonths,
    claimed: timeline.result.claimed,
    positions,
    pmEvidence: idsOf(dated.filter((position) => position.itPm.counts)),
    totalEvidence: idsOf(dated),
  };
}

/** Year-only dates give a range of months; half way is the best single guess, rounded down. */
export function middle(bounds: Bounds): number {
  return Math.floor((bounds.min + bounds.max) / 2);
}
