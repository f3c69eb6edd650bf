import { claimedYears } from '../../../src/signals/detectors/claimed-years.ts';
import { testDetector } from '../table.ts';
import type { Case } from '../table.ts';

const claim = (
  text: string,
  years: number,
  scope: 'project_management' | 'it' | 'total' | 'other',
): Case => ({
  text,
  section: 'summary',
  value: { years, scope },
});

testDetector(claimedYears, [
  claim('«13+ years of strong project management experience»', 13, 'project_management'),
  claim('«Over a decade of program management experience»', 10, 'project_management'),
  claim('«twenty (20) years of IT experience»', 20, 'it'),
  claim('«Twenty-five years of\nexperience in software» development', 25, 'it'),
  claim('«15+ yrs of experience»', 15, 'total'),
  claim('«more than 9 years of experience as a business analyst»', 9, 'other'),
  claim('«10 years\u2019 experience managing» software projects', 10, 'project_management'),
  claim('Project Manager with «12 years of experience»', 12, 'project_management'),
  claim('«Project manager experience of well over 5 years»', 5, 'project_management'),
  claim('«16 years of success leading» large technology projects', 16, 'project_management'),
  claim('«Project Management (7 years)», Excel', 7, 'project_management'),
  claim('«Information Technology (10+ years)»', 10, 'it'),
  claim('«15 Years of IT experience» as a developer and project manager', 15, 'it'),
  claim('«two decades in software» delivery', 20, 'it'),
  claim('«12 years of IT» project and program management in banking', 12, 'project_management'),
  claim(
    '«9 years of experience leading» payments, lending and data programs',
    9,
    'project_management',
  ),
  claim('«4 years of experience delivering» ERP modules', 4, 'project_management'),
  claim('«Three and a half years as a project manager»', 3.5, 'project_management'),
  claim('«2.5 years of IT experience»', 2.5, 'it'),
  claim('Project Manager with «20 years of diverse experience»', 20, 'total'),
  claim('«18 years of professional experience»', 18, 'total'),
  claim('Backend engineer with «7 years of experience» in TypeScript and Go', 7, 'it'),
  claim('«25 years of experience» designing, building and maintaining computer programs', 25, 'it'),
  claim('«11 years of experience» in education', 11, 'other'),
  claim('«11 years of experience» of glass design', 11, 'other'),
  claim(
    '«14 years of experience» in glass buying for shops, including project management',
    14,
    'other',
  ),
  claim('Surveyor with «14 years of experience», including two recent projects', 14, 'total'),
  claim('«8 years of experience» designing and building web-based applications', 8, 'it'),
  claim('«8 years of experience» checking mortgage applications', 8, 'total'),
  claim('«7 years of experience» of varied roles', 7, 'total'),
  claim('«6 years of experience» with agile teams', 6, 'other'),
  claim('«10 years of Planview portfolio management»', 10, 'other'),
  claim('«10 years of portfolio management»', 10, 'project_management'),
  { text: 'A company with «50 years of experience»', section: 'summary', guard: 'company_age' },
  {
    text: 'A team with «45 years of experience» between us',
    section: 'summary',
    guard: 'team_total',
  },
  { text: 'Must have «10 years of experience»', section: 'other', guard: 'job_advert' },
  { text: 'I am 35 years old.' },
  { text: 'Joined a 25-year-old firm.' },
  { text: 'Signed a 5-year contract with two vendors.' },
  { text: 'Wrote the 3-year plan and the 5 year roadmap.' },
  { text: 'Ran a 2 year program across 9 sites.' },
  { text: '2008 - 2012, five offices' },
  { text: 'Cut cost 12% year over year.' },
  // What is so long, and nobody's experience.
  { text: 'Owned the «three year IT» program roadmap', section: 'experience', guard: 'duration' },
  claim('«3 year experience as a project manager»', 3, 'project_management'),
  // Two claims in one sentence, each with its own field.
  {
    text: '«Total experience of 13 years» with «5 years in project management»',
    section: 'summary',
    value: [
      { years: 13, scope: 'total' },
      { years: 5, scope: 'project_management' },
    ],
  },
  {
    text: '«13 years of total experience», of which the last «5 years in project management»',
    section: 'summary',
    value: [
      { years: 13, scope: 'total' },
      { years: 5, scope: 'project_management' },
    ],
  },
  // Years over several roles are those of a whole working life; of one role they are its own.
  claim(
    '«9 years of experience as a Business Analyst», Project Coordinator and Trainer',
    9,
    'total',
  ),
  claim('«9 years of experience as a Business Analyst»', 9, 'other'),
  claim('«8 yrs of exp. in Project Management»', 8, 'project_management'),
  claim('PM «Experience: 6 years»', 6, 'project_management'),
  claim('«With a total experience of 12 years», skilled in project delivery', 12, 'total'),
  claim('I have been «managing IT projects for over 9 years», in banks', 9, 'project_management'),
  { text: 'Reviewed IT projects for over 9 years of backlog', section: 'summary' },
  claim('Vendor Mgt. and «Vendor Mgt. (10+ years)»', 10, 'other'),
]);
