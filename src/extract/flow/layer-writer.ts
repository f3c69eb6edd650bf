import { opensListItem } from '../list-mark.ts';
import { paragraphWraps } from './wrapped-lines.ts';
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

/** The second is the next line of the first, in the same place. */
function goesOn(block: BlockDraft, next: BlockDraft): boolean {
  return (
    (next.kind === block.kind || next.kind === 'paragraph') &&
    block.kind !== 'table_cell' &&
    next.emphasis === 'none' &&
    block.emphasis === 'none' &&
    next.cell?.table === block.cell?.table &&
    next.cell?.row === block.cell?.row &&
    next.cell?.column === block.cell?.column &&
    !opensListItem(next.text) &&
    paragraphWraps(block.text, next.text)
  );
}

/** Lays blocks one after another into one text. */
export class LayerWriter {
  #length = 0;
  #last: BlockDraft | null = null;
  readonly #texts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #hidden: HiddenRange[] = [];

  add(draft: BlockDraft): void {
    if (this.#length > 0) this.#append('\n');
    const start = this.#length;
    this.#append(draft.text);
    for (const { start: from, end, reason } of draft.hidden) {
      this.#hidden.push({ start: start + from, end: start + end, reason });
    }
    if (this.#last && goesOn(this.#last, draft)) this.#extend();
    else this.#push(draft, start);
    this.#last = draft;
  }

  #push(draft: BlockDraft, start: number): void {
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
  }

  #extend(): void {
    const block = this.#blocks.pop()!;
    this.#blocks.push({ ...block, end: this.#length });
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
