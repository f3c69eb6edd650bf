import { ExtractFailure } from '../failure.ts';
import type { Repairs } from '../mojibake.ts';
import type { Cell, Flow, ListMark, Paragraph, Run, TextBox } from '../flow/flow.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import type { Numbering } from './numbering.ts';
import type { ResolvedStyle, Styles } from './styles.ts';

/** What all parts of one document share while they are read. */
export interface DocumentContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Characters that may still be read. */
  characters: number;
  readonly repairs: Repairs;
}

interface ParagraphDraft {
  styleId: string | undefined;
  style: ResolvedStyle | null;
  outline: number | null;
  list: { numId?: string | undefined; level?: number } | null;
  shaded: boolean;
  text: string;
  readonly runs: Run[];
  /** Properties set directly on the run being read; null between runs. */
  run: RunProperties | null;
  /** The same with the styles' taken in; null until the run's first character. */
  resolvedRun: RunProperties | null;
  readonly boxes: TextBox[];
}

interface TableDraft {
  readonly rows: Cell[][];
  shaded: boolean;
  column: number;
}

/** Builds the flow of one part from what its elements say, in document order. */
export class FlowBuilder {
  readonly root: Flow = [];
  /** Characters read so far, those of text boxes included. */
  characters = 0;
  readonly #context: DocumentContext;
  readonly #flows: Flow[] = [this.root];
  readonly #paragraphs: (ParagraphDraft | null)[] = [];
  readonly #tables: TableDraft[] = [];
  /** Whether each cell or text box that is open is painted. */
  readonly #shades: boolean[] = [];

  constructor(context: DocumentContext) {
    this.#context = context;
  }

  /** Counts the characters of a wrong encoding over the whole document. */
  get repairs(): Repairs {
    return this.#context.repairs;
  }

  /** The run that is open in the innermost paragraph. */
  get run(): RunProperties | null {
    return this.#paragraph?.run ?? null;
  }

  openParagraph(): void {
    this.#paragraphs.push({
      styleId: undefined,
      style: null,
      outline: null,
      list: null,
      shaded: false,
      text: '',
      runs: [],
      run: null,
      resolvedRun: null,
      boxes: [],
    });
  }

  closeParagraph(): void {
    const draft = this.#paragraphs.pop();
    if (draft) this.#flow.push(this.#finish(draft));
  }

  openRun(): void {
    if (this.#paragraph) this.#paragraph.run = {};
  }

  closeRun(): void {
    if (!this.#paragraph) return;
    this.#paragraph.run = null;
    this.#paragraph.resolvedRun = null;
  }

  /** @throws ExtractFailure `limit_exceeded` */
  addText(text: string): void {
    const draft = this.#paragraph;
    if (!draft || text === '') return;
    this.characters += text.length;
    this.#context.characters -= text.length;
    if (this.#context.characters < 0) {
      throw new ExtractFailure('limit_exceeded', 'The document has too many characters.');
    }
    draft.resolvedRun ??= this.#resolveRun(draft);
    const start = draft.text.length;
    draft.text += text;
    draft.runs.push({ start, end: draft.text.length, properties: draft.resolvedRun });
  }

  useCharacterStyle(id: string | undefined): void {
    const run = this.#paragraph?.run;
    if (run && id !== undefined) Object.assign(run, this.#context.styles.character(id));
  }

  useParagraphStyle(id: string | undefined): void {
    if (this.#paragraph) this.#paragraph.styleId = id;
  }

  /** @param level 0 to 8 make a heading, 9 body text */
  setOutline(level: number): void {
    if (this.#paragraph) this.#paragraph.outline = level;
  }

  setList(list: { numId?: string | undefined; level?: number }): void {
    if (this.#paragraph) this.#paragraph.list = { ...this.#paragraph.list, ...list };
  }

  openTable(): void {
    this.#tables.push({ rows: [], shaded: false, column: 0 });
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table) this.#flow.push({ kind: 'table', rows: table.rows });
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    table?.rows.push([]);
    if (table) table.column = 0;
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    const flow: Flow = [];
    table?.rows.at(-1)?.push({ column: table.column, flow });
    if (table) table.column++;
    this.#enter(flow, table?.shaded ?? false);
  }

  closeCell(): void {
    this.#leave();
  }

  /** The open cell covers `count` grid columns. */
  spanColumns(count: number): void {
    const table = this.#tables.at(-1);
    if (table && count > 1) table.column += count - 1;
  }

  openTextBox(at: TextBox['at']): void {
    const flow: Flow = this.#paragraph ? [] : this.#flow;
    this.#paragraph?.boxes.push({ flow, at });
    // What fills a shape is not looked into: it may be dark.
    this.#enter(flow, true);
  }

  closeTextBox(): void {
    this.#leave();
  }

  /** Something is painted behind the innermost of paragraph, cell and table that is open. */
  shade(): void {
    const table = this.#tables.at(-1);
    if (this.#paragraph) this.#paragraph.shaded = true;
    else if (this.#shades.length > 0) this.#shades[this.#shades.length - 1] = true;
    else if (table) table.shaded = true;
  }

  useTableStyle(id: string | undefined): void {
    const table = this.#tables.at(-1);
    if (table && this.#context.styles.tableIsShaded(id)) table.shaded = true;
  }

  get #paragraph(): ParagraphDraft | null {
    return this.#paragraphs.at(-1) ?? null;
  }

  get #flow(): Flow {
    return this.#flows.at(-1)!;
  }

  /** Paragraphs inside a cell or text box are none of the paragraph that holds it. */
  #enter(flow: Flow, shaded: boolean): void {
    this.#flows.push(flow);
    this.#shades.push(shaded || (this.#shades.at(-1) ?? false));
    this.#paragraphs.push(null);
  }

  #leave(): void {
    this.#flows.pop();
    this.#shades.pop();
    this.#paragraphs.pop();
  }

  #styleOf(draft: ParagraphDraft): ResolvedStyle {
    return (draft.style ??= this.#context.styles.paragraph(draft.styleId));
  }

  #resolveRun(draft: ParagraphDraft): RunProperties {
    return { ...this.#styleOf(draft).run, ...draft.run };
  }

  #finish(draft: ParagraphDraft): Paragraph {
    const style = this.#styleOf(draft);
    return {
      kind: 'paragraph',
      text: draft.text,
      runs: draft.runs,
      heading: draft.outline === null ? style.heading : draft.outline < 9,
      list: this.#listMark(draft, style),
      shaded: draft.shaded || style.shaded || (this.#shades.at(-1) ?? false),
      boxes: inReadingOrder(draft.boxes),
    };
  }

  #listMark(draft: ParagraphDraft, style: ResolvedStyle): ListMark | null {
    const numId = draft.list?.numId ?? style.list?.numId;
    if (numId === undefined) return null;
    const mark = this.#context.numbering({
      numId,
      level: draft.list?.level ?? style.list?.level ?? 0,
    });
    return mark === 'none' ? null : mark;
  }
}

/** Boxes that hang on one paragraph stand in the file as they were drawn, not as they are read. */
function inReadingOrder(boxes: readonly TextBox[]): readonly TextBox[] {
  if (boxes.length < 2 || boxes.some(({ at }) => at === null)) return boxes;
  return boxes.toSorted((a, b) => a.at!.y - b.at!.y || a.at!.x - b.at!.x);
}
