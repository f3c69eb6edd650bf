import { expect, test } from 'vitest';
import { tagFixture } from '../../scripts/fixtures/golden.ts';
import { PEOPLE } from '../../scripts/fixtures/people/index.ts';
import { renderTxt } from '../../scripts/fixtures/render/txt.ts';
import type { Job, Resume } from '../../scripts/fixtures/resume.ts';
import type { TxtRecipe } from '../../scripts/fixtures/fixture.ts';

const PLAIN: TxtRecipe = {
  by: 'txt',
  jobs: 'title_first',
  encoding: 'utf-8',
  shape: 'lines',
  bullet: '-',
};
const SCHOOL = /(?:[A-Z][\w'-]+ )+(?:University|College|Institute)\b/g;

/** What must never weigh: who someone is, where they live, where they learned and worked. */
const SWAPS: Readonly<Record<string, (resume: Resume) => Resume>> = {
  name: (resume) => ({ ...resume, name: 'Nguyễn Adébáyọ̀ Kowalczyk' }),
  contacts: (resume) => ({ ...resume, contacts: ['Lagos, Nigeria', '+234 555 0100'] }),
  schools: (resume) =>
    JSON.parse(JSON.stringify(resume).replace(SCHOOL, 'Crown Ivy University')) as Resume,
  employers: (resume) => mapJobs(resume, (job) => ({ ...job, employer: 'Marchbanks Group' })),
};

test.each(PEOPLE)(
  '$id: names, contacts, schools and employers do not weigh',
  async ({ resume }) => {
    const expected = await judgement(resume);

    for (const [swap, apply] of Object.entries(SWAPS)) {
      expect({ swap, ...(await judgement(apply(resume))) }).toEqual({ swap, ...expected });
    }
  },
);

test.each(PEOPLE)('$id: the same career a year later is the same', async ({ resume }) => {
  const later = mapJobs(resume, (job) => ({
    ...job,
    dates: job.dates.replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) + 1)),
  }));

  expect(await judgement(later, '2027-06-30')).toEqual(await judgement(resume));
});

async function judgement(resume: Resume, date?: string) {
  const { result } = await tagFixture(renderTxt(resume, PLAIN), date);
  if (result.outcome !== 'tagged') return { outcome: result.untagged.code };
  const { level, experience, signals } = result;
  const { role, tag, score } = level;
  const { pmMonths, totalMonths } = experience;
  return { role, tag, score, pmMonths, totalMonths, signals: signals.map(({ id }) => id) };
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
