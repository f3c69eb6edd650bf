import { expect, test, vi } from 'vitest';
import { Besides } from '../../src/experience/beside.ts';
import { OWNS_PROJECTS } from '../../src/experience/it-pm-cues.ts';
import { classifyTitle } from '../../src/experience/role-titles.ts';

const NO_PROJECTS = 'Kept servers running, answered tickets and trained new staff.';
const MENTIONS = 'Worked with the project manager and wrote tests for each release.';
const OWNS = 'Led the migration of the mail servers.';
const PLANS = 'Kept the project plan, reported milestones and answered tickets.';
const REQUIREMENTS = 'Gathered business requirements and wrote use cases.';

test.each([
  ['Business Analyst', NO_PROJECTS, true],
  ['Project Coordinator', NO_PROJECTS, true],
  ['Scrum Master', NO_PROJECTS, true],
  ['IT Director', NO_PROJECTS, false],
  ['IT Director', OWNS, true],
  ['IT Manager', PLANS, true],
  ['IT Manager', MENTIONS, false],
  ['Tech Lead', NO_PROJECTS, false],
  ['Tech Lead', OWNS, true],
  ['Infrastructure Team Lead', NO_PROJECTS, false],
  ['Managing Consultant', NO_PROJECTS, false],
  ['QA Lead', PLANS, false],
  ['QA Lead', OWNS, true],
  ['Solution Architect', PLANS, false],
  ['Solution Architect', OWNS, true],
  ['Release Manager', NO_PROJECTS, false],
  ['Systems Analyst', NO_PROJECTS, false],
  ['Systems Analyst', REQUIREMENTS, true],
  ['Business Intelligence Analyst', NO_PROJECTS, false],
  ['Business Intelligence Analyst', REQUIREMENTS, true],
  ['Programmer Analyst', REQUIREMENTS, false],
  ['Data Analyst', REQUIREMENTS, false],
  ['Software Engineer', OWNS, false],
])('%s: %s', (title, duties, expected) => {
  const words = `${title}, Example Works, 2010 - 2012. ${duties}`.padEnd(200);
  expect(new Besides('').isBeside(classifyTitle(title), words)).toBe(expected);
});

test.each([
  ['the resume says', OWNS, true],
  ['the resume does not say either', NO_PROJECTS, false],
])('an IT manager whose post has no duties: %s', (_name, resume, expected) => {
  const words = 'IT Manager, Example Works, 2010 - 2012';
  expect(new Besides(resume).isBeside(classifyTitle('IT Manager'), words)).toBe(expected);
});

test('a resume is read once, however many posts have no duties', () => {
  const search = vi.spyOn(OWNS_PROJECTS, 'exec');
  const resume = new Besides(NO_PROJECTS);
  for (let post = 0; post < 9; post++) resume.isBeside(classifyTitle('IT Manager'), `Post ${post}`);
  expect(search.mock.calls).toEqual([[NO_PROJECTS]]);
  search.mockRestore();
});
