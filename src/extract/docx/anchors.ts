import type { TextBox } from './flow.ts';

/** Follows the drawings that are open, to know where the text boxes in them are drawn. */
export class Anchors {
  readonly #open: { x: number; y: number }[] = [];
  #axis: 'x' | 'y' = 'x';
  #inOffset = false;

  /** Where the innermost open drawing is; null outside drawings, and for those in the old VML. */
  get innermost(): TextBox['at'] {
    return this.#open.at(-1) ?? null;
  }

  open(name: string): void {
    if (name === 'wp:anchor') this.#open.push({ x: 0, y: 0 });
    else if (name === 'wp:positionH') this.#axis = 'x';
    else if (name === 'wp:positionV') this.#axis = 'y';
    else if (name === 'wp:posOffset') this.#inOffset = true;
  }

  close(name: string): void {
    if (name === 'wp:anchor') this.#open.pop();
    else if (name === 'wp:posOffset') this.#inOffset = false;
  }

  text(text: string): void {
    const anchor = this.#inOffset ? this.#open.at(-1) : undefined;
    if (anchor) anchor[this.#axis] = Number(text) || 0;
  }
}
