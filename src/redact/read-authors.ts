import type { ExtractLimits } from '../extract/limits.ts';
import { openContainer } from '../extract/docx/container.ts';
import { withDocument } from '../extract/pdf/pdfium/document.ts';
import { withPdfium, type Pdfium } from '../extract/pdf/pdfium/library.ts';
import { sniff } from '../extract/sniff.ts';

/** The function of PDFium that reads the document information, as its module exports it. */
interface InformedPdfium extends Pdfium {
  FPDF_GetMetaText(document: number, tag: number, buffer: number, bytes: number): number;
}

const TAGS = ['Author', 'Title', 'Subject'];
const MOST_BYTES = 1024;
const CORE = 'docProps/core.xml';
const WORDS = /<(?:dc:creator|cp:lastModifiedBy|dc:title)[^>]*>([^<]{1,200})</g;

/** What a PDF or Word document says of its author and title; nothing where it cannot be read. */
export async function readAuthors(bytes: Uint8Array, limits: ExtractLimits): Promise<string[]> {
  const type = sniff(bytes);
  if (type === 'pdf') return readFromPdf(bytes, limits);
  if (type !== 'docx') return [];
  try {
    const xml = await (await openContainer(bytes, limits)).part(CORE);
    if (xml === null) return [];
    return [...Buffer.from(xml).toString('utf8').matchAll(WORDS)].map(([, words]) => words!);
  } catch {
    return [];
  }
}

async function readFromPdf(bytes: Uint8Array, limits: ExtractLimits): Promise<string[]> {
  const read = await withPdfium(limits.maxReaderMb, (pdfium) =>
    withDocument(pdfium, bytes, ({ handle }) =>
      TAGS.map((tag) => metaText(pdfium as InformedPdfium, handle, tag)),
    ),
  ).catch(() => []);
  return Array.isArray(read) ? read.filter((words) => words !== '') : [];
}

function metaText(pdfium: InformedPdfium, document: number, tag: string): string {
  const name = Buffer.from(`${tag}\0`, 'latin1');
  const pointer = pdfium.malloc(name.length + 1 + MOST_BYTES);
  try {
    new Uint8Array(pdfium.memory.buffer).set(name, pointer);
    const buffer = pointer + name.length + (name.length % 2);
    const size = pdfium.FPDF_GetMetaText(document, pointer, buffer, MOST_BYTES);
    if (size < 4 || size > MOST_BYTES) return '';
    return Buffer.from(pdfium.memory.buffer, buffer, size - 2).toString('utf16le');
  } finally {
    pdfium.free(pointer);
  }
}
