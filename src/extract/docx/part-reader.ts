import { Anchors } from './anchors.ts';
import { FlowBuilder } from './flow-builder.ts';
import type { DocumentContext } from './flow-builder.ts';
import { Margins } from './margins.ts';

/** What the elements of one part are read into. */
export class PartReader {
  readonly builder: FlowBuilder;
  readonly margins = new Margins();
  readonly anchors = new Anchors();
  /** Pictures, shapes or a page colour may lie behind the text. */
  painted = false;
  /** Characters read when each open `mc:AlternateContent` began. */
  readonly #alternatives: number[] = [];

  constructor(context: DocumentContext) {
    this.builder = new FlowBuilder(context);
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
