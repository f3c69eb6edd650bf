import type { Attributes } from '../docx/element-rules.ts';
import type { Rgb } from '../flow/contrast.ts';
import { FlowWriter, type CharacterBudget } from '../flow/flow-writer.ts';
import type { Flow, ListMark } from '../flow/flow.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import { visibleText } from '../visible-text.ts';
import type { OdfStyles } from './styles.ts';
import { inherit, runOf, type TextLooks } from './text-looks.ts';

type Behind = Rgb | null | 'unknown';

interface List {
  readonly style: string | undefined;
  /** What the next paragraph of the item begins with. */
  mark: ListMark | null;
}

/** A body, header or note that is being read, and what of its text around it is set aside. */
interface Story {
  readonly writer: FlowWriter;
  readonly lists: List[];
  /** Of the spans that are open, the paragraph first. */
  readonly looks: TextLooks[];
  readonly behind: Behind[];
  heading: boolean;
}

/** Reads the elements of an OpenDocument text into flows. */
export class ContentReader {
  readonly headers: Flow[] = [];
  readonly footers: Flow[] = [];
  readonly notes: Flow = [];
  readonly body: Flow = [];
  /** Pictures or shapes may lie behind the text. */
  painted = false;
  readonly #styles: OdfStyles;
  readonly #budget: CharacterBudget;
  readonly #stories: Story[] = [];
  readonly #runs = new Map<TextLooks, Map<Behind, RunProperties>>();
  #hiddenSections = 0;

  constructor(styles: OdfStyles, budget: CharacterBudget) {
    this.#styles = styles;
    this.#budget = budget;
  }

  openStory(): void {
    const writer = new FlowWriter(this.#budget);
    this.#stories.push({ writer, lists: [], looks: [], behind: [null], heading: false });
  }

  closeStory(flows: 'headers' | 'footers' | 'notes' | 'body'): void {
    const flow = this.#stories.pop()?.writer.finish() ?? [];
    if (flows === 'headers' || flows === 'footers') this[flows].push(flow);
    else this[flows].push(...flow);
  }

  openParagraph(attributes: Attributes, isHeading: boolean): void {
    const story = this.#story;
    if (!story) return;
    story.writer.endParagraph();
    const style = this.#styles.resolve('paragraph', attributes('text:style-name'));
    story.heading = isHeading || style.heading;
    story.looks.push(style.looks);
    story.behind.push(style.background ?? story.behind.at(-1)!);
  }

  closeParagraph(): void {
    const story = this.#story;
    if (!story) return;
    const list = story.lists.at(-1);
    const hasWords = /\S/.test(story.writer.text);
    const mark = list?.mark === 'none' ? null : (list?.mark ?? null);
    story.writer.endParagraph({ heading: story.heading, list: mark });
    if (list && hasWords) list.mark = null;
    story.heading = false;
    story.looks.pop();
    story.behind.pop();
  }

  openSpan(attributes: Attributes): void {
    const looks = this.#story?.looks;
    const outer = looks?.at(-1);
    if (!looks || !outer) return;
    const name = attributes('text:style-name');
    looks.push(
      name === undefined ? outer : inherit(outer, this.#styles.resolve('text', name).looks),
    );
  }

  closeSpan(): void {
    const looks = this.#story?.looks;
    if (looks && looks.length > 1) looks.pop();
  }

  /** White space is one space, and none after another (ISO/IEC 26300-1, 6.1.2). */
  addText(raw: string): void {
    const before = this.#story?.writer.text ?? '';
    const text = raw.replace(/[ \t\r\n]+/g, ' ');
    this.addExactly(/(?:^|\s)$/.test(before.slice(-1)) ? text.trimStart() : text);
  }

  addExactly(text: string): void {
    const story = this.#story;
    const looks = story?.looks.at(-1);
    if (!story || !looks) return;
    story.writer.addText(visibleText(text, this.#budget.repairs), this.#run(looks, story));
  }

  openList(attributes: Attributes): void {
    const lists = this.#story?.lists;
    lists?.push({ style: attributes('text:style-name') ?? lists.at(-1)?.style, mark: null });
  }

  closeList(): void {
    this.#story?.lists.pop();
  }

  openItem(): void {
    const lists = this.#story?.lists;
    const list = lists?.at(-1);
    if (lists && list) list.mark = this.#styles.mark(list.style, lists.length);
  }

  openTable(): void {
    this.#story?.writer.endParagraph();
    this.#story?.writer.openTable();
  }

  closeTable(): void {
    this.#story?.writer.closeTable();
  }

  openRow(): void {
    this.#story?.writer.openRow();
  }

  openCell(attributes: Attributes): void {
    const story = this.#story;
    if (!story) return;
    const { background } = this.#styles.resolve('table-cell', attributes('table:style-name'));
    story.writer.openCell();
    story.behind.push(background ?? story.behind.at(-1)!);
  }

  closeCell(): void {
    this.#story?.writer.closeCell();
    this.#story?.behind.pop();
  }

  /** A cell that another covers. */
  skipColumn(): void {
    this.#story?.writer.skipColumns(1);
  }

  /** What fills a shape is not looked into: it may be dark. */
  openBox(): void {
    this.#story?.writer.openBox();
    this.#story?.behind.push('unknown');
  }

  closeBox(): void {
    this.#story?.writer.closeBox();
    this.#story?.behind.pop();
  }

  openSection(attributes: Attributes): void {
    if (this.#hiddenSections > 0 || attributes('text:display') === 'none') this.#hiddenSections++;
  }

  closeSection(): void {
    this.#hiddenSections = Math.max(0, this.#hiddenSections - 1);
  }

  get #story(): Story | undefined {
    return this.#stories.at(-1);
  }

  /** The same object for the same looks, so that runs stay few. */
  #run(looks: TextLooks, { behind }: Story): RunProperties {
    const under = behind.at(-1)!;
    let byBehind = this.#runs.get(looks);
    if (!byBehind) this.#runs.set(looks, (byBehind = new Map()));
    let run = byBehind.get(under);
    if (!run) byBehind.set(under, (run = runOf(looks, under)));
    return this.#hiddenSections > 0 ? { ...run, hidden: 'vanish' } : run;
  }
}
