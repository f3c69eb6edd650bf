import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { init } from '@embedpdf/pdfium';
import { ExtractFailure } from '../../failure.ts';
import { BoundedMemory } from './bounded-memory.ts';
import { noteBuild } from './known-layout.ts';

/** The functions of PDFium that are used, as the WebAssembly module exports them: pointers are numbers. */
export interface Pdfium {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  malloc(bytes: number): number;
  free(pointer: number): void;
  PDFiumExt_Init(): void;
  FPDF_LoadMemDocument(data: number, bytes: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDF_GetPageBoundingBox(page: number, rect: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetBounds(
    object: number,
    left: number,
    bottom: number,
    right: number,
    top: number,
  ): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetStrokeColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_HasTransparency(object: number): number;
  FPDFPageObj_GetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFPageObj_SetIsActive(object: number, active: number): number;
  FPDFPageObj_CountMarks(object: number): number;
  FPDFPageObj_GetMark(object: number, index: number): number;
  FPDFPageObjMark_GetName(mark: number, buffer: number, bytes: number, length: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  FPDFImageObj_GetImageFilter(image: number, index: number, buffer: number, bytes: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    pixels: number,
    stride: number,
  ): number;
  FPDFBitmap_FillRect(
    bitmap: number,
    x: number,
    y: number,
    width: number,
    height: number,
    color: number,
  ): number;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(textPage: number): void;
  FPDFText_CountChars(textPage: number): number;
  FPDFText_GetUnicode(textPage: number, index: number): number;
  FPDFText_IsGenerated(textPage: number, index: number): number;
  FPDFText_IsHyphen(textPage: number, index: number): number;
  FPDFText_HasUnicodeMapError(textPage: number, index: number): number;
  FPDFText_GetFontSize(textPage: number, index: number): number;
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number;
  FPDFText_GetLooseCharBox(textPage: number, index: number, rect: number): number;
  FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number;
  FPDFText_GetCharBox(
    textPage: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
  FPDFText_GetFillColor(
    textPage: number,
    index: number,
    r: number,
    g: number,
    b: number,
    a: number,
  ): number;
  FPDFText_GetTextObject(textPage: number, index: number): number;
  FPDFTextObj_GetFont(object: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFFont_GetBaseFontName(font: number, buffer: number, bytes: number): number;
  FPDFFont_GetWeight(font: number): number;
}

interface Instance {
  readonly pdfium: Pdfium;
  readonly memory: BoundedMemory;
  /** Whether it has met a file. */
  used: boolean;
}

/** The one instance of this process. */
let loading: Promise<Instance> | null = null;

/**
 * Hands PDFium to `use`, made on first use from the package's own file: nothing is fetched. After an abort its
 * memory is in no known state, and after many files it is in pieces: what fails in an instance that others
 * have used is done again in a new one, so that the outcome depends on the file alone.
 *
 * @param maxMb memory that PDFium may take, MiB
 * @throws what `use` throws of `ExtractFailure`; one of its own, `limit_exceeded`, where memory does not do
 */
export async function withPdfium<T>(
  maxMb: number,
  use: (pdfium: Pdfium) => T | Promise<T>,
): Promise<T | 'crashed'> {
  for (;;) {
    const attempt = await attemptWith(await (loading ??= instantiate(maxMb)), use);
    if (attempt.kind === 'done') return attempt.value;
    loading = null;
    if (!attempt.wasUsed && attempt.refused) throw tooMuchMemory(maxMb);
    if (!attempt.wasUsed) return 'crashed';
    // Two instances side by side are more than a child may hold; the sandbox lets the collector be called.
    globalThis.gc?.();
    await setImmediate();
  }
}

type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly refused: boolean; readonly wasUsed: boolean };

async function attemptWith<T>(
  instance: Instance,
  use: (pdfium: Pdfium) => T | Promise<T>,
): Promise<Attempt<T>> {
  const { pdfium, memory, used: wasUsed } = instance;
  instance.used = true;
  try {
    const value = await use(pdfium);
    if (!memory.refused) return { kind: 'done', value };
  } catch (error) {
    if (error instanceof ExtractFailure && !memory.refused) throw error;
  }
  return { kind: 'failed', refused: memory.refused, wasUsed };
}

async function instantiate(maxMb: number): Promise<Instance> {
  const wasm = readFileSync(new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const options = { wasmBinary: wasm, print: ignore, printErr: ignore };
  const module = await init(options as unknown as Parameters<typeof init>[0]);
  const pdfium = module.pdfium.wasmExports as unknown as Pdfium;
  const memory = new BoundedMemory(pdfium.memory, maxMb);
  noteBuild(pdfium, wasm);
  pdfium.PDFiumExt_Init();
  return { pdfium, memory, used: false };
}

function tooMuchMemory(maxMb: number): ExtractFailure {
  return new ExtractFailure(
    'limit_exceeded',
    `The PDF unfolds to more than ${maxMb} MiB when it is read.`,
  );
}

/** PDFium's own messages may hold content of the file, so they go nowhere. */
function ignore(): void {}
