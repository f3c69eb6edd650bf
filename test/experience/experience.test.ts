import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Experience, Position } from '../../src/domain/experience.ts';
import { formatMonth, monthIndex } from '../../src/domain/months.ts';
import { readExperience } from '../../src/experience/experience.ts';
import { plainTextLayer } from '../../src/extract/plain-text.ts';
import { findSections } from '../../src/sections/sections.ts';

const ANCHOR = monthIndex(2020, 6);

function read(text: string, anchor = ANCHOR): { text: string; experience: Experience } {
  const layer = plainTextLayer(text);
  return { text: layer.text, experience: readExperience(layer, findSections(layer), anchor) };
}

/** `Title @ Employer 2010-01..2012-03`, with `?` for what was not found. */
function shown(text: string, { title, employer, start, end, current }: Position): string {
  const words = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : '?';
  const dates =
    start && end ? `${formatMonth(start.min)}..${current ? 'now' : formatMonth(end.max)}` : '?';
  return `${words(title)} @ ${words(employer)} ${dates}`;
}

function positionsOf(resume: string): string[] {
  const { text, experience } = read(resume);
  return experience.positions.map((position) => shown(text, position));
}

describe('layouts', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a form under a title that is an item of a list',
      'EXPERIENCE\n• Example Works (Leeds)\n• Network Engineer\nFrom: June-2015 to: Present\nFollowing are the duties:\n• Set up routers\n\n• Sample Co (York)\n• IT Project Manager\nFrom: Nov-2012,\tto: May 2015\n• Kept plans',
      [
        'Network Engineer @ Example Works 2015-06..now',
        'IT Project Manager @ Sample Co 2012-11..2015-05',
      ],
    ],
    [
      'employers with labels',
      'EXPERIENCE\nName of the firm: Example Works\nIT Project Manager\nJan 2014 - Mar 2016\n• Ran projects\n\nOrganization: Sample Co\nSystems Analyst\nJan 2010 - Dec 2013\n• Analysed',
      [
        'IT Project Manager @ Example Works 2014-01..2016-03',
        'Systems Analyst @ Sample Co 2010-01..2013-12',
      ],
    ],
    [
      'years inside duties, also where the line is wrapped before them',
      'EXPERIENCE\nIT Project Manager, Example Works\nMarch 2015 - Present\n• Chaired the IT strategy 2017–2020\n• Built tools that helped grow sales\nfrom 2016 to 2018.\nHelped to raise assets by\n37% from 2016 to 2018.',
      ['IT Project Manager @ Example Works 2015-03..now'],
    ],
    [
      'dates below a sentence that says who worked where',
      'EXPERIENCE\n• Worked with Example Works as a project manager\nfrom May 2013 to April 2014.\n• Kept plans',
      ['project manager @ Example Works 2013-05..2014-04'],
    ],
    [
      'a sentence of the summary with years, beside a section of experience',
      'PROFILE\nIT Project Manager from 2005 to 2020 in banks.\n\nEXPERIENCE\nIT Project Manager, Example Bank, June 2012 - present\n• Ran projects',
      ['IT Project Manager @ Example Bank 2012-06..now'],
    ],
    [
      'certificates with dates, named like a role',
      'EXPERIENCE\nIT Project Manager, Example Works, March 2015 - Present\n• Ran projects\n\nCERTIFICATIONS\nProduct Owner\n2018 - 2020\n\nITIL\nJanuary 2016 to Present',
      ['IT Project Manager @ Example Works 2015-03..now'],
    ],
    [
      'title, employer and dates on one line',
      'EXPERIENCE\nIT Project Manager, Example Works | Jan 2010 – Mar 2012\n• Ran projects\nTester | Sample Co | 2008 - 2009\n• Tested',
      [
        'IT Project Manager @ Example Works 2010-01..2012-03',
        'Tester @ Sample Co 2008-01..2009-12',
      ],
    ],
    [
      'dates before the title, employer after',
      'Experience\n01/2014 to Current Example Works Austin , TX\nProject Manager\n• Ran projects\n01/2010 to 01/2014 Sample Co Austin , TX\nBusiness Analyst\n• Wrote',
      [
        'Project Manager @ Example Works Austin , TX 2014-01..now',
        'Business Analyst @ Sample Co Austin , TX 2010-01..2014-01',
      ],
    ],
    [
      'employer, title and dates on lines of their own',
      'WORK HISTORY\nExample Works\nProgram Manager\nJune 2012 - Present\n• Ran programs\n\nSample Co\nSystems Analyst\nMay 2009 - May 2012\n• Analysed',
      [
        'Program Manager @ Example Works 2012-06..now',
        'Systems Analyst @ Sample Co 2009-05..2012-05',
      ],
    ],
    [
      'dates first, the rest below',
      'EXPERIENCE\n2012 - 2015\nExample Works\nProgram Manager\n• Ran programs\n\n2009 - 2012\nSample Co\nSystems Analyst\n• Analysed',
      [
        'Program Manager @ Example Works 2012-01..2015-12',
        'Systems Analyst @ Sample Co 2009-01..2012-12',
      ],
    ],
    [
      'dates wrapped over a narrow column',
      'EXPERIENCE\nJuly 2012\nto\nDecember 2013\n\nExample Works City , State Project Manager\n• Ran projects\n\nMay 2010\nto\nJune 2012\n\nSample Co City , State Teller\n• Counted',
      [
        'Project Manager @ Example Works City , State 2012-07..2013-12',
        'Teller @ Sample Co City , State 2010-05..2012-06',
      ],
    ],
    [
      "a consultant's labels",
      'PROFESSIONAL EXPERIENCE\nClient: Example Works, Austin, TX\nDuration: March 2017-Till Date\nProject: Ledger renewal\nTechnologies: Java, SQL\nRole: Agile Project Manager\nResponsibilities:\n• Ran projects',
      ['Agile Project Manager @ Example Works, Austin, TX 2017-03..now'],
    ],
    [
      'flattened text',
      'Work Experience IT Project Manager Example Works - Austin, TX March 2015 to January 2017 Ran the ledger program.  • Kept the plan. Business Analyst Sample Co - Austin, TX May 2012 to February 2015 Wrote requirements.',
      [
        'IT Project Manager @ Example Works 2015-03..2017-01',
        'Business Analyst @ Sample Co 2012-05..2015-02',
      ],
    ],
    [
      'two stays in one role',
      'EXPERIENCE\nExample Works\nProject Manager\n[Sep 2007 – Jun 2011] / [Apr 2005 – Feb 2006]\n• Ran projects',
      [
        'Project Manager @ Example Works 2007-09..2011-06',
        'Project Manager @ Example Works 2005-04..2006-02',
      ],
    ],
    [
      'a title stated in the duties',
      'EXPERIENCE\nExample Works, Austin, TX  -  Jan 2017  -  Oct 2017\n• Worked as a PM / Scrum Master for the billing division.',
      ['PM / Scrum Master @ Example Works, Austin, TX 2017-01..2017-10'],
    ],
    [
      'a title in a sentence of dates',
      'EXPERIENCE\nDec 2011 – May 2016 with Example Works Ltd. as a project manager.\nWorked in Sample Co as an analyst since May 2009 to Nov 2011',
      [
        'project manager @ Example Works Ltd. 2011-12..2016-05',
        'analyst @ Sample Co 2009-05..2011-11',
      ],
    ],
    [
      'words of a title that are no title words, before the employer',
      'EXPERIENCE\nService Introduction Lead Example Works - Austin, TX May 2012 to June 2013\n• Led\nStores Manager Austin, TX May 2010 to April 2012\n• Ran',
      [
        'Service Introduction Lead @ Example Works 2012-05..2013-06',
        'Manager @ Stores 2010-05..2012-04',
      ],
    ],
    [
      'an employer and its town between title and dates',
      'EXPERIENCE\nIT Director\nExample Works, Leeds\nMay 2012 to June 2013\n• Led',
      ['IT Director @ Example Works 2012-05..2013-06'],
    ],
    [
      'a town and its state between title and dates',
      'EXPERIENCE\nIT Director\nAustin, Texas\nMay 2012 to June 2013\n• Led',
      ['IT Director @ ? 2012-05..2013-06'],
    ],
    [
      'brackets within and behind a title',
      'EXPERIENCE\nInformation Technology (IT) Director May 2012 to June 2013\n• Led\nIT Project Manager (Contract) May 2010 to April 2012\n• Ran',
      [
        'Information Technology (IT) Director @ ? 2012-05..2013-06',
        'IT Project Manager @ ? 2010-05..2012-04',
      ],
    ],
    [
      'a role beside its dates',
      'EXPERIENCE\nRole:\tSix Sigma Black Belt     (March 2006 - January 2008)\n• Saved money',
      ['Six Sigma Black Belt @ ? 2006-03..2008-01'],
    ],
    [
      'no heading at all',
      'Ada Example\nProject Manager, Example Works, Jan 2010 - Dec 2012\n• Ran projects',
      ['Project Manager @ Example Works 2010-01..2012-12'],
    ],
  ];
  test.each(cases)('%s', (_name, resume, expected) => {
    expect(positionsOf(resume)).toEqual(expected);
  });
});

