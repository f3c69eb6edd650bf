import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import { readPdf } from '../../../src/extract/pdf/read-pdf.ts';
import { makePdf } from './make-pdf.ts';

/** A grey picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const PROSE = 'Programme manager with experience of freight and retail companies. '.repeat(12);

async function outcome(bytes: Uint8Array, limits = DEFAULT_LIMITS): Promise<string> {
  const read = await readPdf(bytes, limits);
  return read.kind === 'read' ? read.quality : read.untagged.code;
}

describe('files without a text', () => {
  test('a blank page is empty', async () => {
    expect(await outcome(await makePdf(() => {}))).toBe('empty');
  });

  test.each([
    ['a scan', ''],
    ['a scan with a stamp', 'Received 12 May 2020'],
  ])('%s needs OCR where text is not recognised', async (_, stamp) => {
    const bytes = await makePdf((pen) => {
      pen.image(PIXEL, 20, 20, { width: 570, height: 750 });
      pen.text(stamp, 30, 30, { lineBreak: false });
    });
    expect(await outcome(bytes, { ...DEFAULT_LIMITS, maxOcrPages: 0 })).toBe('needs_ocr');
    expect(await outcome(bytes)).toBe('empty');
  });

  test('a picture beside a text does not hide it', async () => {
    const bytes = await makePdf((pen) => {
      pen.image(PIXEL, 20, 20, { width: 570, height: 400 });
      pen.text(PROSE, 30, 450, { width: 500 });
    });
    expect(await outcome(bytes)).toBe('ok');
  });

  test('a scanned page among others degrades the document and is named', async () => {
    const read = await readPdf(
      await makePdf((pen) => {
        pen.text(PROSE, 30, 50, { width: 500 });
        pen.addPage().image(PIXEL, 20, 20, { width: 570, height: 750 });
      }),
      DEFAULT_LIMITS,
    );
    expect(read).toMatchObject({
      quality: 'degraded',
      findings: [{ code: 'page_is_picture', page: 2 }],
    });
  });

  test('a password is encrypted', async () => {
    const bytes = await makePdf((pen) => pen.text('Words', 50, 50), { userPassword: 'sesame' });
    expect(await outcome(bytes)).toBe('encrypted');
  });

  test.each([
    ['words', Buffer.from('%PDF-1.7\nnothing of the kind')],
    ['no bytes', Buffer.alloc(0)],
  ])('%s are corrupt', async (_, bytes) => {
    expect(await outcome(new Uint8Array(bytes))).toBe('corrupt');
  });

  test('a cut-off file is corrupt or degraded, never a crash', async () => {
    const bytes = await makePdf((pen) => pen.text('Ran programmes. '.repeat(50), 50, 50));
    for (const part of [0.2, 0.5, 0.8, 0.95]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * part));
      expect(['corrupt', 'degraded', 'empty', 'ok']).toContain(await outcome(cut));
    }
  });

  test('every outcome says what is wrong and what to do', async () => {
    const read = await readPdf(await makePdf(() => {}), DEFAULT_LIMITS);
    expect(read).toMatchObject({
      kind: 'unread',
      mediaType: 'application/pdf',
      pages: 1,
      untagged: {
        code: 'empty',
        message: expect.stringMatching(/\.$/),
        action: expect.stringMatching(/\.$/),
      },
    });
  });
});

describe('limits', () => {
  const twoPages = () =>
    makePdf((pen) => {
      pen.text('Some words on a page.', 50, 50, { lineBreak: false });
      pen.addPage().text('And on another.', 50, 50, { lineBreak: false });
    });

  test.each([
    ['pages', { maxPages: 1 }],
    ['characters', { maxCharacters: 25 }],
    ['objects on a page', { maxPageObjects: 0 }],
  ])('too many %s are refused', async (_, lower) => {
    const bytes = await twoPages();
    await expect(readPdf(bytes, { ...DEFAULT_LIMITS, ...lower })).rejects.toMatchObject({
      code: 'limit_exceeded',
    });
  });

  test('what just meets the limits is read', async () => {
    const limits = { ...DEFAULT_LIMITS, maxPages: 2, maxCharacters: 36, maxPageObjects: 1 };
    expect(await outcome(await twoPages(), limits)).toBe('ok');
  });
});

test('the same bytes give the same value, and nothing is left behind', async () => {
  const bytes = await makePdf((pen) => {
    for (let y = 40; y < 700; y += 14) pen.text(`Line at ${y} of a long page`, 50, y);
  });
  const first = await readPdf(bytes, DEFAULT_LIMITS);
  expect(await readPdf(bytes, DEFAULT_LIMITS)).toEqual(first);
});
