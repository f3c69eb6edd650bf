import { describe, expect, test } from 'vitest';
import { classifyTitle } from '../../src/experience/role-titles.ts';
import { findTitles } from '../../src/experience/title-span.ts';

const CLASSES = {
  it_pm: [
    'IT Project Manager',
    'Sr. Tech PM',
    'TPM',
    'Technical Program Manager III',
    'Software Project Lead',
    'ERP Implementation Manager',
    'Manager, Information Technology Project Management Office',
    'SAP Delivery Lead',
    'Infrastructure Portfolio Manager',
    'Director of IT Programs',
    'Dir. of IT Programs',
    'Project Manager/Scrum Master',
    'Digital Transformation Program Director',
    'Software Project Manager, Student Systems',
    'IT Proj. Mgr',
    'Sr.IT Project Manager',
    'IT-Project Manager',
    'Project Manager-IT',
  ],
  pm_generic: [
    'Project Manager',
    'Senior Program Manager',
    'PMO Director',
    'Head of PMO',
    'Prog Mgr',
    'Prog.Manager',
    'Proj.Manager',
    'Sr.Project Manager',
    'Sr. Manager-Projects',
    'Project-Manager',
    'PgM',
    'Delivery Manager',
    'Project Management Consultant',
    'Project / Program Consultant',
    'Business Analyst / Project Manager',
    'Programme Manager',
    'Project Manager, Developer Relations',
    'Project Manager, Developer Advocacy',
    'Curriculum Developer and Project Manager',
    'QA Project Manager',
    'Conversion Manager',
    'Chief Project Officer',
  ],
  adjacent: [
    'Project Coordinator',
    'IT Project Coordinator',
    'PMO Analyst',
    'Project Management Team Coordinator',
    'Scrum Master',
    'Scrum-Master',
    'Business Analyst',
    'Systems Analyst',
    'Product Owner',
    'IT Product Manager',
    'IT Director',
    'IT Manager',
    'Tech Lead',
    'QA Lead',
    'QA Project Lead',
    'Vice President Information Technology',
    'VP Technology',
    'SVP Technology Delivery',
    'Director Information Systems',
    'Manager IT',
    'Manager (IT)',
    'Manager-IT',
    'AGM IT',
    'IT Project Officer',
    'Project Control Officer',
    'Iteration Manager',
    'Scrum Lead',
    'Cutover Manager',
    'Project Lead, QA',
    'Project Leader - Testing',
    'Project Lead / Software Engineer',
    'Web Developer/Project Manager',
    'Project Manager & Programmer',
    'Implementation Consultant',
    'Service Delivery Manager',
    'Chief Information Officer',
  ],
  other: [
    'IT Support Officer',
    'Chief Operating Officer',
    'Manager Sales',
    'VP Marketing',
    'Engineering Technician',
    'Technical Officer',
    'Construction Project Manager',
    'Clinical Project Manager',
    'Event Program Manager',
    'Youth Program Director',
    'Residential Program Manager',
    'Solar Project Manager',
    'Software Engineer',
    'Nurse',
    'Vice President',
    'Office Manager',
    'Accountant',
    'Vendor Manager, Housewares',
    'Financial Analyst',
    'Business Development Manager',
    'Sales Lead',
  ],
} as const;

describe.each(Object.entries(CLASSES))('%s', (expected, titles) => {
  test.each(titles)('%s', (title) => expect(classifyTitle(title).class).toBe(expected));
});

test('seniority words never matter', () => {
  for (const titles of Object.values(CLASSES)) {
    for (const title of titles) {
      const { class: expected } = classifyTitle(title);
      expect(classifyTitle(`Senior ${title}`).class).toBe(expected);
      expect(classifyTitle(`JR. ${title.toUpperCase()}`).class).toBe(expected);
    }
  }
});

describe('titles are found in the words around them', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'Example Works, Austin, TX Senior Engineering Program Manager',
      ['Senior Engineering Program Manager'],
    ],
    ['IT Project Manager Example Works', ['IT Project Manager']],
    ['Manager, IT Projects', ['Manager, IT Projects']],
    ['Manager, Professional Services Delivery', ['Manager, Professional Services Delivery']],
    ['Project Manager, Lead III', ['Project Manager, Lead III']],
    ['Technical Team Member', ['Technical Team Member']],
    ['Sr.Project Manager at Example Works', ['Sr.Project Manager']],
    ['Project-Manager, Example Works', ['Project-Manager']],
    ['Example-Works Full-Time', []],
    ['Founding Member', []],
    ['Dir. of Technology', ['Dir. of Technology']],
    ['Director of Information Technology', ['Director of Information Technology']],
    ['Director Of Information Technology', ['Director Of Information Technology']],
    ['Vice President Information Technology, Acme', ['Vice President Information Technology']],
    ['Project Manager Oracle, Leeds', ['Project Manager']],
    ['Module Lead', ['Module Lead']],
    ['Manager IT', ['Manager IT']],
    ['Manager (IT), Example Works', ['Manager (IT)']],
    ['Manager (Leeds)', ['Manager']],
    ['VP Technology, Example Works', ['VP Technology']],
    ['Project Manager IT', ['Project Manager IT']],
    ['Manager Sales', ['Manager']],
    ['Consultant Technology Partners', ['Consultant']],
    ['Manager of Academic Technology', ['Manager of Academic Technology']],
    ['Manager of Scholarly Systems, Leeds', ['Manager of Scholarly Systems']],
    [
      'Information Technology and Insights Manager',
      ['Information Technology and Insights Manager'],
    ],
    ['Public Relations Officer', ['Public Relations Officer']],
    ['Case Manager', ['Case Manager']],
    ['Project Manager of Mumbai', ['Project Manager']],
    ['Systems Analyst, Leeds Systems', ['Systems Analyst']],
    ['IT Project Manager and Mumbai Cricket', ['IT Project Manager']],
    ['Assistant Manager - Business\nProject Description', ['Assistant Manager - Business']],
    ['Senior Project\nManager', ['Senior Project\nManager']],
    ['Project Manager III - Example Works', ['Project Manager III']],
    ['Example Stores Security Guard', ['Security Guard']],
    ['United States Coast Guard', []],
    ['Master of Science in Physics', []],
    ['a project management (PM) platform', []],
    ['managed three developers', []],
  ];
  test.each(cases)('%s', (text, expected) => {
    const found = findTitles(text, { start: 0, end: text.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