describe('a title of many trades', () => {
  const SOME = 'Led two projects and gathered user requirements.';
  const IT = `Software releases, databases, Oracle, SAP, cloud servers, agile, UAT and data center work. ${SOME}`;
  const MILL = `Presses, moulds, a paint line, shifts, scrap, overtime and the canteen. ${SOME}`;
  const classIn = (title: string, duties: string) =>
    read(`EXPERIENCE\n${title}, Example Works, Jan 2010 - Dec 2012\n• ${duties}`).experience
      .positions[0]?.titleClass;
  const titles = [
    'Team Leader',
    'Engineering Manager',
    'Project Coordinator',
    'Quality Assurance Manager',
    'Business Development Analyst',
    'Lead Electrical Engineer',
  ];
  test.each(titles)('%s is beside IT projects in a resume of IT alone', (title) => {
    expect([classIn(title, IT), classIn(title, MILL)]).toEqual(['adjacent', 'other']);
  });
  const sure = ['IT Manager', 'Scrum Master', 'Software Engineering Manager', 'Systems Analyst'];
  test.each(sure)('%s is of IT by its words', (title) => {
    expect(classIn(title, MILL)).toBe('adjacent');
  });
});

test.each([
  ['IT words alone', 'Set up a database and a web site.', true],
  ['as few among those of another trade', 'Set up a database and a web site for donors.', false],
  ['as few for a grant', 'Set up a database and a web site for the grant program.', false],
  ['and a right that is granted', 'Set up a database and a web site, and granted access.', true],
  [
    'more of them',
    'Set up a database, a web site, servers, a network and software for donors.',
    true,
  ],
])('a plain project manager in a resume of another trade: %s', (_name, duties, counts) => {
  const filler = 'Cooked for guests, cleaned the hall and kept the keys. '.repeat(30);
  const { positions } = read(
    `EXPERIENCE\nProject Manager, Example Works, Jan 2010 - Dec 2012\n• ${duties}\n\nSUMMARY\n${filler}`,
  ).experience;
  expect(positions[0]?.itPm.counts).toBe(counts);
});

