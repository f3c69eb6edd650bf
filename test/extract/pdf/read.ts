import { expect } from 'vitest';
import type { ReadDocument } from '../../../src/domain/extraction.ts';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import { readPdf } from '../../../src/extract/pdf/read-pdf.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfPen } from './make-pdf.ts';

/** Draws a PDF and reads it; fails the test when it gives no text. */
export async function drawAndRead(draw: (pen: PdfPen) => void): Promise<ReadDocument> {
  const read = await readPdf(await makePdf(draw), DEFAULT_LIMITS);
  expect(read.kind, JSON.stringify(read)).toBe('read');
  return read as ReadDocument;
}

/** The words of each block, wrapped lines marked by ` / `. */
export function blocksOf(read: ReadDocument): string[] {
  const { text, blocks } = read.layer;
  return blocks.map((block) => text.slice(block.start, block.end).replaceAll('\n', ' / '));
}
