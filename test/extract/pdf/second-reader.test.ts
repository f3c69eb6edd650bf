import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import { wordAgreement } from '../../../src/extract/quality/agreement.ts';
import { readPdf } from '../../../src/extract/pdf/read-pdf.ts';
import { readWithPdfParse } from '../../../src/extract/pdf/second/read-with-pdf-parse.ts';
import { makePdf } from './make-pdf.ts';

const WORDS = 'Programme manager with experience of freight and retail companies.';

describe('the second reader', () => {
  test('reads pages as one text without page markers', async () => {
    const bytes = await makePdf((pen) => {
      pen.text(WORDS, 50, 50, { lineBreak: false });
      pen.addPage().text('And more on a second page.', 50, 50, { lineBreak: false });
    });
    const read = await readWithPdfParse(bytes, DEFAULT_LIMITS);
    expect(read).toMatchObject({ kind: 'text', pages: 2, layer: { geometry: null } });
    if (read.kind === 'text') {
      expect(read.layer.text).toBe(`${WORDS}\n\nAnd more on a second page.`);
    }
  });

  test('reads no more pages than it is asked for, and counts them all', async () => {
    const bytes = await makePdf((pen) => {
      pen.text(WORDS, 50, 50, { lineBreak: false });
      pen.addPage().text('And more on a second page.', 50, 50, { lineBreak: false });
    });
    const read = await readWithPdfParse(bytes, DEFAULT_LIMITS, 1);
    expect(read).toMatchObject({ kind: 'text', pages: 2, layer: { text: WORDS } });
  });

  test('leaves the caller its bytes and the console its functions', async () => {
    const bytes = await makePdf((pen) => pen.text(WORDS, 50, 50, { lineBreak: false }));
    const before = { length: bytes.length, log: console.log };
    await readWithPdfParse(bytes, DEFAULT_LIMITS);
    expect({ length: bytes.length, log: console.log }).toEqual(before);
  });

  test.each([
    ['a password', { userPassword: 'sesame' }, 'encrypted'],
    ['none', {}, undefined],
  ])('%s', async (_, options, reason) => {
    const bytes = await makePdf((pen) => pen.text(WORDS, 50, 50, { lineBreak: false }), options);
    expect(await readWithPdfParse(bytes, DEFAULT_LIMITS)).toMatchObject(
      reason ? { kind: 'refused', reason } : { kind: 'text' },
    );
  });

  test.each([
    ['pages', { maxPages: 1 }],
    ['characters', { maxCharacters: 20 }],
  ])('keeps the limit of %s', async (_, lower) => {
    const bytes = await makePdf((pen) => {
      pen.text(WORDS, 50, 50, { lineBreak: false });
      pen.addPage().text('More.', 50, 50, { lineBreak: false });
    });
    await expect(readWithPdfParse(bytes, { ...DEFAULT_LIMITS, ...lower })).rejects.toMatchObject({
      code: 'limit_exceeded',
    });
  });
});

describe('when the first reader fails', () => {
  test('the second one reads the file, degraded and without places', async () => {
    vi.resetModules();
    vi.doMock('../../../src/extract/pdf/first-reader.ts', () => ({
      readGlyphs: async () => ({ kind: 'refused', reason: 'crashed' }),
    }));
    const { readPdf: readWithCrash } = await import('../../../src/extract/pdf/read-pdf.ts');
    vi.doUnmock('../../../src/extract/pdf/first-reader.ts');
    const bytes = await makePdf((pen) => pen.text(WORDS, 50, 50, { lineBreak: false }));
    expect(await readWithCrash(bytes, DEFAULT_LIMITS)).toMatchObject({
      kind: 'read',
      quality: 'degraded',
      findings: [{ code: 'second_reader' }],
      layer: { text: WORDS, geometry: null },
    });
  });
});

describe('fonts without a map', () => {
  /** A page whose font maps its codes to no characters, as some scanners and exporters make them. */
  function unmappable(words: string): Uint8Array {
    const map = [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '1 begincodespacerange <00> <ff> endcodespacerange',
      '1 beginbfrange <20> <7e> <e020> endbfrange',
      'endcmap end end',
    ].join('\n');
    const content = `BT /F1 10 Tf 50 700 Td (${words}) Tj ET`;
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
      `<</Length ${map.length}>>stream\n${map}\nendstream`,
    ];
    const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
    return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Size 7/Root 1 0 R>>\n%%EOF`);
  }

  test('are said to be so where nothing may be recognised', async () => {
    const limits = { ...DEFAULT_LIMITS, maxOcrPages: 0 };
    const read = await readPdf(unmappable(`${WORDS} `.repeat(3)), limits);
    expect(read).toMatchObject({ kind: 'unread', untagged: { code: 'fonts_unmappable' } });
  });

  test('are read as they are painted', async () => {
    const read = await readPdf(unmappable(`${WORDS}. `), DEFAULT_LIMITS);
    expect(read).toMatchObject({
      kind: 'read',
      quality: 'degraded',
      layer: { origin: 'ocr' },
      findings: [{ code: 'unmapped_characters' }, { code: 'ocr' }],
    });
    expect(read.kind === 'read' && wordAgreement(read.layer.text, WORDS)).toBe(1);
  });
});

describe('agreement of two readings', () => {
  test.each([
    ['the same words', 'one two three', 'one two three', 1],
    ['in another order', 'one two three', 'three one two', 1],
    ['half of them', 'one two', 'one three', 0.5],
    ['none', 'one', 'two', 0],
    ['a word found once counts once', 'one one', 'one', 2 / 3],
    ['nothing and nothing', '', '12', 1],
  ])('%s', (_, a, b, expected) => {
    expect(wordAgreement(a, b)).toBeCloseTo(expected, 10);
  });
});