test.each([
  [
    'says which projects were run',
    'Led the migration. Kept the plan, budget and milestones.',
    true,
  ],
  ['says what was programmed', 'Wrote the shop in PHP and kept its servers.', false],
])('a developer and project manager runs projects where the post %s', (_name, duties, counts) => {
  const { positions } = read(
    `EXPERIENCE\nWeb Developer/Project Manager, Example Works, Jan 2010 - Dec 2012\n• ${duties}`,
  ).experience;
  expect(positions[0]?.itPm.counts).toBe(counts);
});

test('a role without dates is a position of unknown length', () => {
  const resume =
    'EXPERIENCE\nIT Project Manager, Example Works\n• Ran the ledger project for five years.\nScrum Master, Sample Co\n• Kept the board.';
  const { experience } = read(resume);
  expect(positionsOf(resume)).toEqual([
    'IT Project Manager @ Example Works ?',
    'Scrum Master @ Sample Co ?',
  ]);
  expect(experience.totalMonths).toBeNull();
  expect(experience.positions[0]).toMatchObject({
    dates: null,
    notes: ['undated'],
    titleClass: 'it_pm',
  });
});

test('a role without dates between dated ones keeps its employer and its duties', () => {
  const resume =
    'EXPERIENCE\nExample Works, Austin, TX\tJan 2015 - Dec 2016\nProgram Manager\n• Ran software programs.\n• Kept plans.\n• Led people.\n• Met vendors.\n\nSample Co, Dallas, TX\nIT Project Manager\n• Ran the ledger project.\n';
  expect(positionsOf(resume)).toEqual([
    'Program Manager @ Example Works, Austin, TX 2015-01..2016-12',
    'IT Project Manager @ Sample Co, Dallas, TX ?',
  ]);
});

