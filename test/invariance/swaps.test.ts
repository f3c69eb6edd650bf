import { expect, test } from 'vitest';
import type { TxtRecipe } from '../../scripts/fixtures/fixture.ts';
import { PEOPLE } from '../../scripts/fixtures/people/index.ts';
import { renderTxt } from '../../scripts/fixtures/render/txt.ts';
import type { Job, Resume, ResumeBlock, ResumeSection } from '../../scripts/fixtures/resume.ts';
import { differences, judgementOf, type Judgement } from '../../scripts/invariance/judgement.ts';

const PLAIN: TxtRecipe = {
  by: 'txt',
  jobs: 'title_first',
  encoding: 'utf-8',
  shape: 'lines',
  bullet: '-',
};
const SCHOOL = /(?:[A-Z][\w'-]+ )+(?:University|College)\b/g;
const PRONOUNS = ['He', 'She', 'They'];

/** What must never weigh: who someone is, where they live, when and where they learned, where they worked. */
const SWAPS: Readonly<Record<string, (resume: Resume) => Resume>> = {
  name: (resume) => ({ ...resume, name: 'Nguyễn Adébáyọ̀ Kowalczyk' }),
  address: (resume) => ({ ...resume, contacts: ['Lagos, Nigeria', '+234 555 0100'] }),
  'personal details': (resume) => ({
    ...resume,
    contacts: [...resume.contacts, 'Date of birth: 4 May 1961', 'Married', 'Nationality: Chilean'],
  }),
  schools: (resume) =>
    JSON.parse(JSON.stringify(resume).replace(SCHOOL, 'Crown Ivy University')) as Resume,
  'year of graduation': (resume) => mapSections(resume, /education/i, earlierYears),
  employers: (resume) => mapJobs(resume, (job) => ({ ...job, employer: 'Marchbanks Group' })),
};

test.each(PEOPLE)('$id: who, where from and where at do not weigh', async ({ resume }) => {
  const expected = await judge(resume);
  for (const [swap, apply] of Object.entries(SWAPS)) {
    expect({ swap, moved: differences(expected, await judge(apply(resume))) }).toEqual({
      swap,
      moved: [],
    });
  }
});

test.each(PEOPLE)('$id: pronouns do not weigh', async ({ resume }) => {
  const [first, ...others] = await Promise.all(
    PRONOUNS.map((pronoun) => judge(inThirdPerson(resume, pronoun), pronoun)),
  );
  for (const other of others) expect(differences(first!, other)).toEqual([]);
});

/** The duties as told of someone: "She managed ...". */
function inThirdPerson(resume: Resume, pronoun: string): Resume {
  return mapJobs(resume, (job) => ({
    ...job,
    bullets: job.bullets.map((duty) =>
      /^[A-Z][a-z]+ed\b/.test(duty) ? `${pronoun} ${duty[0]!.toLowerCase()}${duty.slice(1)}` : duty,
    ),
  }));
}

function judge(resume: Resume, pronoun?: string): Promise<Judgement> {
  const same = (quote: string) =>
    pronoun ? quote.replace(new RegExp(`\\b${pronoun}\\b`, 'g'), 'They') : quote;
  return judgementOf(renderTxt(resume, PLAIN), undefined, same);
}

function mapSections(resume: Resume, heading: RegExp, change: (words: string) => string): Resume {
  const sections = resume.sections.map((part): ResumeSection => {
    if (!heading.test(part.heading)) return part;
    const blocks = JSON.parse(change(JSON.stringify(part.blocks))) as ResumeBlock[];
    return { ...part, blocks };
  });
  return { ...resume, sections };
}

function earlierYears(words: string): string {
  return words.replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) - 4));
}

function mapJobs(resume: Resume, change: (job: Job) => Job): Resume {
  const sections = resume.sections.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) =>
      block.kind === 'job' ? { ...block, ...change(block) } : block,
    ),
  }));
  return { ...resume, sections };
}
