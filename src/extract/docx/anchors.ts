import type { TextBox } from '../flow/flow.ts';

/** Follows the drawings that are open, to know where the text boxes in them are drawn. */
export class Anchors {
  readonly #open: { x: number; y: number; width?: number }[] = [];
  #axis: 'x' | 'y' = 'x';

  /** Where the innermost open drawing is; null outside drawings, and for those in the old VML. */
  get innermost(): TextBox['at'] {
    return this.#open.at(-1) ?? null;
  }

  open(): void {
    this.#open.push({ x: 0, y: 0 });
  }

  close(): void {
    this.#open.pop();
  }

  /** What stands in the drawing tells its own later. @param width English Metric Units */
  setWidth(width: number): void {
    const anchor = this.#open.at(-1);
    if (anchor && width > 0) anchor.width ??= width;
  }

  useAxis(axis: 'x' | 'y'): void {
    this.#axis = axis;
  }

  /** @param offset along the axis, English Metric Units */
  setOffset(offset: number): void {
    const anchor = this.#open.at(-1);
    if (anchor) anchor[this.#axis] = offset;
  }
}