test('a title among the duties of a dated position opens no other', () => {
  const resume =
    'EXPERIENCE\nProgram Manager, Example Works, Jan 2010 - Dec 2012\nProject Manager duties\n• Reported to the Project Manager\n• Ran it';
  expect(positionsOf(resume)).toHaveLength(1);
});

describe('text that lost all its line breaks', () => {
  const filler =
    'Kept the plan of the ledger and the store of parts in good order for years. '.repeat(6);
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'labels on one line',
      `PROJECTS EXPERIENCE Client: Example Works (Sample Co) Feb 2017 - Present Project: Ledger Technologies: Java Role: agile project manager Kept the plan. ${filler}Client: Trial & Sons, Leeds, India (Sample Co) July 2014 - Feb 2017 Project: Stock Role: Business Analyst ${filler}`,
      [
        'agile project manager @ Example Works 2017-02..now',
        'Business Analyst @ Trial & Sons, Leeds, India 2014-07..2017-02',
      ],
    ],
    [
      'a heading inside the line',
      `Certifications: PMP, Example Institute. ${filler}Professional Experience Project Manager 06/2008 to 05/2012 Example Works Austin , TX ${filler}`,
      ['Project Manager @ Example Works Austin , TX 2008-06..2012-05'],
    ],
    [
      'a place with a dash before the dates, no title',
      `EXPERIENCE\n${filler}Example Works, Austin, TX - May 2010 - July 2011 * Kept the plan. ${filler}`,
      ['? @ Example Works, Austin, TX 2010-05..2011-07'],
    ],
    [
      'a range in a sentence',
      `EXPERIENCE\n${filler}Sales of parts grew May 2010 - July 2011 By a half. ${filler}`,
      [],
    ],
  ];
  test.each(cases)('%s', (_name, resume, expected) => {
    expect(positionsOf(resume)).toEqual(expected);
  });
});

describe('dates that are of no position', () => {
  const cases = [
    'EDUCATION\nBachelor of Science, Example University, 2001 - 2005',
    'CERTIFICATIONS\nPMP, Jan 2010 - Jan 2013',
    'TRAINING\nProject Manager course, Jan 2010 - Feb 2010',
    'EXPERIENCE\n• Migrated Windows Server 2008 - 2012 for forty sites.',
    'EXPERIENCE\nSpending fell during 2010 to 2012 because the team had planned it well.',
    'SKILLS\nOffice 2010 - 2016',
  ];
  test.each(cases)('%s', (resume) => expect(positionsOf(resume)).toEqual([]));
});

