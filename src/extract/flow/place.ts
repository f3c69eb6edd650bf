import type { FlowWriter, ParagraphStyle } from './flow-writer.ts';
import type { ListMark } from './flow.ts';

/**
 * Where text goes: a body, header, note or text box, and in it the table that is open, for formats in
 * which paragraphs say that they are in a table and none says where it ends.
 */
export class Place {
  readonly writer: FlowWriter;
  /** What stood before the open paragraph. */
  mark: ListMark | null = null;
  #table = false;
  #row = false;
  #cell = false;

  constructor(writer: FlowWriter) {
    this.writer = writer;
  }

  /** Before text or the end of a paragraph is written. */
  enter(inTable: boolean): void {
    if (!inTable) return this.close();
    if (!this.#table) this.writer.openTable();
    if (!this.#row) this.writer.openRow();
    if (!this.#cell) this.writer.openCell();
    this.#table = this.#row = this.#cell = true;
  }

  endParagraph(style: ParagraphStyle): void {
    this.writer.endParagraph(style);
    this.mark = null;
  }

  endCell(style: ParagraphStyle): void {
    this.enter(true);
    this.endParagraph(style);
    this.writer.closeCell();
    this.#cell = false;
  }

  endRow(): void {
    if (this.#cell) this.writer.closeCell();
    this.#row = this.#cell = false;
  }

  close(): void {
    if (!this.#table) return;
    this.endRow();
    this.writer.closeTable();
    this.#table = false;
  }
}
