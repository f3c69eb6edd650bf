import { FlowBuilder } from './flow-builder.ts';
import type { DocumentContext } from './flow-builder.ts';
import type { MarginReference, PartContent } from './flow.ts';
import { isOn, isShading, readRunProperty } from './run-properties.ts';
import { symbolText, visibleText } from '../visible-text.ts';
import { walkXml } from './xml.ts';
import type { Attributes, XmlBudget, XmlHandler } from './xml.ts';

/**
 * Elements whose content is not what a reader sees: deleted and moved-away text, what properties were
 * before a tracked change, field instructions, pronunciation guides.
 */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:tabs',
]);

/**
 * Reads the flow of a part: the body, a header, a footer, or notes.
 *
 * @throws ExtractFailure `corrupt` or `limit_exceeded`
 */
export function readPart(
  part: Uint8Array,
  context: DocumentContext,
  budget: XmlBudget,
): PartContent {
  const reader = new PartReader(context);
  walkXml(part, budget, reader);
  return { flow: reader.builder.root, margins: reader.margins, painted: reader.painted };
}

class PartReader implements XmlHandler {
  readonly builder: FlowBuilder;
  readonly margins: MarginReference[] = [];
  painted = false;
  readonly #context: DocumentContext;
  /** Depth inside a skipped element; 0 when what is read counts. */
  #skipping = 0;
  #inText = false;
  /** Characters read when each open `mc:AlternateContent` began. */
  readonly #alternatives: number[] = [];
  #section: MarginReference[] = [];
  #titlePage = false;

  constructor(context: DocumentContext) {
    this.#context = context;
    this.builder = new FlowBuilder(context);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipping > 0 || this.#isSkipped(name, attributes)) {
      this.#skipping++;
      return;
    }
    const run = this.builder.paragraph?.run;
    if (run) this.#openInRun(name, attributes, run);
    else this.#openOutsideRun(name, attributes);
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#inText = false;
        break;
      case 'w:r':
      case 'm:r':
        this.builder.closeRun();
        break;
      case 'w:p':
        this.builder.closeParagraph();
        break;
      case 'w:tc':
        this.builder.closeCell();
        break;
      case 'w:tbl':
        this.builder.closeTable();
        break;
      case 'w:txbxContent':
        this.builder.closeTextBox();
        break;
      case 'w:sectPr':
        this.#closeSection();
        break;
      case 'mc:AlternateContent':
        this.#alternatives.pop();
    }
  }

  text(text: string): void {
    if (this.#inText && this.#skipping === 0)
      this.builder.addText(visibleText(text.replace(/\s/g, ' ')));
  }

  /** Of the alternatives to one content the first that holds text is read, so that none is read twice. */
  #isSkipped(name: string, attributes: Attributes): boolean {
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      return this.builder.characters > (this.#alternatives.at(-1) ?? 0);
    }
    if (name === 'w:footnote' || name === 'w:endnote') {
      const type = attributes('w:type') ?? 'normal';
      return type !== 'normal';
    }
    return SKIPPED.has(name);
  }

  #openInRun(name: string, attributes: Attributes, run: object): void {
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#inText = true;
        break;
      case 'w:tab':
      case 'w:ptab':
        this.builder.addText('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.builder.addText('\n');
        break;
      case 'w:noBreakHyphen':
        this.builder.addText('-');
        break;
      case 'w:sym':
        this.builder.addText(symbolText(attributes('w:char')));
        break;
      case 'w:rStyle':
        Object.assign(run, this.#context.styles.character(attributes('w:val') ?? ''));
        break;
      default:
        readRunProperty(run, name, attributes);
        this.#openAnywhere(name);
    }
  }

  #openOutsideRun(name: string, attributes: Attributes): void {
    const { builder } = this;
    const paragraph = builder.paragraph;
    switch (name) {
      case 'w:r':
      case 'm:r':
        builder.openRun();
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.styleId = attributes('w:val');
        break;
      case 'w:outlineLvl':
        if (paragraph) paragraph.outline = Number(attributes('w:val'));
        break;
      case 'w:numPr':
        if (paragraph) paragraph.list = { numId: undefined, level: undefined };
        break;
      case 'w:numId':
        if (paragraph?.list) paragraph.list.numId = attributes('w:val');
        break;
      case 'w:ilvl':
        if (paragraph?.list) paragraph.list.level = Number(attributes('w:val'));
        break;
      case 'w:tr':
        builder.openRow();
        break;
      case 'w:tc':
        builder.openCell();
        break;
      case 'w:gridSpan':
        builder.spanColumns(Number(attributes('w:val')));
        break;
      case 'w:tblStyle':
        builder.useTableStyle(attributes('w:val'));
        break;
      case 'w:shd':
        if (isShading(attributes)) builder.shade();
        break;
      default:
        this.#openSection(name, attributes);
        this.#openAnywhere(name);
    }
  }

  #openAnywhere(name: string): void {
    switch (name) {
      case 'w:p':
        this.builder.openParagraph();
        break;
      case 'w:tbl':
        this.builder.openTable();
        break;
      case 'w:txbxContent':
        this.builder.openTextBox();
        break;
      case 'mc:AlternateContent':
        this.#alternatives.push(this.builder.characters);
        break;
      case 'wp:anchor':
      case 'v:shape':
      case 'v:rect':
      case 'w:background':
        this.painted = true;
    }
  }

  #openSection(name: string, attributes: Attributes): void {
    if (name === 'w:headerReference' || name === 'w:footerReference') {
      const type = attributes('w:type');
      this.#section.push({
        margin: name === 'w:headerReference' ? 'header' : 'footer',
        id: attributes('r:id') ?? '',
        pages: type === 'first' || type === 'even' ? type : 'default',
      });
    } else if (name === 'w:titlePg') {
      this.#titlePage = isOn(attributes);
    }
  }

  /** The first page's own header shows only where the section asks for one (`w:titlePg`). */
  #closeSection(): void {
    const shown = this.#section.filter(({ pages }) => pages !== 'first' || this.#titlePage);
    this.margins.push(...shown);
    this.#section = [];
    this.#titlePage = false;
  }
}
