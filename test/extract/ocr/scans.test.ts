import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/domain/extraction.ts';
import { rectsOf } from '../../../src/domain/geometry.ts';
import { extract } from '../../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import { wordAgreement } from '../../../src/extract/quality/agreement.ts';
import { analyse } from '../../../src/pipeline.ts';
import { versionsFor } from '../../../src/versions.ts';
import { makePdf } from '../pdf/make-pdf.ts';
import { blank, photograph, pictureOf, png, scannedPdf, tiff, turned, worn } from './pictures.ts';

const NATIVE = new Uint8Array(
  readFileSync(
    new URL('../../../fixtures/resumes/senior-state-agency-pmo/source.pdf', import.meta.url),
  ),
);
const NO_OCR = { limits: { ...DEFAULT_LIMITS, maxOcrPages: 0 } };
/** What is recognised of the invented resume: the specification asks for .97 of its words. */
const WORDS = 0.97;
const SLOW = 60_000;

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const extraction = await extract(bytes);
  if (extraction.kind === 'unread') throw new Error(extraction.untagged.code);
  return extraction;
}

async function outcome(bytes: Uint8Array, options = {}): Promise<string> {
  const extraction = await extract(bytes, options);
  return extraction.kind === 'read' ? extraction.quality : extraction.untagged.code;
}

function levelOf(document: ReadDocument) {
  const anchor = { date: '2026-06-30', source: 'as_of' } as const;
  return analyse(document, { documentId: '0'.repeat(64), anchor, versions: versionsFor() });
}

/** Where words stand: the rectangle of the first place at which they are found. */
function placeOf({ layer }: ReadDocument, words: string) {
  const start = layer.text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const rects = rectsOf(layer.geometry!, { start, end: start + words.length });
  return {
    x0: Math.min(...rects.map((rect) => rect.x0)),
    y0: Math.min(...rects.map((rect) => rect.y0)),
    x1: Math.max(...rects.map((rect) => rect.x1)),
    y1: Math.max(...rects.map((rect) => rect.y1)),
  };
}

test(
  'a worn scan, laid aslant, has the words, the level and the places of the file it was printed from',
  async () => {
    const native = await read(NATIVE);
    const scan = await read(await scannedPdf([worn(await pictureOf(NATIVE, 200), 0.01)]));
    expect(scan.quality).toBe('degraded');
    expect(scan.findings[0]).toMatchObject({ code: 'ocr' });
    expect(scan.layer.origin).toBe('ocr');
    expect(scan.layer.pages[0]).toMatchObject({ origin: 'ocr', width: 612 });
    expect(wordAgreement(native.layer.text, scan.layer.text)).toBeGreaterThanOrEqual(WORDS);
    const [before, after] = [await levelOf(native), await levelOf(scan)];
    expect(after.level).toMatchObject({ tag: before.level.tag, role: before.level.role });
    expect(new Set(after.evidence.map((one) => one.origin))).toEqual(new Set(['ocr']));
    expect(after.evidence.every((one) => one.parts.every((part) => part.rects.length > 0))).toBe(
      true,
    );
  },
  SLOW,
);

const LETTER = [
  'Senior project manager for a county hospital group since 2015.',
  'Managed budgets, vendors and schedules of six software projects.',
  'Work experience: migrated payroll to a new platform in 2019.',
  'Education: business administration, Harlow College, 2009.',
  'Skills: planning, contracts, risk registers, steering committees.',
];

function letter(leading = 24): Promise<Uint8Array> {
  return makePdf((pen) => {
    LETTER.forEach((line, i) => pen.text(line, 60, 80 + i * leading, { lineBreak: false }));
  });
}

