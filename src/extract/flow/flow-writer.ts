import type { Repairs } from '../mojibake.ts';
import { ExtractFailure } from '../failure.ts';
import type { Cell, Flow, ListMark, Paragraph, Run, TextBox } from './flow.ts';
import type { RunProperties } from './run-properties.ts';

/** Characters that a document may still have; shared by all its flows. */
export interface CharacterBudget {
  characters: number;
  /** Characters of a wrong encoding that were repaired on the way. */
  readonly repairs: Repairs;
}

export interface ParagraphStyle {
  heading?: boolean;
  list?: ListMark | null;
  /** Something that is not looked into is painted behind it. */
  shaded?: boolean;
}

/** What a paragraph, row, cell or box costs beside its characters, so that a million empty ones are too many. */
const STRUCTURE_COST = 4;

interface Draft {
  text: string;
  readonly runs: Run[];
  readonly boxes: TextBox[];
}

interface TableDraft {
  readonly rows: Cell[][];
  column: number;
}

/** Something that holds paragraphs: a body, a cell or a text box, with the paragraph that is open in it. */
interface Level {
  readonly flow: Flow;
  readonly tables: TableDraft[];
  draft: Draft | null;
}

/**
 * Writes a flow from what a reader meets, in document order. Paragraphs begin by themselves with their
 * first character; what is closed and was never opened is passed over.
 */
export class FlowWriter {
  readonly root: Flow = [];
  readonly #budget: CharacterBudget;
  readonly #levels: Level[];

  constructor(budget: CharacterBudget) {
    this.#budget = budget;
    this.#levels = [{ flow: this.root, tables: [], draft: null }];
  }

  /** The text of the open paragraph so far; '' when none is open. */
  get text(): string {
    return this.#level.draft?.text ?? '';
  }

  /** @throws ExtractFailure `limit_exceeded` */
  addText(text: string, properties: RunProperties): void {
    if (text === '') return;
    this.#spend(text.length);
    const draft = this.#open();
    const start = draft.text.length;
    draft.text += text;
    const last = draft.runs.at(-1);
    if (last && last.properties === properties) {
      draft.runs[draft.runs.length - 1] = { ...last, end: draft.text.length };
    } else {
      draft.runs.push({ start, end: draft.text.length, properties });
    }
  }

  /** Ends the open paragraph; nothing happens when none is open. */
  endParagraph({ heading = false, list = null, shaded = false }: ParagraphStyle = {}): void {
    const draft = this.#level.draft;
    if (!draft) return;
    this.#level.draft = null;
    this.#spend(STRUCTURE_COST);
    const paragraph: Paragraph = { kind: 'paragraph', ...draft, heading, list, shaded };
    this.#level.flow.push(paragraph);
  }

  openTable(): void {
    this.#level.tables.push({ rows: [], column: 0 });
  }

  openRow(): void {
    this.#spend(STRUCTURE_COST);
    const table = this.#level.tables.at(-1);
    table?.rows.push([]);
    if (table) table.column = 0;
  }

  /** A cell of the innermost table's last row; outside tables it holds nothing apart. @param columns it covers */
  openCell(columns = 1): void {
    this.#spend(STRUCTURE_COST);
    const { tables, flow } = this.#level;
    const table = tables.at(-1);
    if (!table) return void this.#levels.push({ flow, tables: [], draft: null });
    if (table.rows.length === 0) table.rows.push([]);
    const cell: Cell = { column: table.column, flow: [] };
    table.rows.at(-1)!.push(cell);
    table.column += Math.max(1, columns);
    this.#levels.push({ flow: cell.flow, tables: [], draft: null });
  }

  closeCell(style?: ParagraphStyle): void {
    this.#leave(style);
  }

  /** Columns that a cell of a row above reaches into. */
  skipColumns(columns: number): void {
    const table = this.#level.tables.at(-1);
    if (table) table.column += columns;
  }

  /** A table of one column only frames what is in it: that stands in its place. */
  closeTable(): void {
    const rows = this.#level.tables.pop()?.rows;
    if (!rows) return;
    const filled = rows.map((row) => row.filter(({ flow }) => hasWords(flow)));
    if (filled.some((row) => row.length > 1)) this.#level.flow.push({ kind: 'table', rows });
    else for (const [cell] of filled) this.#level.flow.push(...(cell?.flow ?? []));
  }

  /** A text box anchored in the open paragraph. @param at where it is drawn from its anchor, if known */
  openBox(at: TextBox['at'] = null): void {
    this.#spend(STRUCTURE_COST);
    const flow: Flow = [];
    this.#open().boxes.push({ flow, at });
    this.#levels.push({ flow, tables: [], draft: null });
  }

  closeBox(style?: ParagraphStyle): void {
    this.#leave(style);
  }

  /** Closes whatever is still open. */
  finish(style?: ParagraphStyle): Flow {
    while (this.#levels.length > 1) this.#leave(style);
    this.endParagraph(style);
    while (this.#level.tables.length > 0) this.closeTable();
    return this.root;
  }

  /** @throws ExtractFailure */
  #spend(characters: number): void {
    this.#budget.characters -= characters;
    if (this.#budget.characters < 0) {
      throw new ExtractFailure('limit_exceeded', 'The document has too many characters.');
    }
  }

  get #level(): Level {
    return this.#levels.at(-1)!;
  }

  #open(): Draft {
    return (this.#level.draft ??= { text: '', runs: [], boxes: [] });
  }

  #leave(style?: ParagraphStyle): void {
    if (this.#levels.length === 1) return;
    this.endParagraph(style);
    while (this.#level.tables.length > 0) this.closeTable();
    this.#levels.pop();
  }
}

function hasWords(flow: Flow): boolean {
  return flow.some((item) =>
    item.kind === 'table' || item.boxes.length > 0 ? true : /\S/.test(item.text),
  );
}
