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
/** Of the dated months the part from which running projects, or working beside them, is what a career was about. */
const RAN_LONG = 0.2;
const BESIDE_LONG = 0.35;
/** Projects run for a smaller part than this, and no more, were an episode, however recent. */
const EPISODE = 0.15;

/**
 * The role gate: `it_pm` has run IT projects, `adjacent` works beside them (analyst, coordinator, scrum
 * master, IT manager) or ran them for a short while, `other` neither. Only the words of titles
 * and duties decide; seniority words in a title are never read.
 */
export function decideRole(positions: readonly Position[]): RoleDecision {
  const work = positions.filter(({ kind }) => kind === 'employment' || kind === 'military');
  const running = work.filter((position) => position.itPm.counts);
  if (presentsRunning(running, work)) return { role: 'it_pm', positions: running };
  const beside = work.filter((p) => p.itPm.counts || p.titleClass === 'adjacent');
  if (presentsBeside(beside, work)) return { role: 'adjacent', positions: beside };
  return { role: 'other', positions: [] };
}

function presentsRunning(running: readonly Position[], all: readonly Position[]): boolean {
  const latest = all.slice(0, LATEST).filter((position) => running.includes(position));
  const isLatest = latest.includes(all[0]!) || latest.some((position) => longest(position) === 0);
  return isLatest || takesPart(running, all, latest.length > 0 ? EPISODE : RAN_LONG);
}

function presentsBeside(beside: readonly Position[], all: readonly Position[]): boolean {
  const isLatest = all.slice(0, LATEST).some((position) => beside.includes(position));
  return isLatest || takesPart(beside, all, BESIDE_LONG);
}

/** Whether some positions took at least this part of the dated months. Any do where none is dated. */
function takesPart(some: readonly Position[], all: readonly Position[], part: number): boolean {
  const months = sum(all.map(longest));
  return some.length > 0 && (months === 0 || sum(some.map(longest)) >= part * months);
}

/** Longest reading of the dates; an undated position weighs nothing. */
function longest(position: Position): number {
  return monthsOf(position)?.max ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
