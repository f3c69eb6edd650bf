import { expect, test } from 'vitest';
import { goldenCases } from '../../scripts/fixtures/golden.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { verify } from '../../src/verify/verify.ts';
import { versionsFor } from '../../src/versions.ts';
import { fixtureBytes, recordOf, STANDARD } from './tagged.ts';

test.each(goldenCases())('$id: everything holds', async ({ bytes }) => {
  expect(verify(await recordOf(bytes), { ...STANDARD, bytes })).toEqual([]);
});

const RAN = '• Managed software migration projects with vendors, plans, budgets and milestones.';
const ANALYST = 'Business Analyst, Example Works, ';

test.each([
  [
    'the latest post',
    `IT Project Manager, Example Works, Jan 2018 - Present`,
    `${ANALYST}Jan 2000 - Dec 2017`,
    'it_pm',
  ],
  [
    'a short post before the latest',
    `${ANALYST}Jan 2014 - Present`,
    'IT Project Manager, Sample Co, Jan 2013 - Dec 2013',
    'adjacent',
  ],
  [
    'a long post before the latest',
    `${ANALYST}Jan 2014 - Present`,
    'IT Project Manager, Sample Co, Jan 2008 - Dec 2013',
    'it_pm',
  ],
])('the role follows from projects run in %s', async (_name, first, second, role) => {
  const text = `EXPERIENCE\n${first}\n${RAN}\n${second}\n${RAN}\nBusiness Analyst, Third Works, Jan 1990 - Dec 1999\n• Wrote requirements for software.\n`;
  const record = await recordOf(new TextEncoder().encode(text));
  expect(record.result).toMatchObject({ level: { role } });
  expect(verify(record, STANDARD)).toEqual([]);
});

test('a rubric of one’s own is proved by itself, and only by itself', async () => {
  const bytes = fixtureBytes('mid-utility-billing');
  const own = {
    ...DEFAULT_RUBRIC,
    id: 'ours',
    levels: { senior: [{ score: 40 }], mid: [{ score: 1 }] },
  };
  const record = await recordOf(bytes, own);
  const standard = { rubric: own, rubricVersion: versionsFor(own).rubric, confidence: null, bytes };
  expect(record.effectiveLevel).toBe('senior');
  expect(verify(record, standard)).toEqual([]);
  const checks = verify(record, STANDARD).map(({ check }) => check);
  expect(checks).toEqual(expect.arrayContaining(['rubric.id', 'rubric.hash', 'level.tag']));
});

test('a decision of a person is laid over the level', async () => {
  const record = await recordOf(fixtureBytes('mid-utility-billing'));
  const override = { level: 'senior', by: 'a', at: 'b', reasonCode: 'c', note: '' } as const;
  expect(verify({ ...record, override, effectiveLevel: 'senior' }, STANDARD)).toEqual([]);
  expect(verify({ ...record, override }, STANDARD).map(({ check }) => check)).toEqual([
    'record.effective_level',
  ]);
});

test('a level without its text is not proved', async () => {
  const { textLayer: _, ...record } = await recordOf(fixtureBytes('mid-utility-billing'));
  expect(verify(record, STANDARD).map(({ check }) => check)).toEqual(['text.absent']);
});
