import type { PositionResult, TaggedResult } from '../domain/result.ts';
import { isSame, type Faults } from './fault.ts';

const LATEST = 2;
const MORE_THAN_AN_EPISODE = 0.2;

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
  if (all.slice(0, LATEST).some((position) => some.includes(position))) return true;
  const months = (positions: readonly PositionResult[]) =>
    positions.reduce((total, position) => total + (position.months?.max ?? 0), 0);
  return months(all) === 0 || months(some) >= MORE_THAN_AN_EPISODE * months(all);
}
