import type { Block, BlockKind, HiddenRange, TextLayer } from '../../domain/text-layer.ts';

/** A block before it has its place: `text` without white space at its ends. */
export interface BlockDraft {
  readonly text: string;
  readonly kind: BlockKind;
  readonly emphasis: Block['emphasis'];
  readonly column: number;
  readonly cell: Block['cell'];
  readonly orderConfidence: number;
  /** Offsets into `text`. */
  readonly hidden: readonly HiddenRange[];
}

/** Lays blocks one after another into one text. */
export class LayerWriter {
  #length = 0;
  readonly #texts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #hidden: HiddenRange[] = [];

  add(draft: BlockDraft): void {
    if (this.#length > 0) this.#append('\n');
    const start = this.#length;
    this.#append(draft.text);
    const { kind, emphasis, column, cell, orderConfidence } = draft;
    const id = `b${this.#blocks.length}`;
    this.#blocks.push({
      id,
      kind,
      start,
      end: this.#length,
      page: null,
      column,
      orderConfidence,
      emphasis,
      cell,
    });
    for (const { start: from, end, reason } of draft.hidden) {
      this.#hidden.push({ start: start + from, end: start + end, reason });
    }
  }

  finish(): TextLayer {
    return {
      text: this.#texts.join(''),
      blocks: this.#blocks,
      pages: [],
      hidden: this.#hidden,
      geometry: null,
      origin: 'native',
    };
  }

  #append(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
  }
}
