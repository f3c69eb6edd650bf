import { Anchors } from './anchors.ts';
import { ANYWHERE, CLOSING, IN_RUN, OUTSIDE_RUN, PAINTING, UNSEEN } from './elements.ts';
import { FlowBuilder } from './flow-builder.ts';
import type { DocumentContext } from './flow-builder.ts';
import type { PartContent } from './flow.ts';
import { Margins } from './margins.ts';
import { readRunProperty } from './run-properties.ts';
import { visibleText } from '../visible-text.ts';
import { walkXml } from './xml.ts';
import type { Attributes, XmlBudget, XmlHandler } from './xml.ts';

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
  return { flow: reader.builder.root, margins: reader.margins.shown, painted: reader.painted };
}

class PartReader implements XmlHandler {
  readonly builder: FlowBuilder;
  readonly margins = new Margins();
  painted = false;
  readonly #anchors = new Anchors();
  /** Depth inside an element that is not seen; 0 when what is read counts. */
  #unseen = 0;
  #inText = false;
  /** Characters read when each open `mc:AlternateContent` began. */
  readonly #alternatives: number[] = [];

  constructor(context: DocumentContext) {
    this.builder = new FlowBuilder(context);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#unseen > 0 || this.#isUnseen(name, attributes)) {
      this.#unseen++;
      return;
    }
    const run = this.builder.paragraph?.run ?? null;
    const opener = (run ? IN_RUN : OUTSIDE_RUN).get(name) ?? ANYWHERE.get(name);
    if (opener) opener(this.builder, attributes);
    else if (name === 'w:t' || name === 'm:t') this.#inText = true;
    else if (name === 'w:txbxContent') this.builder.openTextBox(this.#anchors.innermost);
    else this.#openOther(name, attributes);
    if (run) readRunProperty(run, name, attributes);
  }

  close(name: string): void {
    if (this.#unseen > 0) {
      this.#unseen--;
      return;
    }
    this.#inText = false;
    if (name === 'mc:AlternateContent') this.#alternatives.pop();
    CLOSING.get(name)?.(this.builder);
    this.#anchors.close(name);
    this.margins.close(name);
  }

  text(text: string): void {
    if (this.#unseen > 0) return;
    if (this.#inText) this.builder.addText(visibleText(text.replace(/[\t\n\r]/g, ' ')));
    else this.#anchors.text(text);
  }

  #openOther(name: string, attributes: Attributes): void {
    if (name === 'mc:AlternateContent') this.#alternatives.push(this.builder.characters);
    if (PAINTING.has(name)) this.painted = true;
    this.#anchors.open(name);
    this.margins.open(name, attributes);
  }

  #isUnseen(name: string, attributes: Attributes): boolean {
    // Of the alternatives to one content the first that holds text is read, so that none is read twice.
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      return this.builder.characters > (this.#alternatives.at(-1) ?? 0);
    }
    // The lines that part notes from the text are notes too.
    if (name === 'w:footnote' || name === 'w:endnote') {
      return (attributes('w:type') ?? 'normal') !== 'normal';
    }
    return UNSEEN.has(name);
  }
}
