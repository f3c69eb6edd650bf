import type { Pdfium } from './library.ts';
import type { Scratch } from './scratch.ts';

/** Takes user space (origin bottom left of the crop box, before the page's rotation) to the page as it is shown. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  x(x: number, y: number): number;
  y(x: number, y: number): number;
  /** Whether the page is turned by a quarter, so that user space's x runs along the shown page's y. */
  readonly rotation: number;
}

/** @returns null where the page names no usable box. */
export function frameOf(pdfium: Pdfium, page: number, scratch: Scratch): Frame | null {
  const width = pdfium.FPDF_GetPageWidthF(page);
  const height = pdfium.FPDF_GetPageHeightF(page);
  if (!(width > 0 && height > 0)) return null;
  if (pdfium.FPDF_GetPageBoundingBox(page, scratch.pointer) === 0) return null;
  // FS_RECTF: left, top, right, bottom.
  const [left, top, right, bottom] = [0, 1, 2, 3].map((i) => scratch.float(i)) as FourNumbers;
  const rotation = pdfium.FPDFPage_GetRotation(page);
  const turn = TURNS[rotation] ?? TURNS[0]!;
  const box = { left, top, right, bottom };
  return {
    width,
    height,
    rotation,
    x: (x, y) => turn.x(box, x, y),
    y: (x, y) => turn.y(box, x, y),
  };
}

type FourNumbers = [number, number, number, number];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** By quarter turns clockwise. */
const TURNS = [
  {
    x: (b: Box, x: number, _: number) => x - b.left,
    y: (b: Box, _: number, y: number) => b.top - y,
  },
  { x: (b: Box, _: number, y: number) => y - b.bottom, y: (b: Box, x: number) => x - b.left },
  {
    x: (b: Box, x: number, _: number) => b.right - x,
    y: (b: Box, _: number, y: number) => y - b.bottom,
  },
  { x: (b: Box, _: number, y: number) => b.top - y, y: (b: Box, x: number) => b.right - x },
] as const;
