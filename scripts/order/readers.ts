import { execFileSync } from 'node:child_process';
import type { TextLayer } from '../../src/domain/text-layer.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { composeTextLayer } from '../../src/extract/pdf/compose.ts';
import { readGlyphs } from '../../src/extract/pdf/first-reader.ts';
import { layOut } from '../../src/extract/pdf/layout/layout.ts';
import type { PdfFile } from './files.ts';

/** Gives the text of one page (1-based) of a file, in its order. */
export type Reader = (file: PdfFile, page: number) => Promise<string>;

/** leveltag, then what it is compared with. */
export const READERS: Readonly<Record<string, Reader>> = {
  // Without the gate, which has its own measure: it refuses pages in other languages.
  leveltag: async (file, page) => {
    const layer = await layerOf(file);
    if (layer === null) return '';
    const { start, end } = layer.pages[page - 1]!;
    return layer.text.slice(start, end);
  },
  pdftotext: async (file, page) =>
    execFileSync('pdftotext', ['-f', `${page}`, '-l', `${page}`, file.path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  // Its characters in the order in which the file paints them.
  PDFium: async (file, page) => {
    const read = await readGlyphs(file.bytes, DEFAULT_LIMITS);
    if (read.kind !== 'glyphs') return '';
    const { glyphs, turned } = read.pages[page - 1]!;
    return [...glyphs, ...turned].map((glyph) => glyph.text).join('');
  },
};

/** The text layer of a file before the gate; null where its glyphs cannot be read. */
export async function layerOf(file: PdfFile): Promise<TextLayer | null> {
  const read = await readGlyphs(file.bytes, DEFAULT_LIMITS);
  return read.kind === 'glyphs' ? composeTextLayer(layOut(read.pages)) : null;
}
