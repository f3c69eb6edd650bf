import { Anchors } from './anchors.ts';
import { FlowBuilder } from './flow-builder.ts';
import type { DocumentContext } from './flow-builder.ts';
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
  /** Characters read when each open `mc:AlternateContent` began. */
  readonly #alternatives: number[] = [];

  /** @param inMargin whether it is a header or footer */
  constructor(context: DocumentContext, inMargin: boolean) {
    this.builder = new FlowBuilder(context);
    this.shapes = new Shapes(inMargin);
  }

  openAlternatives(): void {
    this.#alternatives.push(this.builder.characters);
  }

  closeAlternatives(): void {
    this.#alternatives.pop();
  }

  /** One of the innermost alternatives has been read. */
  get hasAlternative(): boolean {
    return this.builder.characters > (this.#alternatives.at(-1) ?? 0);
  }
}
