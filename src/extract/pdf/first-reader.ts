import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { repairMojibake } from './characters/mojibake.ts';
import type { PageGlyphs } from './layout/glyph.ts';
import { withDocument } from './pdfium/document.ts';
import type { PdfDocument } from './pdfium/document.ts';
import { withPdfium } from './pdfium/library.ts';
import { OpenPages } from './pdfium/open-pages.ts';
import { readPage } from './pdfium/read-page.ts';

/** What the first reader made of a file: its glyphs, or the reason why there are none. */
export type FirstReading =
  | { readonly kind: 'glyphs'; readonly pages: PageGlyphs[]; readonly repaired: number }
  | { readonly kind: 'refused'; readonly reason: 'encrypted' | 'corrupt' | 'crashed' };

/** Reads every page with PDFium. @throws ExtractFailure `limit_exceeded` */
export async function readGlyphs(bytes: Uint8Array, limits: ExtractLimits): Promise<FirstReading> {
  const read = await withPdfium(limits.maxReaderMb, (pdfium) =>
    withDocument(pdfium, bytes, (document) => readPages(document, limits)),
  );
  return typeof read === 'string' ? { kind: 'refused', reason: read } : read;
}

function readPages(document: PdfDocument, limits: ExtractLimits): FirstReading {
  if (document.pages > limits.maxPages) {
    throw new ExtractFailure(
      'limit_exceeded',
      `The document has ${document.pages} pages; at most ${limits.maxPages} are read.`,
    );
  }
  const open = new OpenPages(document);
  try {
    return readEach(document, open, limits);
  } finally {
    open.close();
  }
}

function readEach(document: PdfDocument, open: OpenPages, limits: ExtractLimits): FirstReading {
  const pages: PageGlyphs[] = [];
  let budget = limits.maxCharacters;
  let repaired = 0;
  for (let i = 0; i < document.pages; i++) {
    const page = readPage(document, open, i, limits, budget);
    const upright = repairMojibake(page.glyphs);
    const turned = repairMojibake(page.turned);
    const hidden = page.hidden?.map((group) => ({
      ...group,
      glyphs: repairMojibake(group.glyphs).glyphs,
      turned: repairMojibake(group.turned).glyphs,
    }));
    pages.push({
      ...page,
      glyphs: upright.glyphs,
      turned: turned.glyphs,
      ...(hidden && { hidden }),
    });
    repaired += upright.repaired + turned.repaired;
    budget -= page.characters;
  }
  return { kind: 'glyphs', pages, repaired };
}
