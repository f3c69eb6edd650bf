import { expect, test } from 'vitest';
import { claimConflicts } from '../../src/evidence/claim-conflicts.ts';

const months = { pmMonths: { min: 70, max: 84 }, totalMonths: { min: 180, max: 180 } };

test.each([
  { years: 7, scope: 'project_management', conflicts: [] },
  { years: 9, scope: 'project_management', conflicts: [] },
  {
    years: 10,
    scope: 'project_management',
    conflicts: ['10 years are claimed; the dated positions show 7.0 at the most.'],
  },
  { years: 17, scope: 'it', conflicts: [] },
  {
    years: 18,
    scope: 'total',
    conflicts: ['18 years are claimed; the dated positions show 15.0 at the most.'],
  },
  { years: 40, scope: 'other', conflicts: [] },
] as const)('$years years of $scope', ({ years, scope, conflicts }) => {
  const found = claimConflicts([{ years, scope, evidence: ['e'] }], months);
  expect(found.map((conflict) => conflict.message)).toEqual(conflicts);
  for (const conflict of found) expect(conflict.evidence).toEqual(['e']);
});

test('where nothing is dated there is nothing to compare with', () => {
  const claim = { years: 30, scope: 'project_management', evidence: ['e'] } as const;
  expect(claimConflicts([claim], { pmMonths: null, totalMonths: null })).toEqual([]);
});
