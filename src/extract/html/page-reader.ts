import type { CharacterBudget, ParagraphStyle } from '../flow/flow-writer.ts';
import { FlowWriter } from '../flow/flow-writer.ts';
import type { Flow, ListMark } from '../flow/flow.ts';
import { visibleText } from '../visible-text.ts';
import { BLOCKS, ownDeclarations, UNREAD } from './elements.ts';
import { ROOT_STYLE, styled, type ElementStyle } from './element-style.ts';
import { StyleSheet } from './style-sheet.ts';

interface Open {
  readonly tag: string;
  readonly style: ElementStyle;
  readonly block: boolean;
  /** Nothing inside is read. */
  readonly unread: boolean;
}

/** Tables nested deeper than this only lay the page out: their cells are read one after another. */
const MAX_TABLES = 12;
const HEADING = /^h[1-6]$/;

/** Turns the elements of a page into a flow, as a browser would show it. */
export class PageReader {
  readonly #budget: CharacterBudget;
  readonly #writer: FlowWriter;
  readonly #sheet = new StyleSheet();
  readonly #open: Open[] = [{ tag: '', style: ROOT_STYLE, block: true, unread: false }];
  /** Lists that are open, innermost last. */
  readonly #lists: ('ul' | 'ol')[] = [];
  #css = '';
  #tables = 0;
  /** What the next paragraph is. */
  #heading = false;
  #mark: ListMark | null = null;

  constructor(budget: CharacterBudget) {
    this.#budget = budget;
    this.#writer = new FlowWriter(budget);
  }

  get depth(): number {
    return this.#open.length;
  }

  openTag(tag: string, attributes: Readonly<Record<string, string>>): void {
    const outer = this.#open.at(-1)!;
    const unread = outer.unread || UNREAD.has(tag);
    const style = unread ? outer.style : this.#styleOf(tag, attributes, outer.style);
    const block = BLOCKS.has(tag) || isBlock(attributes['style']);
    this.#open.push({ tag, style, block, unread });
    if (tag === 'style') this.#css = '';
    if (unread) return;
    if (tag === 'br') return this.#addLineBreak();
    if (block) this.#endParagraph();
    this.#begin(tag, attributes);
  }

  text(raw: string): void {
    const { tag, style, unread } = this.#open.at(-1)!;
    if (tag === 'style') this.#css += raw;
    if (unread) return;
    const text = visibleText(
      style.keepsLines ? raw.replace(/\r\n?/g, '\n') : collapse(raw),
      this.#budget.repairs,
    );
    const before = this.#writer.text;
    const joined =
      style.keepsLines || !/(?:^|\s)$/.test(before.slice(-1)) ? text : text.trimStart();
    this.#writer.addText(joined, style.run);
  }

  closeTag(): void {
    const { tag, block, unread } = this.#open.pop()!;
    if (tag === 'style') this.#sheet.add(this.#css);
    if (unread) return;
    if (block) this.#endParagraph();
    this.#end(tag);
  }

  finish(): Flow {
    return this.#writer.finish();
  }

  #begin(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (HEADING.test(tag) || attributes['role'] === 'heading') this.#heading = true;
    else if (tag === 'ul' || tag === 'ol') this.#lists.push(tag);
    else if (tag === 'li') this.#mark = this.#lists.at(-1) === 'ol' ? 'number' : 'bullet';
    else if (tag === 'table' && this.#tables++ < MAX_TABLES) this.#writer.openTable();
    else if (this.#tables > MAX_TABLES) return;
    else if (tag === 'tr') this.#writer.openRow();
    else if ((tag === 'td' || tag === 'th') && this.#tables > 0) {
      this.#writer.openCell(Math.min(100, Number(attributes['colspan']) || 1));
    }
  }

  #end(tag: string): void {
    if (HEADING.test(tag)) this.#heading = false;
    else if (tag === 'ul' || tag === 'ol') this.#lists.pop();
    else if (tag === 'li') this.#mark = null;
    else if (tag === 'table') {
      if (this.#tables-- <= MAX_TABLES) this.#writer.closeTable();
    } else if ((tag === 'td' || tag === 'th') && this.#tables > 0 && this.#tables <= MAX_TABLES) {
      this.#writer.closeCell();
    }
  }

  #styleOf(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    outer: ElementStyle,
  ): ElementStyle {
    const { before, after } = ownDeclarations(tag, attributes);
    const classes = attributes['class']?.split(/\s+/) ?? [];
    const rules = this.#sheet.match(tag, attributes['id'], classes);
    return styled(outer, [...before, ...rules, ...after]);
  }

  #addLineBreak(): void {
    if (this.#writer.text !== '') this.#writer.addText('\n', this.#open.at(-1)!.style.run);
  }

  /** The heading and the mark belong to the first words that follow their tags. */
  #endParagraph(): void {
    const hasWords = /\S/.test(this.#writer.text);
    const style: ParagraphStyle = { heading: this.#heading, list: this.#mark };
    this.#writer.endParagraph(hasWords ? style : {});
    if (!hasWords) return;
    this.#heading = false;
    this.#mark = null;
  }
}

/** White space that HTML shows as one space; a no-break space is none of it. */
function collapse(raw: string): string {
  return raw.replace(/[ \t\n\r\f]+/g, ' ');
}

function isBlock(style: string | undefined): boolean {
  return style !== undefined && /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style);
}
