import { expect, test } from 'vitest';
import { goldenCases, tagFixture } from '../../scripts/fixtures/golden.ts';
import { PEOPLE } from '../../scripts/fixtures/people/index.ts';
import { renderDocx } from '../../scripts/fixtures/render/docx.ts';
import { renderPdfkit } from '../../scripts/fixtures/render/pdfkit.ts';
import { renderTxt } from '../../scripts/fixtures/render/txt.ts';
import type { Resume } from '../../scripts/fixtures/resume.ts';

/** The same words in other files and other settings of title, employer and dates. */
const LAYOUTS: Readonly<Record<string, (resume: Resume) => Buffer | Promise<Buffer>>> = {
  pdf: (resume) => renderPdfkit(resume, { by: 'pdfkit', font: 'Helvetica', jobs: 'title_first' }),
  docx: (resume) => renderDocx(resume, { by: 'docx', jobs: 'employer_first' }),
  'docx with job tables': (resume) =>
    renderDocx(resume, { by: 'docx', jobs: 'title_first', jobTable: true }),
  'wrapped text': (resume) =>
    renderTxt(resume, {
      by: 'txt',
      jobs: 'stacked',
      encoding: 'utf-8',
      shape: 'wrapped',
      bullet: '*',
    }),
};
const PLAIN = {
  by: 'txt',
  jobs: 'one_line',
  encoding: 'utf-8',
  shape: 'lines',
  bullet: '-',
} as const;

const committed = new Map(goldenCases().map(({ id, bytes }) => [id, bytes]));

test.each(PEOPLE)('$id: the layout changes neither tag nor months', async ({ id, resume }) => {
  const expected = await judgement(renderTxt(resume, PLAIN));

  expect(await judgement(committed.get(id)!)).toEqual(expected);
  for (const [layout, render] of Object.entries(LAYOUTS)) {
    expect({ layout, ...(await judgement(await render(resume))) }).toEqual({ layout, ...expected });
  }
});

async function judgement(bytes: Buffer) {
  const { result } = await tagFixture(bytes);
  if (result.outcome !== 'tagged') return { outcome: result.untagged.code };
  const { level, experience } = result;
  return {
    role: level.role,
    tag: level.tag,
    pmMonths: experience.pmMonths,
    totalMonths: experience.totalMonths,
  };
}
