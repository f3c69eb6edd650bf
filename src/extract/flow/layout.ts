import type { Block, BlockKind } from '../../domain/text-layer.ts';
import type { LayerWriter } from './layer-writer.ts';
import type { Cell, Flow, Paragraph, Table } from './flow.ts';
import { paragraphBlocks } from './paragraph-blocks.ts';
import type { TypeSetting } from './paragraph-blocks.ts';

/** Where a flow stands: what its blocks are called and how sure their order is. */
export interface Place {
  /** What a block that is no list item is called. */
  readonly kind: BlockKind;
  /** Whether list items keep that name. */
  readonly keepsKind: boolean;
  readonly column: number;
  readonly cell: Block['cell'];
  readonly orderConfidence: number;
}

export const BODY: Place = place('paragraph', false, 1);
export const HEADER: Place = place('header', true, 1);
export const FOOTER: Place = place('footer', true, 1);

/** A text box is anchored in a paragraph and may be drawn elsewhere on the page. */
const BOX_CONFIDENCE = 0.6;
const LAYOUT_TABLE_CONFIDENCE = 0.8;
/** A cell of more paragraphs than this holds running text, not one entry of a table. */
const MAX_ENTRY = 2;
/** A table used for columns has few rows, all of them of running text. */
const MAX_LAYOUT_ROWS = 3;

function place(kind: BlockKind, keepsKind: boolean, orderConfidence: number): Place {
  return { kind, keepsKind, column: 0, cell: null, orderConfidence };
}

/** Writes flows in reading order; tables are numbered over the whole document. */
export class Layout {
  readonly #writer: LayerWriter;
  readonly #setting: TypeSetting;
  #tables = 0;

  constructor(writer: LayerWriter, setting: TypeSetting) {
    this.#writer = writer;
    this.#setting = setting;
  }

  write(flow: Flow, at: Place): void {
    for (const item of flow) {
      if (item.kind === 'table') this.#writeTable(item, at);
      else this.#writeParagraph(item, at);
    }
  }

  #writeParagraph(paragraph: Paragraph, at: Place): void {
    for (const block of paragraphBlocks(paragraph, this.#setting)) {
      const { text, listItem, emphasis, hidden } = block;
      const kind = listItem && !at.keepsKind ? 'list_item' : at.kind;
      const { column, cell, orderConfidence } = at;
      this.#writer.add({ text, kind, emphasis, column, cell, orderConfidence, hidden });
    }
    for (const { flow } of paragraph.boxes) {
      const kind = at.keepsKind ? at.kind : 'text_box';
      this.write(flow, { ...at, kind, orderConfidence: BOX_CONFIDENCE });
    }
  }

  #writeTable(table: Table, at: Place): void {
    const index = this.#tables++;
    const columnwise = isColumnLayout(table);
    for (const { row, cell } of columnwise ? byColumn(table) : byRow(table)) {
      const running = paragraphCount(cell.flow) > MAX_ENTRY;
      this.write(cell.flow, {
        kind: at.keepsKind || running ? at.kind : 'table_cell',
        keepsKind: at.keepsKind,
        column: columnwise ? cell.column : at.column,
        cell: { table: index, row, column: cell.column },
        orderConfidence: columnwise
          ? Math.min(LAYOUT_TABLE_CONFIDENCE, at.orderConfidence)
          : at.orderConfidence,
      });
    }
  }
}

interface PlacedCell {
  readonly row: number;
  readonly cell: Cell;
}

function byRow(table: Table): PlacedCell[] {
  return table.rows.flatMap((cells, row) => cells.map((cell) => ({ row, cell })));
}

function byColumn(table: Table): PlacedCell[] {
  return byRow(table).sort((a, b) => a.cell.column - b.cell.column || a.row - b.row);
}

/**
 * Whether the table only sets text in columns: few rows of at least two cells, and every cell that is
 * not empty holds running text. A label beside its text ("Skills | …") is read row by row instead.
 */
function isColumnLayout(table: Table): boolean {
  const rows = table.rows
    .map((row) => row.map((cell) => paragraphCount(cell.flow)))
    .filter((counts) => counts.some((count) => count > 0));
  if (rows.length === 0 || rows.length > MAX_LAYOUT_ROWS) return false;
  return rows.every(
    (counts) => counts.length > 1 && counts.every((count) => count === 0 || count > MAX_ENTRY),
  );
}

/** Paragraphs with text, those of nested tables included. */
function paragraphCount(flow: Flow): number {
  return flow.reduce((sum, item) => {
    if (item.kind === 'paragraph') return sum + (item.text.trim() === '' ? 0 : 1);
    return sum + item.rows.flat().reduce((inner, cell) => inner + paragraphCount(cell.flow), 0);
  }, 0);
}
