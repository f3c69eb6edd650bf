import type { Attributes } from './element-rules.ts';
import type { MarginReference } from './part-content.ts';
import { isOn } from './run-properties.ts';

/** Collects the headers and footers that the sections of a body show. */
export class Margins {
  readonly shown: MarginReference[] = [];
  #section: MarginReference[] = [];
  #titlePage = false;

  /** Takes in a `w:headerReference` or `w:footerReference`. */
  add(margin: MarginReference['margin'], attributes: Attributes): void {
    const type = attributes('w:type');
    this.#section.push({
      margin,
      id: attributes('r:id') ?? '',
      pages: type === 'first' || type === 'even' ? type : 'default',
    });
  }

  /** The first page's own header shows only where the section asks for one (`w:titlePg`). */
  useTitlePage(attributes: Attributes): void {
    this.#titlePage = isOn(attributes);
  }

  endSection(): void {
    this.shown.push(...this.#section.filter(({ pages }) => pages !== 'first' || this.#titlePage));
    this.#section = [];
    this.#titlePage = false;
  }
}