describe('whether a position counts as running IT projects', () => {
  const cases: readonly (readonly [string, string, Position['itPm']['by']])[] = [
    ['IT Project Manager', 'Ran things.', 'title'],
    ['Project Manager', 'Delivered software releases and a cloud migration.', 'title'],
    ['Project Manager', 'Poured concrete, placed drywall and steel at the job site.', 'none'],
    [
      'Program Director',
      'Recruited students for the training program, counseled them and met non-profit sponsors. Kept the web site and the database.',
      'none',
    ],
    [
      'Program Director',
      'Ran the upgrade of the student database, the web portal and the network for faculty.',
      'title',
    ],
    ['Construction Project Manager', 'Placed software orders and systems.', 'none'],
    ['Scrum Master', 'Facilitated daily stand-ups in agile teams.', 'none'],
    [
      'Project Coordinator',
      'Managed projects, led projects, project plan, project scope, PMO, milestones, IT, systems.',
      'none',
    ],
    ['Business Analyst', 'Wrote requirements for software systems with stakeholders.', 'none'],
    ['IT Director', 'Ran the network and the help desk, servers and systems.', 'none'],
    [
      'IT Director',
      'Managed multiple projects and directed the ERP implementation. Kept project plans, milestones and the steering committee for software.',
      'duties',
    ],
    [
      'IT Supervisor',
      'Supervised and mentored twelve help desk and project management staff of the software portfolio. Kept project governance with stakeholders.',
      'duties',
    ],
    [
      'IT Director',
      'Managed a team of six project managers and their project budgets for software and servers.',
      'duties',
    ],
    [
      'IT Director',
      'Worked with the project managers and stakeholders on software and servers.',
      'none',
    ],
    [
      'IT Director',
      'Aided in managing project management team calendars for stakeholders, software and servers.',
      'none',
    ],
    [
      'Regional Director',
      'Managed a team of project managers at the job site of the steel mill with stakeholders. Poured concrete.',
      'none',
    ],
    ['Product Manager', 'Owned the roadmap of a software platform.', 'none'],
    [
      'Product Owner',
      'Working as Project Manager for the web portal. Kept the software plan with stakeholders.',
      'duties',
    ],
    ['Product Owner', 'Worked with the project manager and stakeholders on software.', 'none'],
    [
      'Infrastructure Manager',
      'Rebuilt the servers.\n• Project Manager for the data center migrations, with stakeholders.',
      'duties',
    ],
    [
      'Infrastructure Manager',
      'Rebuilt the servers.\n• Reported to the Project Manager for the data center migrations.',
      'none',
    ],
    [
      'Consultant',
      'Served as project manager for galas, catering and fundraising with stakeholders.',
      'none',
    ],
    [
      'Project Coordinator',
      'Managed software projects, delivered the ERP program and led the upgrade projects. Kept the project plan, budget, project scope, milestones and steering committee.',
      'none',
    ],
  ];
  test.each(cases)('%s: %s', (title, duties, by) => {
    const { experience } = read(
      `EXPERIENCE\n${title}, Example Works, Jan 2010 - Dec 2012\n• ${duties}`,
    );
    expect(experience.positions[0]!.itPm).toMatchObject({ by, counts: by !== 'none' });
  });
});

test('duties count however the page broke them into lines', () => {
  const counted = (duties: string) =>
    read(`EXPERIENCE\nIT Director, Example Works, Jan 2010 - Dec 2012\n${duties}`).experience
      .positions[0]!.itPm.counts;
  const line =
    'Kept the servers and the help desk, and with them managed multiple projects, directed the ERP implementation and kept the project plans, milestones and steering committee for software.';
  expect(counted(`• ${line}`)).toBe(true);
  for (const [broken, apart] of [
    ['managed multiple', 'projects'],
    ['directed the ERP', 'implementation'],
    ['project', 'plans'],
    ['steering', 'committee'],
  ]) {
    expect(counted(`• ${line.replace(`${broken} ${apart}`, `${broken}\n${apart}`)}`)).toBe(true);
  }
});

test('what follows the dates names a role by its own line', () => {
  const { positions } = read(
    'EXPERIENCE\nExample Works, Leeds\nApril 2015 - Sep 2016\nAssistant Manager - Business Operations\n\nProject Description:\n\nA large chain of software stores.\n• Forecast cash with the SQL database, the software and the web portal of the servers.',
  ).experience;
  expect(positions.map(({ itPm }) => itPm.counts)).toEqual([false]);
});

test.each([
  ['Project Management Professional (PMP) Certification', []],
  ['Certified Scrum Master certificate', []],
  ['IT Project Manager', ['IT Project Manager @ ? ?']],
])('a certificate among undated positions is none: %s', (line, expected) => {
  expect(positionsOf(`EXPERIENCE\n${line}\nExample Institute, Leeds`)).toEqual(expected);
});

