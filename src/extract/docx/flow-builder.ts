import type { HiddenReason } from '../../domain/text-layer.ts';
import { ExtractFailure } from '../failure.ts';
import type { Repairs } from '../mojibake.ts';
import type { Flow, ListMark, Paragraph, TextBox } from '../flow/flow.ts';
import { inReadingOrder } from './box-order.ts';
import { resolveSurface } from './colors.ts';
import type { Color, Surface } from './colors.ts';
import { newParagraph, newTable, type ParagraphDraft, type TableDraft } from './drafts.ts';
import { PAPER } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Numbering } from './numbering.ts';
import { ResolvedRuns } from './resolved-runs.ts';
import type { DocxRun } from './run-properties.ts';
import type { ResolvedStyle, Styles } from './styles.ts';
import type { Theme } from './theme.ts';

/** Twentieths of a point: a row or line that is held to two points shows no text. */
const TOO_LOW = 40;

/** What all parts of one document share while they are read. */
export interface DocumentContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly theme: Theme;
  /** Characters that may still be read. */
  characters: number;
  readonly repairs: Repairs;
}

/** A run of which nothing is said. */
const PLAIN: DocxRun = Object.freeze({});

/** Builds the flow of one part from what its elements say, in document order. */
export class FlowBuilder {
  readonly root: Flow = [];
  /** Characters read so far, those of text boxes included. */
  characters = 0;
  readonly #context: DocumentContext;
  readonly #flows: Flow[] = [this.root];
  readonly #paragraphs: (ParagraphDraft | null)[] = [];
  readonly #tables: TableDraft[] = [];
  /** Of each cell or text box that is open, the page below them. */
  readonly #grounds: Ground[] = [PAPER];
  readonly #runs: ResolvedRuns;

  constructor(context: DocumentContext) {
    this.#context = context;
    this.#runs = new ResolvedRuns(context.theme);
  }

  /** Counts the characters of a wrong encoding over the whole document. */
  get repairs(): Repairs {
    return this.#context.repairs;
  }

  /** The run that is open in the innermost paragraph. */
  get run(): DocxRun | null {
    return this.#paragraph?.run ?? null;
  }

