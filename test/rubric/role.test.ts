import { expect, test } from 'vitest';
import type { Position } from '../../src/domain/experience.ts';
import { monthIndex } from '../../src/domain/months.ts';
import { decideRole } from '../../src/rubric/role.ts';

type Kind = 'runs' | 'beside' | 'elsewhere';

/** Positions as resumes list them, the latest first, one year each unless said. */
function career(...jobs: (Kind | readonly [Kind, years: number])[]): Position[] {
  let last = monthIndex(2026, 6);
  return jobs.map((job, i) => {
    const [kind, years] = typeof job === 'string' ? [job, 1] : job;
    const [start, end] = [last - 12 * years + 1, last];
    last = start - 1;
    return position(i, kind, { start: { min: start, max: start }, end: { min: end, max: end } });
  });
}

function position(i: number, kind: Kind, dates: Pick<Position, 'start' | 'end'>): Position {
  return {
    id: `p${i + 1}`,
    title: { start: i * 100, end: i * 100 + 10 },
    employer: null,
    dates: null,
    span: { start: i * 100, end: i * 100 + 90 },
    ...dates,
    current: i === 0,
    kind: 'employment',
    titleClass: kind === 'runs' ? 'it_pm' : kind === 'beside' ? 'adjacent' : 'other',
    itPm: { counts: kind === 'runs', by: kind === 'runs' ? 'title' : 'none', rule: 'x' },
    notes: [],
  };
}

test.each([
  ['runs projects now', career('runs', 'elsewhere', 'elsewhere'), 'it_pm', ['p1']],
  ['ran them in the job before', career('elsewhere', 'runs'), 'it_pm', ['p2']],
  [
    'ran them in the job before, for a tenth of a long career',
    career('elsewhere', 'runs', ['elsewhere', 8]),
    'adjacent',
    ['p2'],
  ],
  [
    'ran them in the job before, of which the dates are unknown',
    career('elsewhere', 'runs', ['elsewhere', 8]).map((p, i) =>
      i === 1 ? { ...p, start: null, end: null } : p,
    ),
    'it_pm',
    ['p2'],
  ],
  [
    'runs them now, after a long career elsewhere',
    career('runs', ['elsewhere', 9], ['elsewhere', 9]),
    'it_pm',
    ['p1'],
  ],
  [
    'ran them for most of a long career',
    career('elsewhere', 'elsewhere', ['runs', 9]),
    'it_pm',
    ['p3'],
  ],
  ['works beside projects', career('beside', 'elsewhere'), 'adjacent', ['p1']],
  [
    'ran projects for a while, long ago, and works beside them',
    career(['beside', 9], ['elsewhere', 8], 'runs'),
    'adjacent',
    ['p1', 'p3'],
  ],
  [
    'ran projects for a while, long ago, and left',
    career(['elsewhere', 9], ['elsewhere', 8], 'runs'),
    'other',
    [],
  ],
  [
    'worked beside projects long ago for a quarter of a career, and left',
    career('elsewhere', ['elsewhere', 5], ['beside', 2]),
    'other',
    [],
  ],
  [
    'worked beside projects long ago for half a career',
    career('elsewhere', ['elsewhere', 5], ['beside', 6]),
    'adjacent',
    ['p3'],
  ],
  ['never came near one', career('elsewhere', 'elsewhere'), 'other', []],
  ['has no positions', [], 'other', []],
  [
    'undated positions say what they are',
    [
      position(0, 'elsewhere', { start: null, end: null }),
      position(1, 'elsewhere', { start: null, end: null }),
      position(2, 'runs', { start: null, end: null }),
    ],
    'it_pm',
    ['p3'],
  ],
] as const)('%s', (_name, positions, role, evidence) => {
  const decision = decideRole(positions);
  expect(decision.role).toBe(role);
  expect(decision.positions.map((p) => p.id)).toEqual(evidence);
});

test.each(['internship', 'volunteer'] as const)('an %s opens no gate', (kind) => {
  const positions = career('runs').map((p) => ({ ...p, kind }));
  expect(decideRole(positions).role).toBe('other');
});
