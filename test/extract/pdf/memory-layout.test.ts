import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import type { PageGlyphs } from '../../../src/extract/pdf/layout/glyph.ts';
import { withDocument } from '../../../src/extract/pdf/pdfium/document.ts';
import type { PdfDocument } from '../../../src/extract/pdf/pdfium/document.ts';
import { heapOf, noteBuild } from '../../../src/extract/pdf/pdfium/known-layout.ts';
import { withPdfium } from '../../../src/extract/pdf/pdfium/library.ts';
import type { Pdfium } from '../../../src/extract/pdf/pdfium/library.ts';
import { OpenPages } from '../../../src/extract/pdf/pdfium/open-pages.ts';
import { readPage } from '../../../src/extract/pdf/pdfium/read-page.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfPen } from './make-pdf.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'resumes');
const PDFS = globSync('*/source.pdf', { cwd: FIXTURES })
  .filter((path) => !path.startsWith('untagged'))
  .toSorted();

test('the build of PDFium that is installed is the one whose memory is read', async () => {
  expect(await readWith((pdfium) => heapOf(pdfium))).not.toBeNull();
});

test('of another build nothing is taken to be known', () => {
  const other = { memory: { buffer: new ArrayBuffer(8) } } as unknown as Pdfium;
  noteBuild(other, new Uint8Array(4_646_932));
  expect(heapOf(other)).toBeNull();
});

test('there are fixtures to read', () => expect(PDFS.length).toBeGreaterThan(5));

test.each(PDFS)('%s reads the same from memory and by calls', async (path) => {
  const [recorded, asked] = await readBothWays(readFileSync(join(FIXTURES, path)));
  expect(recorded).toEqual(asked);
});

test('texts that differ in one thing only read the same from memory and by calls', async () => {
  const [recorded, asked] = await readBothWays(await makePdf(drawDifferences));
  expect(recorded).toEqual(asked);
  const { glyphs, turned, hidden } = recorded[0]!;
  expect(turned.length).toBeGreaterThan(0);
  expect(new Set(glyphs.map(({ size }) => size)).size).toBeGreaterThan(1);
  for (const key of ['font', 'renderMode', 'fill'] as const) {
    expect(new Set(glyphs.map(({ style }) => style[key])).size, key).toBeGreaterThan(1);
  }
  const reasons = hidden!.map(({ reason }) => reason);
  expect(reasons).toEqual(
    expect.arrayContaining(['clipped', 'invisible', 'no_contrast', 'transparent']),
  );
});

test('more objects than PDFium keeps in one block read the same from memory and by calls', async () => {
  const [recorded, asked] = await readBothWays(await makePdf(drawMany));
  expect(recorded).toEqual(asked);
  expect(recorded[0]!.hidden!.map(({ reason }) => reason)).toEqual(['no_contrast']);
});

/** Twelve hundred texts, and one behind them that nobody sees. */
function drawMany(pen: PdfPen): void {
  for (let i = 0; i < 1200; i++) {
    pen.text('x', 40 + 12 * (i % 40), 40 + 14 * Math.floor(i / 40), { lineBreak: false });
  }
  pen.fillColor('white');
  pen.text('unseen', 40, 600, { lineBreak: false });
}

/** Lines of which each differs from the one before in one thing, and of each of which there are two. */
function drawDifferences(pen: PdfPen): void {
  let y = 40;
  const write = (words: string) => {
    for (const x of [40, 300]) pen.text(words, x, y, { lineBreak: false });
    y += 30;
  };
  write('plain words');
  pen.fontSize(14);
  write('other size');
  pen.font('Courier');
  write('other font');
  pen.addContent('2 Tr');
  write('other mode');
  pen.addContent('0 Tr');
  pen.fillColor('#a01020');
  write('other colour');
  pen.fillOpacity(0.9);
  write('other opacity');
  pen.fillOpacity(0.01);
  write('next to none');
  pen.fillOpacity(1);
  pen.save().rect(0, 0, 612, 200).clip();
  write('cut away');
  pen.restore();
  write('whole again');
  pen.fillColor('white');
  pen.addContent('/OC <</Type/OCG>> BDC');
  write('white on a layer');
  pen.addContent('EMC');
  write('white on the page');
  pen.fillColor('black');
  pen.rotate(90, { origin: [300, y] });
  write('turned');
}

/** The pages of a PDF as read from PDFium's memory, and as its functions tell them. */
function readBothWays(bytes: Uint8Array): Promise<readonly [PageGlyphs[], PageGlyphs[]]> {
  return readWith((pdfium) => {
    const read = withDocument(pdfium, bytes, (document) => {
      expect(document.heap).not.toBeNull();
      return [readAll(document), readAll({ ...document, heap: null })] as const;
    });
    if (typeof read === 'string') throw new Error(read);
    return read;
  });
}

function readAll(document: PdfDocument): PageGlyphs[] {
  const pages = new OpenPages(document);
  const read = Array.from({ length: document.pages }, (_, i) =>
    readPage(document, pages, i, DEFAULT_LIMITS, DEFAULT_LIMITS.maxCharacters),
  );
  pages.close();
  return read;
}

async function readWith<T>(use: (pdfium: Pdfium) => T): Promise<T> {
  const read = await withPdfium(DEFAULT_LIMITS.maxReaderMb, use);
  if (read === 'crashed') throw new Error('PDFium crashed');
  return read;
}