  /** Where the next paragraph will stand. */
  get here(): { readonly flow: Flow; readonly index: number } {
    return { flow: this.#flow, index: this.#flow.length };
  }

  openParagraph(): void {
    this.#paragraphs.push(newParagraph());
  }

  closeParagraph(): void {
    const draft = this.#paragraphs.pop();
    if (draft) this.#flow.push(this.#finish(draft));
  }

  openRun(): void {
    this.useRun(PLAIN);
  }

  /** Nothing has been said of the open run. */
  get isPlainRun(): boolean {
    return this.run === PLAIN;
  }

  /** The open run's properties, for other runs to use too; null between runs. */
  keptRun(): DocxRun | null {
    const draft = this.#paragraph;
    if (draft) draft.shared = true;
    return draft?.run ?? null;
  }

  /** The open run looks like another one, of which `keptRun` was asked. */
  useRun(run: DocxRun | null): void {
    const draft = this.#paragraph;
    if (!draft) return;
    draft.run = run;
    draft.shared = true;
  }

  /** The properties of the run that is open, to be changed. */
  changedRun(): DocxRun {
    const draft = this.#paragraph!;
    if (draft.shared) draft.run = { ...draft.run };
    draft.shared = false;
    return draft.run!;
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
    draft.resolvedRun ??= this.#runs.resolve(draft, this.#styleOf(draft), this.#ground);
    const start = draft.text.length;
    draft.text += text;
    draft.runs.push({ start, end: draft.text.length, properties: draft.resolvedRun });
  }

  useCharacterStyle(id: string | undefined): void {
    if (!this.run || id === undefined) return;
    Object.assign(this.changedRun(), this.#context.styles.character(id));
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
    this.#tables.push(newTable());
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table) this.#flow.push({ kind: 'table', rows: table.rows });
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    table?.rows.push([]);
    if (!table) return;
    table.column = 0;
    table.rowHides = null;
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    const flow: Flow = [];
    table?.rows.at(-1)?.push({ column: table.column, flow });
    if (table) table.column++;
    const { color, hides, boxed } = this.#ground;
    this.#enter(flow, {
      color: table?.color ?? color,
      hides: table?.rowHides ?? hides,
      boxed: boxed && !table?.color,
    });
  }

  closeCell(): void {
    this.#leave();
  }

  /** The open cell covers `count` grid columns. */
  spanColumns(count: number): void {
    const table = this.#tables.at(-1);
    if (table && count > 1) table.column += count - 1;
  }

  /**
   * @param fill of the box; null for none
   * @param hides why nothing in it is seen
   */
  openTextBox(at: TextBox['at'], fill: Surface | null, hides: HiddenReason | null): void {
    const flow: Flow = this.#paragraph ? [] : this.#flow;
    this.#paragraph?.boxes.push({ flow, at });
    const { color, hides: hidden, boxed } = this.#ground;
    this.#enter(flow, {
      // A box without a fill need not lie on the cell that it is anchored in.
      color: fill ? resolveSurface(fill, this.#context.theme) : color && 'unknown',
      hides: hides ?? hidden,
      boxed: fill === null || boxed,
    });
  }

  closeTextBox(): void {
    this.#leave();
  }

  /** Something is painted behind the innermost of paragraph, cell and table that is open; null for nothing. */
  shade(surface: Surface | null): void {
    const color = surface && resolveSurface(surface, this.#context.theme);
    const table = this.#tables.at(-1);
    if (this.#paragraph) this.#paragraph.shading = color;
    else if (this.#grounds.length > 1) this.#paint(color);
    else if (table) table.color = color;
  }

  useTableStyle(id: string | undefined): void {
    const table = this.#tables.at(-1);
    if (table) table.color = this.#context.styles.tableIsPainted(id) ? 'unknown' : table.color;
  }

  /** @param height that the open row has, whatever stands in it; twentieths of a point */
  limitRow(height: number): void {
    const table = this.#tables.at(-1);
    if (table && height <= TOO_LOW) table.rowHides = 'clipped';
  }

  /** @param height that the lines of the open paragraph have; twentieths of a point */
  limitLines(height: number): void {
    if (this.#paragraph && height <= TOO_LOW) this.#paragraph.hides = 'clipped';
  }

  hideRow(): void {
    const table = this.#tables.at(-1);
    if (table) table.rowHides = 'vanish';
  }

  #paint(color: Color | null): void {
    const ground = this.#grounds.pop()!;
    this.#grounds.push(color ? { ...ground, color, boxed: false } : ground);
  }

  get #ground(): Ground {
    return this.#grounds.at(-1)!;
  }

  get #paragraph(): ParagraphDraft | null {
    return this.#paragraphs.at(-1) ?? null;
  }

  get #flow(): Flow {
    return this.#flows.at(-1)!;
  }

  /** Paragraphs inside a cell or text box are none of the paragraph that holds it. */
  #enter(flow: Flow, ground: Ground): void {
    this.#flows.push(flow);
    this.#grounds.push(ground);
    this.#paragraphs.push(null);
  }

  #leave(): void {
    this.#flows.pop();
    this.#grounds.pop();
    this.#paragraphs.pop();
  }

  #styleOf(draft: ParagraphDraft): ResolvedStyle {
    return (draft.style ??= this.#context.styles.paragraph(draft.styleId));
  }

  #finish(draft: ParagraphDraft): Paragraph {
    const style = this.#styleOf(draft);
    return {
      kind: 'paragraph',
      text: draft.text,
      runs: draft.runs,
      heading: draft.outline === null ? style.heading : draft.outline < 9,
      list: this.#listMark(draft, style),
      shaded: false,
      boxed: this.#ground.boxed,
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
