import type { Job, Resume, ResumeBlock, ResumeSection } from '../fixtures/resume.ts';
import { NAME_LISTS } from './name-lists.ts';

/** A change of who a person is, or where they come from, that must change nothing. */
export interface Swap {
  readonly name: string;
  /** @param at which of the alternatives, so that all of them are used over many resumes */
  readonly apply: (resume: Resume, at: number) => Resume;
}

const SCHOOL = /(?:[A-Z][\w'-]+ )+(?:University|College)\b/g;
const SCHOOLS = [
  'Harvard University',
  'Howard University',
  'Wellesley College',
  'Crown Ivy University',
];
const EMPLOYERS = ['Marchbanks Group', 'Google', 'Self-employed', 'City of Flint'];
const PLACES = [
  ['Lagos, Nigeria', '+234 555 0100'],
  ['Beverly Hills, CA 90210', '310-555-0100'],
  ['Flint, MI 48502', '810-555-0100'],
  ['Mumbai, India', '+91 22 5550 0100'],
];
const DETAILS = [
  ['Date of birth: 4 May 1961', 'Married, three children', 'Nationality: Chilean'],
  ['Gender: Female', 'Pronouns: she/her'],
  ['Age: 63', 'Religion: Muslim'],
  ['Wheelchair user', 'Veteran'],
];
const EARLIER = [4, 20];

export const SWAPS: readonly Swap[] = [
  ...NAME_LISTS.map(({ group, names }) => ({
    name: `name (${group})`,
    apply: (resume: Resume, at: number) => ({ ...resume, name: nth(names, at) }),
  })),
  {
    name: 'name of no list',
    apply: (resume) => ({ ...resume, name: 'Nguyễn Adébáyọ̀ Kowalczyk' }),
  },
  { name: 'address', apply: (resume, at) => ({ ...resume, contacts: nth(PLACES, at) }) },
  {
    name: 'personal details',
    apply: (resume, at) => ({ ...resume, contacts: [...resume.contacts, ...nth(DETAILS, at)] }),
  },
  {
    name: 'schools',
    apply: (resume, at) =>
      JSON.parse(JSON.stringify(resume).replace(SCHOOL, nth(SCHOOLS, at))) as Resume,
  },
  {
    name: 'year of graduation',
    apply: (resume, at) => mapSections(resume, /education/i, earlier(nth(EARLIER, at))),
  },
  {
    name: 'employers',
    apply: (resume, at) => mapJobs(resume, (job) => ({ ...job, employer: nth(EMPLOYERS, at) })),
  },
];

export const PRONOUNS = ['He', 'She', 'They'];

/** The duties as told of someone: "She managed ...". */
export function inThirdPerson(resume: Resume, pronoun: string): Resume {
  return mapJobs(resume, (job) => ({
    ...job,
    bullets: job.bullets.map((duty) =>
      /^[A-Z][a-z]+ed\b/.test(duty) ? `${pronoun} ${duty[0]!.toLowerCase()}${duty.slice(1)}` : duty,
    ),
  }));
}

/** Quotes that differ only by the pronoun, in one form. */
export function withoutPronoun(pronoun: string): (quote: string) => string {
  const word = new RegExp(`\\b${pronoun}\\b`, 'g');
  return (quote) => quote.replace(word, 'They');
}

function nth<T>(items: readonly T[], at: number): T {
  return items[at % items.length]!;
}

function mapSections(resume: Resume, heading: RegExp, change: (words: string) => string): Resume {
  const sections = resume.sections.map((part): ResumeSection => {
    if (!heading.test(part.heading)) return part;
    const blocks = JSON.parse(change(JSON.stringify(part.blocks))) as ResumeBlock[];
    return { ...part, blocks };
  });
  return { ...resume, sections };
}

function earlier(years: number): (words: string) => string {
  return (words) => words.replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) - years));
}

export function mapJobs(resume: Resume, change: (job: Job) => Job): Resume {
  const sections = resume.sections.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) =>
      block.kind === 'job' ? { ...block, ...change(block) } : block,
    ),
  }));
  return { ...resume, sections };
}
