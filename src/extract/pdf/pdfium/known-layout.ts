import { crc32 } from 'node:zlib';
import type { Pdfium } from './library.ts';
import { Heap } from './memory-layout.ts';

/**
 * The build that `memory-layout.ts` tells of: pdfium.wasm of @embedpdf/pdfium 2.15.1. With another release put in
 * its size and check sum, and see whether what is read from memory still is what calls give (the tests of the
 * layout); until then it is read by calls, which is slower and gives the same.
 */
const KNOWN = { bytes: 4_646_932, crc32: 0x35b04c74 };

const heaps = new WeakMap<Pdfium, Heap>();

/** Lets the memory of an instance be read where its program is the one whose layout is known. */
export function noteBuild(pdfium: Pdfium, program: Uint8Array): void {
  if (program.length === KNOWN.bytes && crc32(program) === KNOWN.crc32) {
    heaps.set(pdfium, new Heap(pdfium));
  }
}

/** An instance's memory; null where its functions are to be asked instead, as its layout is not known. */
export function heapOf(pdfium: Pdfium): Heap | null {
  return heaps.get(pdfium) ?? null;
}