test(
  'pictures lying on their side are read, and their words stand where they are shown',
  async () => {
    const upright = await pictureOf(await letter(), 150);
    const shown = placeOf(await read(png(upright, 150)), 'county hospital');
    const side = placeOf(await read(png(turned(upright), 150)), 'county hospital');
    // A quarter clockwise: what stood y from the top stands y from the right edge.
    expect(Math.abs(side.y0 - shown.x0)).toBeLessThan(3);
    expect(Math.abs(792 - side.x1 - shown.y0)).toBeLessThan(3);
    expect(side.y1 - side.y0).toBeGreaterThan(3 * (side.x1 - side.x0));
  },
  SLOW,
);

test(
  'a TIFF is read page by page, as its orientation says, and the same every time',
  async () => {
    const page = await pictureOf(await letter(), 150);
    // Orientation 8: to be turned a quarter anticlockwise to be shown.
    const file = tiff([turned(page), turned(page)], 150, 8);
    const first = await read(file);
    expect(
      first.layer.pages.map(({ width, height }) => [Math.round(width), Math.round(height)]),
    ).toEqual([
      [612, 792],
      [612, 792],
    ]);
    // The first line stands at the same place on both: a running head, which is read once.
    expect(first.layer.text.match(/migrated payroll/g)).toHaveLength(2);
    const { x0, y0 } = placeOf(first, 'Senior project');
    expect(Math.abs(x0 - 60)).toBeLessThan(3);
    expect(Math.abs(y0 - 80)).toBeLessThan(5);
    expect(await read(file)).toEqual(first);
  },
  SLOW,
);

test(
  'of a document with scans among its pages only those are recognised',
  async () => {
    const scan = Buffer.from(png(await pictureOf(await letter(), 150)));
    const bytes = await makePdf((pen) => {
      LETTER.forEach((line, i) => pen.text(`Page one. ${line}`, 60, 80 + i * 24));
      pen.addPage().image(scan, 0, 0, { width: 612 });
    });
    const { layer, findings } = await read(bytes);
    expect(layer.pages.map(({ origin }) => origin)).toEqual([undefined, 'ocr']);
    expect(layer.origin).toBe('native');
    expect(layer.text.match(/county hospital group since 2015/g)).toHaveLength(2);
    expect(findings.map(({ code }) => code)).toEqual(['ocr']);
    const off = await extract(bytes, NO_OCR);
    expect(off.findings).toMatchObject([{ code: 'page_is_picture', page: 2 }]);
  },
  SLOW,
);

test(
  'a scan with a stamp is recognised',
  async () => {
    const scan = Buffer.from(png(await pictureOf(await letter(), 150)));
    const bytes = await makePdf((pen) => {
      pen.image(scan, 0, 0, { width: 612 });
      pen.text('Received 12 May 2020', 400, 700);
    });
    const { text } = (await read(bytes)).layer;
    expect(text).toContain('county hospital');
    expect(text).toContain('Received 12 May 2020');
  },
  SLOW,
);

test(
  'without recognition, scans and pictures are needs_ocr; recognition is told of before it begins',
  async () => {
    const page = await pictureOf(await letter(), 150);
    let told = 0;
    const onRecognition = () => told++;
    expect(await outcome(await scannedPdf([page]), { ...NO_OCR, onRecognition })).toBe('needs_ocr');
    expect(await outcome(png(page), { ...NO_OCR, onRecognition })).toBe('needs_ocr');
    expect(told).toBe(0);
    await extract(png(page), { onRecognition });
    expect(told).toBe(1);
  },
  SLOW,
);

test(
  'pictures of nothing are empty, and a photograph is not taken for text',
  async () => {
    expect(await outcome(png(blank(800, 1000)))).toBe('empty');
    expect(['empty', 'needs_ocr']).toContain(await outcome(png(photograph(500, 400))));
  },
  SLOW,
);

test('more scanned pages than are recognised exceed a limit', async () => {
  const page = blank(200, 250);
  const limits = { ...DEFAULT_LIMITS, maxOcrPages: 1 };
  expect(await outcome(await scannedPdf([page, page]), { limits })).toBe('limit_exceeded');
  expect(await outcome(tiff([page, page]), { limits })).toBe('limit_exceeded');
});
