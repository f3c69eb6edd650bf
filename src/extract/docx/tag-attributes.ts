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
import type { XmlSource } from './xml-source.ts';

const SMALL_X = 0x78;
/** What is kept of one attribute: where its name begins and ends, where its value begins and ends. */
const PLACES = 4;

/**
 * The attributes of the start tag that a walker is in. Hardly any is ever asked for, so nothing is kept of
 * them but their places.
 */
export class TagAttributes {
  /** Whether one of them binds a namespace. */
  bind = false;
  readonly #xml: XmlSource;
  readonly #budget: XmlBudget;
  #places = new Int32Array(64 * PLACES);
  #count = 0;

  constructor(xml: XmlSource, budget: XmlBudget) {
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
    const { bytes } = this.#xml;
    const { length } = bytes;
    this.bind = false;
    this.#count = 0;
    let at = start;
    for (;;) {
      while (at < length && bytes[at]! <= SPACE) at++;
      if (at < length && (bytes[at] === GREATER || bytes[at] === SLASH)) return at;
      const name = at;
      if (at < length && bytes[at] === SMALL_X && this.#xml.has('xmlns', at)) this.bind = true;
      this.#budget.allow(this.#count + 1);
      while (at < length && bytes[at] !== EQUALS && !endsName(bytes[at]!)) at++;
      const nameEnd = at;
      while (at < length && bytes[at]! <= SPACE) at++;
      if (at >= length || bytes[at] !== EQUALS) throw notWellFormed();
      at++;
      while (at < length && bytes[at]! <= SPACE) at++;
      const quote = at < length ? bytes[at] : 0;
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw notWellFormed();
      const value = ++at;
      while (at < length && bytes[at] !== quote) at++;
      this.#keep(name, nameEnd, value, at);
      at++;
    }
  }

  /** The value of an attribute by its name as written; undefined when there is none. @throws ExtractFailure */
  get(name: string): string | undefined {
    const { length } = name;
    for (let at = 0; at < this.#count * PLACES; at += PLACES) {
      const start = this.#places[at]!;
      if (this.#places[at + 1]! - start === length && this.#isName(name, start)) {
        return this.#value(at);
      }
    }
    return undefined;
  }

  /** The namespaces they bind: by prefix, '' for the default. */
  bindings(): (readonly [prefix: string, uri: string])[] {
    const found: (readonly [string, string])[] = [];
    for (let at = 0; at < this.#count * PLACES; at += PLACES) {
      if (!this.#xml.has('xmlns', this.#places[at]!)) continue;
      const name = this.#xml.name(this.#places[at]!, this.#places[at + 1]!);
      if (name === 'xmlns' || name.startsWith('xmlns:'))
        found.push([name.slice(6), this.#value(at)]);
    }
    return found;
  }

  #keep(name: number, nameEnd: number, value: number, valueEnd: number): void {
    const at = this.#count * PLACES;
    if (at === this.#places.length) this.#grow();
    const places = this.#places;
    places[at] = name;
    places[at + 1] = nameEnd;
    places[at + 2] = value;
    places[at + 3] = valueEnd;
    this.#count++;
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
  }

  /** Names differ at their ends sooner than at their beginnings. */
  #isName(name: string, start: number): boolean {
    const { bytes } = this.#xml;
    for (let i = name.length - 1; i >= 0; i--) {
      if (bytes[start + i] !== name.charCodeAt(i)) return false;
    }
    return true;
  }

  /** @param at its place among the places */
  #value(at: number): string {
    return resolveReferences(this.#xml.text(this.#places[at + 2]!, this.#places[at + 3]!));
  }
}
