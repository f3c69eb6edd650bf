import type { Pdfium } from './library.ts';
import { heapOf } from './known-layout.ts';
import type { Heap } from './memory-layout.ts';
import { Scratch } from './scratch.ts';

/** An open document; valid only inside the function that `withDocument` calls. */
export interface PdfDocument {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pages: number;
  readonly scratch: Scratch;
  /** To read what PDFium keeps without asking for it; null for a build whose memory nothing is known of. */
  readonly heap: Heap | null;
}

export type OpenFailure = 'encrypted' | 'corrupt';

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const LOCKED_ERRORS = [4, 5];

/**
 * Opens `bytes`, hands the document to `use` and closes it whatever happens.
 * A file that PDFium refuses gives the reason instead of a value.
 */
export function withDocument<T>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  use: (document: PdfDocument) => T,
): T | OpenFailure {
  const data = pdfium.malloc(bytes.length);
  const scratch = new Scratch(pdfium);
  let handle = 0;
  try {
    new Uint8Array(pdfium.memory.buffer).set(bytes, data);
    handle = pdfium.FPDF_LoadMemDocument(data, bytes.length, 0);
    if (handle === 0) return openFailure(pdfium.FPDF_GetLastError());
    const pages = pdfium.FPDF_GetPageCount(handle);
    return use({ pdfium, handle, pages, scratch, heap: heapOf(pdfium) });
  } finally {
    if (handle !== 0) pdfium.FPDF_CloseDocument(handle);
    scratch.free();
    pdfium.free(data);
  }
}

function openFailure(error: number): OpenFailure {
  return LOCKED_ERRORS.includes(error) ? 'encrypted' : 'corrupt';
}
