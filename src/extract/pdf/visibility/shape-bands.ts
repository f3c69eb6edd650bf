import { meets } from './box.ts';
import type { Box } from './box.ts';
import type { Shape } from './shapes.ts';

/** Points: a few lines of text, so that a run lies in one band or two. */
const BAND = 32;
/** Bands of the tallest page that is cut into them; the last one takes the rest. */
const MAX_BANDS = 128;

const NOTHING: readonly Shape[] = [];

/** A page's shapes by the bands across it that they reach into: every run of every page asks what lies about it. */
export class ShapeBands {
  readonly #bands: Shape[][] = [];

  /** @param shapes first painted first, an order that each band keeps */
  constructor(shapes: readonly Shape[]) {
    for (const shape of shapes) {
      const last = bandOf(shape.box.y1);
      for (let band = bandOf(shape.box.y0); band <= last; band++) {
        (this.#bands[band] ??= []).push(shape);
      }
    }
  }

  /** The shapes that a box meets, first painted first. */
  about(box: Box): readonly Shape[] {
    const first = bandOf(box.y0);
    const last = bandOf(box.y1);
    let about: Shape[] | null = null;
    for (let band = first; band <= last; band++) {
      for (const shape of this.#bands[band] ?? NOTHING) {
        // What reaches over several bands is named by the first of them that the box lies in.
        if (!meets(shape.box, box) || Math.max(first, bandOf(shape.box.y0)) !== band) continue;
        (about ??= []).push(shape);
      }
    }
    if (about === null) return NOTHING;
    return first === last ? about : about.sort((a, b) => a.turn - b.turn);
  }
}

function bandOf(y: number): number {
  return Math.min(MAX_BANDS, Math.max(0, Math.floor(y / BAND)));
}