describe('projects with dates of their own inside a role', () => {
  const filler = '• Kept the software plan.\n';
  const positions = (resume: string) =>
    read(resume).experience.positions.map(({ itPm }) => itPm.counts);

  test('the role lasts as long as its own dates say, and each project was done in it', () => {
    const resume = `EXPERIENCE\nExample Works, Leeds (Feb 2010 – Present)\nIT Project Manager\n\nProject: Claims (Mar 2012 – Dec 2013)\n${filler}\nProject: Ledger (Feb 2010 – Feb 2012)\n${filler}`;
    expect(positions(resume)).toEqual([true, true, true]);
    expect(read(resume).experience.pmMonths).toEqual({ min: 125, max: 125 });
  });

  test('a project with a role of its own keeps it', () => {
    const resume = `EXPERIENCE\nExample Works, Leeds (Feb 2010 – Present)\n\nProject: Claims (Mar 2012 – Dec 2013)\nRole: IT Project Manager\n${filler}\nProject: Ledger (Feb 2010 – Feb 2012)\nRole: Developer\n${filler}`;
    expect(positions(resume)).toEqual([false, true, false]);
  });
});

test('less is asked of a position without a title', () => {
  const duties =
    'Managed the software upgrade for all stores. Kept the project plan and the milestones.';
  const itPmOf = (header: string) =>
    read(`EXPERIENCE\n${header} Jan 2010 - Dec 2012\n• ${duties}`).experience.positions[0]!.itPm;
  expect(itPmOf('Example Works, Austin, TX')).toMatchObject({ by: 'duties' });
  expect(itPmOf('Systems Engineer, Example Works,')).toMatchObject({ by: 'none' });
});

test("an employer's name never makes work IT work", () => {
  const resume = (employer: string) =>
    `EXPERIENCE\nProject Manager, ${employer}, Jan 2010 - Dec 2012\n• Planned the harvest.`;
  const plain = read(resume('Example Farms')).experience.positions[0]!;
  const swapped = read(resume('Example Software Systems')).experience.positions[0]!;
  expect(plain.itPm.counts).toBe(false);
  expect(swapped.itPm).toEqual(plain.itPm);
});

test('hidden text holds no positions and no headings', () => {
  const visible = 'EXPERIENCE\nTester, Example Works, Jan 2010 - Dec 2010\n• Tested.\n';
  const layer = plainTextLayer(
    `${visible}IT Project Manager, Sample Co, Jan 1990 - Dec 2009\nEDUCATION\n`,
  );
  const start = layer.text.indexOf('IT Project Manager');
  const hidden = [{ start, end: layer.text.length, reason: 'no_contrast' as const }];
  const sections = findSections({ ...layer, hidden });
  expect(sections.map(({ type }) => type)).toEqual(['experience']);
  const { positions, pmMonths } = readExperience({ ...layer, hidden }, sections, ANCHOR);
  expect(positions).toHaveLength(1);
  expect(pmMonths).toEqual({ min: 0, max: 0 });
});

test('overlaps count once, and only project positions count as such', () => {
  const { experience } = read(
    'EXPERIENCE\nIT Project Manager, Example Works, Jan 2010 - Dec 2011\n• Ran\nIT Program Manager, Sample Co, Jul 2011 - Jun 2012\n• Ran\nTester, Sample Co, Jan 2009 - Dec 2009\n• Tested',
  );
  expect(experience.pmMonths).toEqual({ min: 30, max: 30 });
  expect(experience.totalMonths).toEqual({ min: 42, max: 42 });
});

test('an employer that frames its roles does not lend them its years', () => {
  const { experience } = read(
    'EXPERIENCE\nExample Works, IT Project Manager Jan 2005 - Dec 2012\nBilling: Project Manager Jan 2010 - Dec 2012\n• Ran software projects and systems.\nLedger: Programmer Jan 2005 - Dec 2009\n• Wrote software.',
  );
  expect(experience.pmMonths).toEqual({ min: 36, max: 36 });
  expect(experience.totalMonths).toEqual({ min: 96, max: 96 });
});

test('a client above the employer that sent the person there has its own dates', () => {
  const { experience } = read(
    'EXPERIENCE\nExample Works - Jan 2010 - Dec 2010\nIT Project Manager, Billing\nSample Consulting - Jan 2008 - Dec 2012\n• Ran software projects and systems.',
  );
  expect(experience.pmMonths).toEqual({ min: 12, max: 12 });
  expect(experience.totalMonths).toEqual({ min: 60, max: 60 });
});

