import { resolveReferences } from './references.ts';

/**
 * The attributes of the start tag that a tokenizer is in, kept as offsets into the document: hardly any
 * is ever asked for, so no text is cut out before one is.
 */
export class TagAttributes {
  /** Whether one of them binds a namespace. */
  bind = false;
  #count = 0;
  readonly #xml: string;
  readonly #nameStarts: number[] = [];
  readonly #nameEnds: number[] = [];
  readonly #valueStarts: number[] = [];
  readonly #valueEnds: number[] = [];

  constructor(xml: string) {
    this.#xml = xml;
  }

  clear(): void {
    this.bind = false;
    this.#count = 0;
  }

  /** Gives how many there are now. */
  addName(start: number, end: number): number {
    const at = this.#count++;
    this.#nameStarts[at] = start;
    this.#nameEnds[at] = end;
    if (this.#xml.startsWith('xmlns', start)) this.bind = true;
    return this.#count;
  }

  /** The value of the name that was added last. */
  addValue(start: number, end: number): void {
    const at = this.#count - 1;
    this.#valueStarts[at] = start;
    this.#valueEnds[at] = end;
  }

  /** The value of an attribute by its name as written; undefined when there is none. @throws ExtractFailure */
  get(name: string): string | undefined {
    for (let at = 0; at < this.#count; at++) {
      const start = this.#nameStarts[at]!;
      if (this.#nameEnds[at]! - start === name.length && this.#xml.startsWith(name, start)) {
        return this.#value(at);
      }
    }
    return undefined;
  }

  /** The namespaces they bind: by prefix, '' for the default. */
  bindings(): (readonly [prefix: string, uri: string])[] {
    const found: (readonly [string, string])[] = [];
    for (let at = 0; at < this.#count; at++) {
      const name = this.#xml.slice(this.#nameStarts[at], this.#nameEnds[at]);
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        found.push([name.slice(6), this.#value(at)]);
      }
    }
    return found;
  }

  #value(at: number): string {
    return resolveReferences(this.#xml.slice(this.#valueStarts[at], this.#valueEnds[at]));
  }
}
