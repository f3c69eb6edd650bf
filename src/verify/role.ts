import type { PositionResult, TaggedResult } from '../domain/result.ts';
import { isSame, type Faults } from './fault.ts';

const LATEST = 2;
/** Of the dated months: what a career was about, and what a recent post must come to so as to be no episode. */
const OF_A_CAREER = 0.2;
const NO_EPISODE = 0.15;

/** That who runs IT projects, now or for more than an episode, is an IT project manager, and nobody else is. */
export function checkRole({ level, experience }: TaggedResult, faults: Faults): void {
  const { positions } = experience;
  const work = positions.filter(({ kind }) => kind === 'employment' || kind === 'military');
  const running = work.filter(({ itPm }) => itPm.counts);
  const isManager = level.role === 'it_pm';
  const message = 'The role does not follow from the positions.';
  faults.expect(isManager === isPresented(running, work), 'level.role', 'level', message);
  if (isManager) {
    const ids = running.flatMap(({ evidence }) => evidence);
    const isCited = isSame(level.roleEvidence, ids);
    faults.expect(isCited, 'level.role', 'level', 'The role cites other positions.');
  }
  const own = new Set(positions.flatMap(({ evidence }) => evidence));
  const isOwn = level.roleEvidence.every((id) => own.has(id));
  faults.expect(isOwn, 'level.role', 'level', 'The role cites what is no position.');
  const isEmpty = level.role !== 'other' || level.roleEvidence.length === 0;
  faults.expect(isEmpty, 'level.role', 'level', 'No role is said to be shown by evidence.');
}

function isPresented(some: readonly PositionResult[], all: readonly PositionResult[]): boolean {
  if (some.length === 0) return false;
  const recent = all.slice(0, LATEST).filter((position) => some.includes(position));
  const isNow = recent.some((position) => position === all[0] || monthsOf([position]) === 0);
  if (isNow || monthsOf(all) === 0) return true;
  return monthsOf(some) >= (recent.length > 0 ? NO_EPISODE : OF_A_CAREER) * monthsOf(all);
}

function monthsOf(positions: readonly PositionResult[]): number {
  return positions.reduce((total, { months }) => total + (months?.max ?? 0), 0);
}