test('two jobs after one another are not taken for a client and its employer', () => {
  const { experience } = read(
    'EXPERIENCE\nIT Project Manager, Example Works, Jan 2010 - Dec 2010\nTester, Sample Co, Jan 2008 - Dec 2009\n• Tested software.',
  );
  expect(experience.pmMonths).toEqual({ min: 12, max: 12 });
  expect(experience.totalMonths).toEqual({ min: 36, max: 36 });
});

test('internships and volunteering are kept apart', () => {
  const { experience } = read(
    'EXPERIENCE\nProject Management Intern, Example Works, Jan 2010 - Jun 2010\n• Helped\nVOLUNTEER EXPERIENCE\nProject Manager, Sample Relief, Jan 2011 - Jun 2011\n• Helped',
  );
  expect(experience.positions.map(({ kind }) => kind)).toEqual(['internship', 'volunteer']);
  expect(experience.totalMonths).toBeNull();
});

test.each([
  ['Graduate Research Assistant', 'internship'],
  ['Graduate Teaching Assistant', 'internship'],
  ['Student Web Developer', 'internship'],
  ['Research Assistant', 'employment'],
  ['Student Services Coordinator', 'employment'],
  ['Student Information Systems Developer', 'employment'],
  ['Graduate Engineer', 'employment'],
])('a job beside studies is no employment: %s', (title, kind) => {
  const { experience } = read(
    `EXPERIENCE\n${title}, Example University, Jan 2010 - Jun 2010\n• Helped`,
  );
  expect(experience.positions.map((position) => position.kind)).toEqual([kind]);
});

test('clubs and boards are no employment', () => {
  const { experience } = read(
    'EXPERIENCE\nTester, Example Works, Jan 2010 - Jun 2010\n• Tested\n\nEXTRACURRICULAR ACTIVITY\nPresident, Chess Club, Jan 2001 - Jun 2009\n• Played',
  );
  expect(experience.totalMonths).toEqual({ min: 6, max: 6 });
});

test('dates that run backwards are counted, and shown as conflicts with their words', () => {
  const resume = 'EXPERIENCE\nIT Project Manager, Example Works, Dec 2012 - Jan 2010\n• Ran';
  const { text, experience } = read(resume);
  const [conflict] = experience.conflicts;
  expect(conflict).toMatchObject({ code: 'dates_reversed' });
  expect(text.slice(conflict!.spans[0]!.start, conflict!.spans[0]!.end)).toBe(
    'Dec 2012 - Jan 2010',
  );
  expect(experience.totalMonths).toEqual({ min: 36, max: 36 });
});

const role = fc.record({
  title: fc.constantFrom('IT Project Manager', 'Project Manager', 'Business Analyst', 'Nurse'),
  employer: fc.constantFrom('Example Works', 'Sample Co', 'Trial & Sons'),
  from: fc.integer({ min: monthIndex(1990, 1), max: monthIndex(2015, 12) }),
  length: fc.integer({ min: 0, max: 50 }),
  layout: fc.integer({ min: 0, max: 3 }),
});

interface Role {
  readonly title: string;
  readonly employer: string;
  readonly from: number;
  readonly length: number;
  readonly layout: number;
}

function resumeOf(roles: readonly Role[], shift: number): string {
  const written = roles.map(({ title, employer, from, length, layout }) => {
    const dates = `${usDate(from + shift)} - ${usDate(from + length + shift)}`;
    const heads = [
      `${title}, ${employer}, ${dates}`,
      `${employer}\n${title}\n${dates}`,
      `${title}\t${dates}\n${employer}`,
      `Client: ${employer}\nDuration: ${dates}\nRole: ${title}`,
    ];
    return `${heads[layout]}\n• Planned software projects with forty people.\n`;
  });
  return `Ada Example\n\nEXPERIENCE\n\n${written.join('\n')}`;
}

function usDate(month: number): string {
  return `${String((month % 12) + 1).padStart(2, '0')}/${Math.floor(month / 12)}`;
}

