import { addToHash, Namespaces } from './namespaces.ts';
import { notWellFormed, resolveReferences } from './references.ts';
import { TagAttributes } from './tag-attributes.ts';
import { SKIP } from './element-rules.ts';
import type { Attributes, ElementRule, ElementRules } from './element-rules.ts';
import { endsName, EXCLAMATION, GREATER, LESS, QUESTION, SLASH } from './xml-characters.ts';
import type { XmlBudget } from './xml-budget.ts';

/** A kind of element of one document, with its name as written. All have one shape, so that calls are quick. */
interface Element<Reader> {
  readonly raw: string;
  readonly unread: boolean;
  readonly open: ElementRule<Reader>['open'];
  readonly text: ElementRule<Reader>['text'];
  readonly close: ElementRule<Reader>['close'];
}

/**
 * Goes over the XML of one document and turns it into calls of rules. What shows that text was lost is an
 * error: tags that do not match, ends that are missing, marks that belong to no tag or reference,
 * attributes without quotes, content outside the root. Other unsound XML is forgiven.
 *
 * A scanner of our own, as parsers cut out each name, attribute and text before they know whether anybody
 * wants it: for a Word document that is most of the work.
 */
export class XmlWalker<Reader> {
  /** Characters of the document. */
  readonly length: number;
  readonly #xml: string;
  readonly #budget: XmlBudget;
  readonly #reader: Reader;
  readonly #namespaces: Namespaces<Element<Reader>>;
  readonly #written: TagAttributes;
  readonly #attributes: Attributes;
  /** Those that are open, outermost first. */
  readonly #elements: Element<Reader>[] = [];
  #hasRoot = false;
  /** Depth of the element that is passed over; -1 where none is. */
  #skipped = -1;
  #inText = false;
  /** Text that the rule wants, up to here. */
  #text = '';
  /** The first ampersand that is not behind the text read last. */
  #ampersand = -1;
  /** Whether ends of unread elements are searched for: no more once one is missing. */
  #searching = true;

