import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import { plainTextLayer } from '../../../src/extract/plain-text.ts';
import { wordsCovered } from '../../../src/extract/quality/agreement.ts';
import { makePdf } from '../pdf/make-pdf.ts';
import { docx } from '../zip.ts';

const WORDS = 'Programme manager with experience of freight and retail companies.';
const OTHERS = 'Quite another text stands in this file, says the second reader of it.';
const THOROUGH = { ...DEFAULT_LIMITS, maxUncheckedPages: 0 };

const PDF = await makePdf((pen) => pen.text(WORDS, 50, 50, { lineBreak: false }));
const DOCX = docx(`<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`);

afterEach(() => {
  vi.doUnmock('../../../src/extract/pdf/second/read-with-pdf-parse.ts');
  vi.doUnmock('mammoth');
  vi.resetModules();
});

/** Reads with second readers that find `second`, or cannot read at all. */
async function read(bytes: Uint8Array, second: string | null, limits = THOROUGH) {
  vi.resetModules();
  vi.doMock('../../../src/extract/pdf/second/read-with-pdf-parse.ts', () => ({
    readWithPdfParse: async () =>
      second === null
        ? { kind: 'refused', reason: 'corrupt' }
        : { kind: 'text', layer: plainTextLayer(second), pages: 1 },
  }));
  vi.doMock('mammoth', () => ({
    default: {
      extractRawText: async () => {
        if (second === null) throw new Error('no text');
        return { value: second };
      },
    },
  }));
  const { extract } = await import('../../../src/extract/extract.ts');
  return extract(bytes, { limits });
}

describe.each([
  ['PDF', PDF],
  ['DOCX', DOCX],
])('a thorough reading of a %s', (_, bytes) => {
  test.each([
    ['the readers agree', WORDS, 'ok', []],
    ['the second one cannot read it', null, 'ok', []],
    ['they disagree', OTHERS, 'degraded', ['readers_disagree']],
  ])('%s', async (_, second, quality, codes) => {
    const extraction = await read(bytes, second);
    expect(extraction).toMatchObject({ kind: 'read', quality, layer: { text: WORDS } });
    expect(extraction.findings.map(({ code }) => code)).toEqual(codes);
  });

  test('is not what is done by default', async () => {
    expect(await read(bytes, OTHERS, DEFAULT_LIMITS)).toMatchObject({
      quality: 'ok',
      findings: [],
    });
  });
});

describe('words covered by a reader that knows less', () => {
  test.each([
    ['all of them', 'header one two', 'one two', 1],
    ['half of them', 'one', 'one two', 0.5],
    ['nothing to cover', 'one', '', 1],
  ])('%s', (_, a, b, expected) => {
    expect(wordsCovered(a, b)).toBe(expected);
  });
});