test('every span lies in the text, positions are in order and apart', () => {
  fc.assert(
    fc.property(fc.array(role, { maxLength: 6 }), (roles) => {
      const { text, experience } = read(resumeOf(roles, 0));
      expect(experience.positions).toHaveLength(roles.length);
      let reached = 0;
      for (const { span, title, employer, dates } of experience.positions) {
        expect(span.start).toBeGreaterThanOrEqual(reached);
        reached = span.end;
        for (const part of [span, title, employer, dates]) {
          if (!part) continue;
          expect(part.start).toBeLessThan(part.end);
          expect(part.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
  );
});

test('project months are part of all months', () => {
  fc.assert(
    fc.property(fc.array(role, { minLength: 1, maxLength: 6 }), (roles) => {
      const { pmMonths, totalMonths } = read(resumeOf(roles, 0)).experience;
      expect(pmMonths!.min).toBeGreaterThanOrEqual(0);
      expect(pmMonths!.max).toBeLessThanOrEqual(totalMonths!.max);
    }),
  );
});

test('shifting all dates with the anchor changes no months', () => {
  fc.assert(
    fc.property(
      fc.array(role, { maxLength: 5 }),
      fc.integer({ min: -60, max: 36 }),
      (roles, shift) => {
        const here = read(resumeOf(roles, 0)).experience;
        const there = read(resumeOf(roles, shift), ANCHOR + shift).experience;
        expect(there.pmMonths).toEqual(here.pmMonths);
        expect(there.totalMonths).toEqual(here.totalMonths);
      },
    ),
  );
});

describe('which positions count by their duties', () => {
  const RAN =
    'Conducted project management of midsize IT infrastructure projects: plans, critical path, risk register, budget, milestones, stakeholders.';
  const SOLD = 'Sold plans to members, kept the budget of the shop and met stakeholders.';
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['Consultant', RAN, true],
    ['Founder/Principal Consultant', RAN, true],
    ['Senior Manager', RAN, true],
    ['Consultant', SOLD, false],
    ['Owner', SOLD, false],
    // A title that names another trade asks for more.
    ['Graphic Designer', RAN, false],
    ['Consultant', 'Provided project management support and training for software vendors.', false],
  ];
  test.each(cases)('%s: %s', (title, duties, counts) => {
    const resume = `EXPERIENCE\n${title}\nExample Works\nJan 2014 - Dec 2016\n• ${duties}\n\nSKILLS\nSQL, Java, software, networks, servers`;
    expect(read(resume).experience.positions.map(({ itPm }) => itPm.counts)).toEqual([counts]);
  });

  test('roles above one set of duties: they are those of the upper one', () => {
    const duties =
      '• Managed software projects, schedules and budget for a portfolio of ERP and SAP programs.';
    const resume = (lower: string) =>
      `EXPERIENCE\nExample Works, Leeds\nDirector of Project Management, Jan 2018 to Present\n${lower}, Jan 2016 to Dec 2017\n${duties}`;
    const counted = (lower: string) =>
      read(resume(lower)).experience.positions.map(({ itPm }) => itPm.counts);
    expect(counted('Senior Software Developer')).toEqual([true, false]);
    expect(counted('Project Manager')).toEqual([true, true]);
  });

  test('the duties of an undated role of another trade are not those of the role above it', () => {
    const ran =
      'Led the ERP implementation and managed migration projects: project plans, budget, milestones.';
    const resume = (below: string) =>
      `EXPERIENCE\nIT Operations Director\nJan 2012 - May 2016\nExample Works - Leeds, UK\n• Kept the desk open.\n• Met the board each month.\n\n${below}\n• ${ran}`;
    const months = (below: string) => read(resume(below)).experience.pmMonths;
    expect(months('Senior Financial Analyst\nSample Works Ltd - York, UK')).toEqual({
      min: 0,
      max: 0,
    });
    expect(months('• Ran the office, too')).toEqual({ min: 53, max: 53 });
  });

  test('a project with dates of its own inside a role does not stand for it', () => {
    const resume = (role: string) =>
      `EXPERIENCE\nIT Project Manager, Example Infotech, Jan 2014 - Present\n\nProject: Core ledger\nDuration: Jan 2017 - Jan 2018\nRole: ${role}\nMoved the ledger to another platform.`;
    const months = (role: string) => read(resume(role)).experience.pmMonths;
    expect(months('Project Manager')).toEqual({ min: 78, max: 78 });
    expect(months('Developer')).toEqual({ min: 0, max: 0 });
  });
});
