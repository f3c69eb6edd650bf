import type { Position } from '../domain/experience.ts';
import type { Role } from '../domain/result.ts';
import { monthsOf } from '../experience/tenure.ts';

/** What a resume presents a person as, and the positions that show it. */
export interface RoleDecision {
  readonly role: Role;
  readonly positions: readonly Position[];
}

/** Resumes list the latest work first: what stands there is what the person presents. */
const LATEST = 2;
/** Of the dated months, the part from which a kind of work is more than an episode. */
const MORE_THAN_AN_EPISODE = 0.2;

/**
 * The role gate: `it_pm` has run IT projects, `adjacent` works beside them (analyst, coordinator, scrum
 * master, IT manager) or ran them for a short while long ago, `other` neither. Only the words of titles
 * and duties decide; seniority words in a title are never read.
 */
export function decideRole(positions: readonly Position[]): RoleDecision {
  const work = positions.filter(({ kind }) => kind === 'employment' || kind === 'military');
  const running = work.filter((position) => position.itPm.counts);
  if (isPresented(running, work)) return { role: 'it_pm', positions: running };
  const beside = work.filter((p) => p.itPm.counts || p.titleClass === 'adjacent');
  if (isPresented(beside, work)) return { role: 'adjacent', positions: beside };
  return { role: 'other', positions: [] };
}

function isPresented(some: readonly Position[], all: readonly Position[]): boolean {
  if (some.length === 0) return false;
  if (all.slice(0, LATEST).some((position) => some.includes(position))) return true;
  const months = sum(all.map(longest));
  return months === 0 || sum(some.map(longest)) >= MORE_THAN_AN_EPISODE * months;
}

/** Longest reading of the dates; an undated position weighs nothing. */
function longest(position: Position): number {
  return monthsOf(position)?.max ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
