import { inOneLine } from '../visible-text.ts';
import { Anchors } from './anchors.ts';
import { FlowBuilder } from './flow-builder.ts';
import type { DocumentContext } from './flow-builder.ts';
import type { EmbeddedPart } from './part-content.ts';
import { Margins } from './margins.ts';
import { Shapes } from './shapes.ts';

/** What the elements of one part are read into. */
export class PartReader {
  readonly builder: FlowBuilder;
  readonly margins = new Margins();
  readonly anchors = new Anchors();
  readonly shapes: Shapes;
  /** The page has a colour, which is shown where the settings say so. */
  background = false;
  inTextFill = false;
  /** What is shown in places of this part and stands in parts of its own. */
  readonly embedded: EmbeddedPart[] = [];
  /** What had been read when each open `mc:AlternateContent` began. */
  readonly #alternatives: number[] = [];

  /** @param inMargin whether it is a header or footer */
  constructor(context: DocumentContext, inMargin: boolean) {
    this.builder = new FlowBuilder(context);
    this.shapes = new Shapes(inMargin);
  }

  openAlternatives(): void {
    this.#alternatives.push(this.#read);
  }

  closeAlternatives(): void {
    this.#alternatives.pop();
  }

  /** One of the innermost alternatives has been read. */
  get hasAlternative(): boolean {
    return this.#read > (this.#alternatives.at(-1) ?? 0);
  }

  /** A diagram or chart is drawn here. @param id of its relationship */
  embedDrawing(kind: 'diagram' | 'chart', id: string | undefined): void {
    if (id === undefined) return;
    const hides = this.shapes.drawingHides;
    this.builder.openTextBox(this.anchors.innermost, null, hides);
    this.embedded.push({ kind, id, hides, ...this.builder.here });
    this.builder.closeTextBox();
  }

  /** Words are drawn here as a picture (WordArt of the old VML). Those of headers and footers are watermarks. */
  drawWords(words: string): void {
    if (this.shapes.inMargin) return;
    const { builder } = this;
    builder.openTextBox(this.anchors.innermost, 'unknown', this.shapes.hides);
    builder.openParagraph();
    builder.openRun();
    builder.addText(inOneLine(words, builder.repairs));
    builder.closeRun();
    builder.closeParagraph();
    builder.closeTextBox();
  }

  /** A document of another format stands here. @param id of its relationship */
  embedChunk(id: string | undefined): void {
    if (id !== undefined) {
      this.embedded.push({ kind: 'chunk', id, hides: null, ...this.builder.here });
    }
  }

  get #read(): number {
    return this.builder.characters + this.embedded.length;
  }
}
