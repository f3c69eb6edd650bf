import { notWellFormed, resolveReferences } from './references.ts';
import {
  DOUBLE_QUOTE,
  endsName,
  EQUALS,
  GREATER,
  SINGLE_QUOTE,
  SLASH,
  SPACE,
} from './xml-characters.ts';
import type { XmlBudget } from './xml-budget.ts';

const SMALL_X = 0x78;

/**
 * The attributes of the start tag that a walker is in. Hardly any is ever asked for, so nothing is kept of
 * them but where they begin: one that is asked for is looked for again.
 */
export class TagAttributes {
  /** Whether one of them binds a namespace. */
  bind = false;
  readonly #xml: string;
  readonly #budget: XmlBudget;
  #start = 0;
  /** The attribute that was read last. */
  #nameStart = 0;
  #nameEnd = 0;
  #valueStart = 0;
  #valueEnd = 0;

  constructor(xml: string, budget: XmlBudget) {
    this.#xml = xml;
    this.#budget = budget;
  }

  /**
   * Reads over the attributes of a start tag.
   *
   * @param start where the tag's name ends
   * @returns the place of the mark that ends the tag: `>`, or the slash of `/>`
   * @throws ExtractFailure
   */
  readOver(start: number): number {
    const xml = this.#xml;
    this.#start = start;
    this.bind = false;
    let at = start;
    for (let count = 1; ; count++) {
      let code = xml.charCodeAt(at);
      while (code <= SPACE) code = xml.charCodeAt(++at);
      if (code === GREATER || code === SLASH) return at;
      if (code === SMALL_X && xml.startsWith('xmlns', at)) this.bind = true;
      this.#budget.allow(count);
      while (code !== EQUALS && !endsName(code)) code = xml.charCodeAt(++at);
      while (code <= SPACE) code = xml.charCodeAt(++at);
      if (code !== EQUALS) throw notWellFormed();
      do code = xml.charCodeAt(++at);
      while (code <= SPACE);
      if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) throw notWellFormed();
      const quote = code;
      do code = xml.charCodeAt(++at);
      while (code !== quote && code === code);
      at++;
    }
  }

  /** The value of an attribute by its name as written; undefined when there is none. @throws ExtractFailure */
  get(name: string): string | undefined {
    for (let at = this.#start; this.#next(at); at = this.#valueEnd + 1) {
      const isIt = this.#nameEnd - this.#nameStart === name.length;
      if (isIt && this.#xml.startsWith(name, this.#nameStart)) return this.#value();
    }
    return undefined;
  }

  /** The namespaces they bind: by prefix, '' for the default. */
  bindings(): (readonly [prefix: string, uri: string])[] {
    const found: (readonly [string, string])[] = [];
    for (let at = this.#start; this.#next(at); at = this.#valueEnd + 1) {
      if (!this.#isBinding()) continue;
      const name = this.#xml.slice(this.#nameStart, this.#nameEnd);
      if (name === 'xmlns' || name.startsWith('xmlns:')) found.push([name.slice(6), this.#value()]);
    }
    return found;
  }

  /** Reads the next attribute at or after `at`; false where the tag ends first, at `#nameStart`. */
  #next(at: number): boolean {
    const xml = this.#xml;
    const start = this.#behindSpace(at);
    this.#nameStart = start;
    let code = xml.charCodeAt(start);
    if (code === GREATER || code === SLASH) return false;
    let end = start;
    while (code !== EQUALS && !endsName(code)) code = xml.charCodeAt(++end);
    this.#nameEnd = end;
    const equals = code === EQUALS ? end : this.#behindSpace(end);
    if (xml.charCodeAt(equals) !== EQUALS) throw notWellFormed();
    const quote = this.#behindSpace(equals + 1);
    code = xml.charCodeAt(quote);
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) throw notWellFormed();
    this.#valueStart = quote + 1;
    this.#valueEnd = xml.indexOf(code === DOUBLE_QUOTE ? '"' : "'", quote + 1);
    if (this.#valueEnd < 0) throw notWellFormed();
    return true;
  }

  #behindSpace(at: number): number {
    while (this.#xml.charCodeAt(at) <= SPACE) at++;
    return at;
  }

  #isBinding(): boolean {
    return this.#xml.startsWith('xmlns', this.#nameStart);
  }

  #value(): string {
    return resolveReferences(this.#xml.slice(this.#valueStart, this.#valueEnd));
  }
}
