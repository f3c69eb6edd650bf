import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { PEOPLE } from '../../scripts/fixtures/people/index.ts';
import { collect } from '../../scripts/fixtures/render/pdfkit.ts';
import { renderTxt } from '../../scripts/fixtures/render/txt.ts';
import type { Resume } from '../../scripts/fixtures/resume.ts';
import { differences, judgementOf } from '../../scripts/invariance/judgement.ts';

/** One grey dot, drawn large. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

test.each(PEOPLE.slice(0, 8))('$id: a photo does not weigh', async ({ resume }) => {
  const without = await pdfOf(resume, false);
  const withPhoto = await pdfOf(resume, true);
  expect(withPhoto.length).toBeGreaterThan(without.length);
  expect(differences(await judgementOf(without), await judgementOf(withPhoto))).toEqual([]);
});

function pdfOf(resume: Resume, hasPhoto: boolean): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 60 });
  const done = collect(document);
  if (hasPhoto) document.image(PHOTO, 470, 20, { width: 70, height: 38 });
  document.font('Helvetica').fontSize(10);
  for (const line of linesOf(resume)) document.text(line === '' ? ' ' : line);
  document.end();
  return done;
}

function linesOf(resume: Resume): string[] {
  const text = renderTxt(resume, {
    by: 'txt',
    jobs: 'title_first',
    encoding: 'utf-8',
    shape: 'lines',
    bullet: '-',
  });
  return text.toString().split('\n');
}
