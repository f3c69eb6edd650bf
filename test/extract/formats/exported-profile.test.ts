import PdfDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { tagFixture } from '../../../scripts/fixtures/golden.ts';

type Line = readonly [words: string, size: number];

const SIDEBAR: readonly Line[] = [
  ['Contact', 13],
  ['dana@example.com', 11],
  ['Top Skills', 13],
  ['Vendor Management', 11],
  ['Planview', 11],
  ['Languages', 13],
  ['English (Native or Bilingual)', 11],
  ['Certifications', 13],
  ['ITIL 4 Foundation', 11],
];
const PAGES: readonly (readonly Line[])[] = [
  [
    ['Dana Example', 26],
    ['Senior IT Program Manager at Northwind Utilities', 12],
    ['Springfield, Ohio, United States', 12],
    ['Summary', 16],
    ['IT program leader for utilities and insurers.', 12],
    ['Experience', 16],
    ['Northwind Utilities', 12],
    ['8 years 6 months', 11],
    ['Senior IT Program Manager', 11.5],
    ['January 2021 - Present (5 years 6 months)', 10.5],
    ['Springfield, Ohio, United States', 10.5],
    ['Lead a portfolio of seven programs with a budget of $32M for billing.', 10.5],
    ['Negotiate master service agreements with four vendors.', 10.5],
    ['IT Project Manager', 11.5],
    ['January 2018 - December 2020 (3 years)', 10.5],
    ['Springfield, Ohio, United States', 10.5],
    ['Retired a mainframe customer system in the cloud.', 10.5],
  ],
  [
    ['Borealis Insurance', 12],
    ['IT Project Manager', 11.5],
    ['March 2013 - December 2017 (4 years 10 months)', 10.5],
    ['Columbus, Ohio Area', 10.5],
    ['Delivered claims modules with a vendor team of 14.', 10.5],
    ['Education', 16],
    ['Aldermoor University', 12],
    ['Bachelor of Science - BS, Information Systems · (2006 - 2010)', 10.5],
  ],
];

/** A profile as a network of professionals exports it: a dark column at the left, pages numbered at their foot. */
async function profile(): Promise<Buffer> {
  const pdf = new PdfDocument({ size: 'LETTER', margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  const write = (lines: readonly Line[], x: number, color: string) => {
    let y = 40;
    for (const [words, size] of lines) {
      pdf.font('Helvetica').fontSize(size).fillColor(color).text(words, x, y, { lineBreak: false });
      y += size * 2;
    }
  };
  for (const [i, lines] of PAGES.entries()) {
    pdf.addPage().rect(0, 0, 190, 792).fill('#293e49');
    if (i === 0) write(SIDEBAR, 20, '#ffffff');
    write(lines, 220, '#222222');
    pdf.fontSize(10).text(`Page ${i + 1} of ${PAGES.length}`, 340, 765, { lineBreak: false });
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

test('the positions of an exported profile have their titles, their months and no length for a name', async () => {
  const { result, document } = await tagFixture(await profile());
  if (result.outcome !== 'tagged') throw new Error(result.untagged.code);
  const { positions } = result.experience;
  expect(positions.map(({ title, months }) => [title, months?.max])).toEqual([
    ['Senior IT Program Manager', 66],
    ['IT Project Manager', 36],
    ['IT Project Manager', 58],
  ]);
  for (const { employer } of positions) {
    expect(employer ?? '').not.toMatch(/\d (?:years?|months?)|United States/);
  }
  expect(positions[2]!.employer).toBe('Borealis Insurance');
  expect(result.experience.pmMonths).toEqual({ min: 160, max: 160 });
  expect(result.level.role).toBe('it_pm');
  expect(document!.layer.hidden).toEqual([]);
});
