import type { TaggedResult } from '../domain/result.ts';
import { isSame, type Faults } from './fault.ts';
import { monthsCovered, monthsWorked } from './months.ts';

/** That months follow from the positions, "Present" is the anchor, and claims are those that were found. */
export function checkExperience({ experience, anchor, signals }: TaggedResult, faults: Faults) {
  const { positions, pmMonths, totalMonths, claimed } = experience;
  for (const { id, start, end, current, months } of positions) {
    const where = `position ${id}`;
    const isLength = isSame(months, monthsWorked({ start, end }));
    faults.expect(isLength, 'experience.months', where, 'Its months are not those of its dates.');
    const today = anchor.date.slice(0, 7);
    const isOpen = !current || !end || (end.min === today && end.max === today);
    faults.expect(isOpen, 'experience.anchor', where, '"Present" is not the month of the anchor.');
  }
  const work = positions.filter(({ kind }) => kind === 'employment' || kind === 'military');
  const running = work.filter(({ itPm }) => itPm.counts);
  const total = monthsCovered(work);
  const ofProjects = running.length === 0 ? { min: 0, max: 0 } : monthsCovered(running);
  const message = 'They are not those of the positions, overlaps counted once.';
  faults.expect(isSame(totalMonths, total), 'experience.months', 'totalMonths', message);
  faults.expect(isSame(pmMonths, total && ofProjects), 'experience.months', 'pmMonths', message);
  const found = signals.find(({ id }) => id === 'experience.claimed_years');
  const ids = [...new Set(claimed.flatMap(({ evidence }) => evidence))];
  const years = new Set(
    found?.values.map((value) => `${value.years ?? 0} ${value.scope ?? 'other'}`),
  );
  const isClaimed =
    isSame(ids.toSorted(), found?.evidence.toSorted() ?? []) &&
    isSame(
      [...new Set(claimed.map((one) => `${one.years} ${one.scope}`))].sort(),
      [...years].sort(),
    );
  faults.expect(isClaimed, 'experience.claimed', 'claimed', 'The claims are not those found.');
}
