import type { PdfDocument } from '../pdfium/document.ts';
import type { Frame } from '../pdfium/frame.ts';
import type { Box } from './box.ts';

/** a, b, c, d, e, f of ISO 32000-1, 8.3.3. */
type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Takes the space that a page's or form's objects stand in to the page as it is shown. */
export class Placement {
  readonly #frame: Frame;
  readonly #matrix: Matrix;

  constructor(frame: Frame, matrix: Matrix) {
    this.#frame = frame;
    this.#matrix = matrix;
  }

  /** The placement of what stands in `form`, which itself stands here. */
  within({ pdfium, scratch }: PdfDocument, form: number): Placement {
    if (pdfium.FPDFPageObj_GetMatrix(form, scratch.pointer) === 0) return this;
    const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((i) => scratch.float(i)) as unknown as Matrix;
    const [A, B, C, D, E, F] = this.#matrix;
    return new Placement(this.#frame, [
      a * A + b * C,
      a * B + b * D,
      c * A + d * C,
      c * B + d * D,
      e * A + f * C + E,
      e * B + f * D + F,
    ]);
  }

  /** The least upright box about a rectangle given by two corners. */
  box(left: number, bottom: number, right: number, top: number): Box {
    const corners = [
      this.#point(left, bottom),
      this.#point(left, top),
      this.#point(right, bottom),
      this.#point(right, top),
    ];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    return {
      x0: Math.min(...xs),
      y0: Math.min(...ys),
      x1: Math.max(...xs),
      y1: Math.max(...ys),
    };
  }

  #point(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.#matrix;
    const ux = a * x + c * y + e;
    const uy = b * x + d * y + f;
    return [this.#frame.x(ux, uy), this.#frame.y(ux, uy)];
  }
}
