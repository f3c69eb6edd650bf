import { readFileSync } from 'node:fs';
import { init } from '@embedpdf/pdfium';
import { stubCanvas } from '../../../src/extract/pdf/second/stub-canvas.ts';
import { program } from './engines.ts';
import type { Engine } from './engines.ts';

stubCanvas();
const { PDFParse } = await import('pdf-parse');

/** The words of the pages, as pdf-parse (pdf.js) alone gives them. */
export async function readWithPdfJs(bytes: Uint8Array): Promise<string> {
  // pdf.js takes the buffer over, so it gets its own copy.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0 });
  try {
    return (await parser.getText({ pageJoiner: '' })).text;
  } finally {
    await parser.destroy();
  }
}

const wasm = readFileSync(new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
const quiet = { wasmBinary: wasm, print: () => {}, printErr: () => {} };
const { pdfium } = await init(quiet as unknown as Parameters<typeof init>[0]);
const raw = pdfium.wasmExports as unknown as RawPdfium;
raw.PDFiumExt_Init();

interface RawPdfium {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(bytes: number): number;
  free(pointer: number): void;
  PDFiumExt_Init(): void;
  FPDF_LoadMemDocument(data: number, bytes: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(textPage: number): void;
  FPDFText_CountChars(textPage: number): number;
  FPDFText_GetText(textPage: number, start: number, count: number, buffer: number): number;
}

/** PDFium's own text of each page in its own order: no boxes, no layout. Null where it cannot open the file. */
export function readWithBarePdfium(bytes: Uint8Array): string | null {
  const data = raw.malloc(bytes.length);
  new Uint8Array(raw.memory.buffer).set(bytes, data);
  const document = raw.FPDF_LoadMemDocument(data, bytes.length, 0);
  try {
    if (document === 0) return null;
    const pages = Array.from({ length: raw.FPDF_GetPageCount(document) }, (_, i) => i);
    return pages.map((i) => barePage(document, i)).join('\n');
  } finally {
    if (document !== 0) raw.FPDF_CloseDocument(document);
    raw.free(data);
  }
}

function barePage(document: number, index: number): string {
  const page = raw.FPDF_LoadPage(document, index);
  const textPage = raw.FPDFText_LoadPage(page);
  const count = Math.max(0, raw.FPDFText_CountChars(textPage));
  const buffer = raw.malloc(2 * (count + 1));
  const units = Math.max(1, raw.FPDFText_GetText(textPage, 0, count, buffer)) - 1;
  const text = Buffer.from(raw.memory.buffer, buffer, 2 * units).toString('utf16le');
  raw.free(buffer);
  raw.FPDFText_ClosePage(textPage);
  raw.FPDF_ClosePage(page);
  return text;
}

/** Five independent readers, and a mode of one of them. */
export const PDF_ENGINES: readonly Engine[] = [
  { name: 'pdftotext', votes: true, read: program('pdftotext', (path) => [path, '-']) },
  {
    name: 'pdftotext -layout',
    votes: false,
    read: program('pdftotext', (path) => ['-layout', path, '-']),
  },
  {
    name: 'MuPDF',
    votes: true,
    read: program('mutool', (path) => ['draw', '-q', '-F', 'text', path]),
  },
  { name: 'pdfminer', votes: true, read: program('pdf2txt', (path) => [path]) },
  {
    name: 'pdf-parse',
    votes: true,
    read: ({ bytes }) => readWithPdfJs(bytes).catch(() => null),
  },
  { name: 'PDFium, bare', votes: true, read: async ({ bytes }) => readWithBarePdfium(bytes) },
];
