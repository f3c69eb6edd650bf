import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { collect } from '../../scripts/fixtures/render/pdfkit.ts';
import { tagFixture } from '../../scripts/fixtures/golden.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { findRedactions } from '../../src/redact/find-redactions.ts';
import { maskSpans, maskWords } from '../../src/redact/mask.ts';
import { readAuthors } from '../../src/redact/read-authors.ts';
import { renderPage } from '../../src/render/render-page.ts';
import { readPng } from '../render/read-png.ts';
import { pdfBytes } from '../cli/invented.ts';

const HEAD =
  'Robin Example\nIT Project Manager\n12 Alder Street, Leeds LS1 4AP\nrobin.example@example.com | +44 113 496 0999\nDate of birth: 4 May 1961\n\n';
const WORK =
  'Experience\nIT Project Manager, Northwind Traders\nJan 2015 - Present\n- Managed a budget of $1,200,000 and four vendors for Northwind in 2016 and 2017.\n- Robin led the migration of the legacy mainframe; R. Example reported to the board.\n- Tracked 1,500 tasks in Microsoft Project from 2015 to 2019.\n\n';
const SCHOOL =
  'Education\nBSc Computer Science, University of Somewhere, 1983\n\nReferences\nDana Referee, 0113 496 0123\n';

async function masked(text: string, fileName = 'cv.txt'): Promise<string> {
  const { result, document } = await tagFixture(Buffer.from(text));
  if (!document) throw new Error('not read');
  const known = { fileName, anchor: '2026-06-30', result };
  return maskSpans(document.layer.text, findRedactions(document.layer, known).spans);
}

describe('what is masked', () => {
  const secrets = [
    'Robin',
    'Example',
    'Alder',
    'Leeds',
    'LS1',
    'example.com',
    '496',
    '1961',
    'Northwind',
    'Somewhere',
    '1983',
    'Dana',
    'Referee',
  ];
  test.each(secrets)('%s', async (secret) => {
    expect(HEAD + WORK + SCHOOL).toContain(secret);
    expect(await masked(HEAD + WORK + SCHOOL)).not.toContain(secret);
  });

  const kept = [
    'IT Project Manager',
    'Jan 2015 - Present',
    'Managed a budget of $1,200,000 and four vendors',
    '2016 and 2017',
    'led the migration of the legacy mainframe',
    '1,500 tasks in Microsoft Project',
    'from 2015 to 2019',
    'BSc Computer Science',
    'reported to the board',
  ];
  test.each(kept)('but not %s', async (words) => {
    expect(await masked(HEAD + WORK + SCHOOL)).toContain(words);
  });
});

test('a name that only file name and mailbox tell is masked in capitals too', async () => {
  const text = HEAD.replace('Robin Example\n', 'ROBIN (RO) EXAMPLE-SMITH, PMP\n') + WORK + SCHOOL;
  const shown = await masked(text, 'RobinExample_Resume.pdf');
  expect(shown).not.toMatch(/robin|example/i);
});

test('a tool of the employer’s name is left to be seen', async () => {
  const text = HEAD + WORK.replaceAll('Northwind Traders', 'Microsoft') + SCHOOL;
  const shown = await masked(text);
  expect(shown).toContain('Microsoft Project');
  expect(shown).not.toMatch(/Manager, Microsoft/);
});

test('masking keeps every offset, in code units and in code points', () => {
  const words = 'Zoë 👩‍💻 O’Neil\nx';
  const hidden = maskWords(words);
  expect(hidden.length).toBe(words.length);
  expect([...hidden].length).toBe([...words].length);
  expect(hidden.replace(/\S/gu, '')).toBe(words.replace(/\S/gu, ''));
  expect(hidden).not.toMatch(/[\p{L}’]/u);
});

test('the author that a PDF names is a hint', async () => {
  const document = new PDFDocument({ info: { Author: 'Robin Example', Title: 'CV' } });
  const done = collect(document);
  document.text('x').end();
  expect(await readAuthors(await done, DEFAULT_LIMITS)).toEqual(['Robin Example', 'CV']);
  expect(await readAuthors(await pdfBytes('x'), DEFAULT_LIMITS)).toEqual([]);
  expect(await readAuthors(Buffer.from('%PDF-1.7 broken'), DEFAULT_LIMITS)).toEqual([]);
  expect(await readAuthors(Buffer.from('plain'), DEFAULT_LIMITS)).toEqual([]);
});

test('photos are not painted on a blind page', async () => {
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  const document = new PDFDocument({ size: 'A4', margin: 60 });
  const done = collect(document);
  document.image(Buffer.from(dot, 'base64'), 400, 100, { width: 100, height: 100 });
  document.text('words').end();
  const bytes = await done;
  const pixel = async (masks?: []) => {
    const { png, scale } = await renderPage(
      bytes,
      { page: 1, ...(masks && { masks }) },
      DEFAULT_LIMITS,
    );
    return readPng(png).pixel(Math.round(450 * scale), Math.round(150 * scale));
  };
  expect(await pixel()).not.toBe(0xffffff);
  expect(await pixel([])).toBe(0xffffff);
});

test('a heading in words of the text is no name', async () => {
  const text = `HUMAN RESOURCES\n${WORK}- Worked with human resources on hiring plans.\n`;
  expect(await masked(text)).toContain('human resources on hiring plans');
});
