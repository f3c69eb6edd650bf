import type { Position } from '../domain/experience.ts';
import type { Role } from '../domain/result.ts';

/** What a resume presents a person as, and the positions that show it. */
export interface RoleDecision {
  readonly role: Role;
  readonly positions: readonly Position[];
}

/**
 * The role gate: `it_pm` has run IT projects, `adjacent` works beside them (analyst, coordinator, scrum
 * master, IT manager), `other` neither. Only the words of titles and duties decide; seniority words in a
 * title are never read.
 */
export function decideRole(positions: readonly Position[]): RoleDecision {
  const running = positions.filter((position) => position.itPm.counts);
  if (running.length > 0) return { role: 'it_pm', positions: running };
  const beside = positions.filter((position) => position.titleClass === 'adjacent');
  if (beside.length > 0) return { role: 'adjacent', positions: beside };
  return { role: 'other', positions: [] };
}