  constructor(xml: string, budget: XmlBudget, rules: ElementRules<Reader>, reader: Reader) {
    this.#xml = xml;
    this.length = xml.length;
    this.#budget = budget;
    this.#reader = reader;
    this.#namespaces = new Namespaces(xml, (raw, name) => {
      const { unread = false, open, text, close } = rules[name] ?? {};
      return { raw, unread, open, text, close };
    });
    this.#written = new TagAttributes(xml, budget);
    this.#attributes = (name) => {
      for (const raw of this.#namespaces.attribute(name)) {
        const value = this.#written.get(raw);
        if (value !== undefined) return value;
      }
      return undefined;
    };
  }

  /** @throws ExtractFailure `corrupt`, `limit_exceeded` */
  walk(): void {
    const xml = this.#xml;
    for (let at = 0; at < xml.length;) {
      at = xml.charCodeAt(at) === LESS ? this.#readMarkup(at + 1) : this.#readText(at);
    }
    if (this.#elements.length > 0 || !this.#hasRoot) throw notWellFormed();
  }

  /** @param at behind its `<` @returns where it ends */
  #readMarkup(at: number): number {
    const code = this.#xml.charCodeAt(at);
    if (code === SLASH) return this.#readEndTag(at + 1);
    if (code === EXCLAMATION) return this.#readDeclaration(at + 1);
    if (code === QUESTION) return this.#behind('?>', at + 1);
    return this.#readStartTag(at);
  }

  #readStartTag(start: number): number {
    const xml = this.#xml;
    let end = start;
    let hash = 0;
    for (let code = xml.charCodeAt(end); !endsName(code); code = xml.charCodeAt(++end)) {
      hash = addToHash(hash, code);
    }
    if (end === start) throw notWellFormed();
    if (this.#inText) this.#endText();
    const mark = this.#written.readOver(end);
    const element = this.#open(start, end, hash);
    if (xml.charCodeAt(mark) === GREATER) {
      return element.unread ? this.#atEndOf(element, mark + 1) : mark + 1;
    }
    if (xml.charCodeAt(mark + 1) !== GREATER) throw notWellFormed();
    this.#close();
    return mark + 2;
  }

  #readEndTag(start: number): number {
    if (this.#inText) this.#endText();
    const raw = this.#elements.at(-1)?.raw;
    if (raw === undefined || !this.#xml.startsWith(raw, start)) throw notWellFormed();
    const end = start + raw.length;
    const code = this.#xml.charCodeAt(end);
    if (!endsName(code)) throw notWellFormed();
    this.#close();
    return code === GREATER ? end + 1 : this.#behind('>', end);
  }

  /** A comment or CDATA; others are refused. */
  #readDeclaration(start: number): number {
    if (this.#xml.startsWith('--', start)) return this.#behind('-->', start + 2);
    if (!this.#xml.startsWith('[CDATA[', start)) throw notWellFormed();
    const from = start + '[CDATA['.length;
    const end = this.#behind(']]>', from);
    this.#addText(this.#xml.slice(from, end - ']]>'.length));
    return end;
  }

  /** @returns where it ends */
  #readText(start: number): number {
    const end = this.#first('<', start);
    if (this.#ampersand < start) this.#ampersand = this.#first('&', start);
    if (this.#ampersand < end) this.#addText(resolveReferences(this.#xml.slice(start, end)));
    else if (this.#wanted || this.#elements.length === 0)
      this.#addText(this.#xml.slice(start, end));
    else this.#countText();
    return end;
  }

  #open(start: number, end: number, hash: number): Element<Reader> {
    const depth = this.#elements.length;
    if (depth === 0 && this.#hasRoot) throw notWellFormed();
    this.#hasRoot = true;
    this.#budget.spend(depth);
    const passing = this.#skipped >= 0;
    if (this.#written.bind && !passing) this.#namespaces.open(this.#written, depth);
    const element = this.#namespaces.element(start, end, hash);
    this.#elements.push(element);
    if (!passing && element.open?.(this.#reader, this.#attributes) === SKIP) this.#skipped = depth;
    return element;
  }

  #close(): void {
    const element = this.#elements.pop()!;
    const depth = this.#elements.length;
    if (this.#skipped < 0) element.close?.(this.#reader);
    else if (depth > this.#skipped) return;
    this.#skipped = -1;
    this.#namespaces.close(depth);
  }

  #addText(piece: string): void {
    if (this.#elements.length === 0) return onlySpace(piece);
    this.#countText();
    if (this.#wanted) this.#text += piece;
  }

  /** Pieces between two tags are one text. */
  #countText(): void {
    if (!this.#inText) this.#budget.spend(0);
    this.#inText = true;
  }

  #endText(): void {
    this.#inText = false;
    if (this.#text === '') return;
    this.#elements.at(-1)!.text!(this.#reader, this.#text);
    this.#text = '';
  }

  /** Whether the text that stands here is asked for. */
  get #wanted(): boolean {
    return this.#skipped < 0 && this.#elements.at(-1)?.text !== undefined;
  }

  /** The end tag of an element that is not read; `start` where it has none. */
  #atEndOf({ raw }: Element<Reader>, start: number): number {
    const end = this.#searching ? this.#xml.indexOf(`</${raw}>`, start) : -1;
    this.#searching &&= end >= 0;
    return end < 0 ? start : end;
  }

  #behind(mark: string, start: number): number {
    const found = this.#xml.indexOf(mark, start);
    if (found < 0) throw notWellFormed();
    return found + mark.length;
  }

  /** The length of the text where there is none. */
  #first(character: string, start: number): number {
    const found = this.#xml.indexOf(character, start);
    return found < 0 ? this.#xml.length : found;
  }
}

/** White space may stand outside the root; nothing else may. */
function onlySpace(text: string): void {
  if (/\S/.test(text)) throw notWellFormed();
}
