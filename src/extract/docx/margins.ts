import type { MarginReference } from './flow.ts';
import { isOn } from './run-properties.ts';
import type { Attributes } from './xml.ts';

/** Collects the headers and footers that the sections of a body show. */
export class Margins {
  readonly shown: MarginReference[] = [];
  #section: MarginReference[] = [];
  #titlePage = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'w:titlePg') this.#titlePage = isOn(attributes);
    if (name !== 'w:headerReference' && name !== 'w:footerReference') return;
    const type = attributes('w:type');
    this.#section.push({
      margin: name === 'w:headerReference' ? 'header' : 'footer',
      id: attributes('r:id') ?? '',
      pages: type === 'first' || type === 'even' ? type : 'default',
    });
  }

  /** The first page's own header shows only where the section asks for one (`w:titlePg`). */
  close(name: string): void {
    if (name !== 'w:sectPr') return;
    this.shown.push(...this.#section.filter(({ pages }) => pages !== 'first' || this.#titlePage));
    this.#section = [];
    this.#titlePage = false;
  }
}
