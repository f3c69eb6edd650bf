import { addToHash, Namespaces } from './namespaces.ts';
import { Repeats } from './repeats.ts';
import type { Repeated } from './repeats.ts';
import { notWellFormed, resolveReferences } from './references.ts';
import { TagAttributes } from './tag-attributes.ts';
import { SKIP } from './element-rules.ts';
import type { Attributes, ElementRule, ElementRules } from './element-rules.ts';
import {
  AMPERSAND,
  endsName,
  EXCLAMATION,
  GREATER,
  LESS,
  QUESTION,
  SLASH,
} from './xml-characters.ts';
import type { XmlBudget } from './xml-budget.ts';
import type { XmlSource } from './xml-source.ts';

/** A kind of element of one document, with its name as written. All have one shape, so that calls are quick. */
interface Element<Reader> {
  readonly name: Uint8Array;
  readonly endTag: string;
  readonly unread: boolean;
  readonly open: ElementRule<Reader>['open'];
  readonly text: ElementRule<Reader>['text'];
  readonly close: ElementRule<Reader>['close'];
  readonly contained: number;
  readonly repeated: Repeated<Reader> | undefined;
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
  readonly #xml: XmlSource;
  readonly #bytes: Uint8Array;
  readonly #budget: XmlBudget;
  readonly #reader: Reader;
  readonly #repeats: Repeats<Reader>;
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
  /** Whether ends of unread elements are searched for: no more once one is missing. */
  #searching = true;

  constructor(xml: XmlSource, budget: XmlBudget, rules: ElementRules<Reader>, reader: Reader) {
    this.#xml = xml;
    this.#bytes = xml.bytes;
    this.#budget = budget;
    this.#reader = reader;
    this.#repeats = new Repeats(xml, budget, reader);
    this.#namespaces = new Namespaces(xml, (raw, short) => {
      const rule = rules[short];
      const { unread = false, open, text, close, repeat } = rule ?? {};
      const { contained = 0 } = rule ?? { contained: ~0 };
      const endTag = `</${raw}>`;
      const repeated = repeat && { endTag, repeat, known: [] };
      const name = Buffer.from(raw, 'latin1');
      return { name, endTag, unread, open, text, close, contained, repeated };
    });
    this.#written = new TagAttributes(xml, budget);
    this.#attributes = attributesOf(this.#namespaces, this.#written);
  }

  /** Bytes of the document in UTF-8. */
  get length(): number {
    return this.#bytes.length;
  }

  /** @throws ExtractFailure `corrupt`, `limit_exceeded` */
  walk(): void {
    const bytes = this.#bytes;
    for (let at = 0; at < bytes.length;) {
      at = bytes[at] === LESS ? this.#readMarkup(at + 1) : this.#readText(at);
    }
    if (this.#elements.length > 0 || !this.#hasRoot) throw notWellFormed();
  }

  /** @param at behind its `<` @returns where it ends */
  #readMarkup(at: number): number {
    if (at === this.#bytes.length) throw notWellFormed();
    const code = this.#bytes[at];
    if (code === SLASH) return this.#readEndTag(at + 1);
    if (code === EXCLAMATION) return this.#readDeclaration(at + 1);
    if (code === QUESTION) return this.#behind('?>', at + 1);
    return this.#readStartTag(at);
  }

  #readStartTag(start: number): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    let end = start;
    let hash = 0;
    for (; end < length && !endsName(bytes[end]!); end++) hash = addToHash(hash, bytes[end]!);
    if (end === start) throw notWellFormed();
    if (this.#inText) this.#endText();
    const mark = this.#written.readOver(end);
    const element = this.#named(start, end, hash);
    if (bytes[mark] === GREATER) return this.#open(element, mark + 1);
    const passing = this.#skipped >= 0;
    const passed = passing || this.#tellStart(element) === SKIP;
    if (mark + 1 >= length || bytes[mark + 1] !== GREATER) throw notWellFormed();
    if (!passed) element.close?.(this.#reader);
    if (!passing) this.#namespaces.close(this.#elements.length);
    return mark + 2;
  }

  #readEndTag(start: number): number {
    if (this.#inText) this.#endText();
    const name = this.#elements.at(-1)?.name;
    if (name === undefined || !this.#xml.hasName(name, start)) throw notWellFormed();
    const end = start + name.length;
    const code = end < this.#bytes.length ? this.#bytes[end]! : 0;
    if (!endsName(code)) throw notWellFormed();
    this.#close();
    const behind = code === GREATER ? end + 1 : this.#behind('>', end);
    this.#repeats.ended(behind, this.#elements.length);
    return behind;
  }

  /** A comment or CDATA; others are refused. */
  #readDeclaration(start: number): number {
    if (this.#xml.has('--', start)) return this.#behind('-->', start + 2);
    if (!this.#xml.has('[CDATA[', start)) throw notWellFormed();
    const from = start + '[CDATA['.length;
    const end = this.#behind(']]>', from);
    this.#addText(this.#xml.text(from, end - ']]>'.length));
    return end;
  }

  /** @returns where it ends */
  #readText(start: number): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    let refers = false;
    let end = start;
    for (; end < length && bytes[end] !== LESS; end++) if (bytes[end] === AMPERSAND) refers = true;
    if (refers) this.#addText(resolveReferences(this.#xml.text(start, end)));
    else if (this.#wanted || this.#elements.length === 0) this.#addText(this.#xml.text(start, end));
    else this.#countText();
    return end;
  }

  #named(start: number, end: number, hash: number): Element<Reader> {
    const depth = this.#elements.length;
    if (depth === 0 && this.#hasRoot) throw notWellFormed();
    this.#hasRoot = true;
    this.#budget.spend(depth);
    if (this.#written.bind && this.#skipped < 0) this.#namespaces.open(this.#written, depth);
    return this.#namespaces.element(start, end, hash);
  }

  /** @param at behind its start tag @returns where to go on */
  #open(element: Element<Reader>, at: number): number {
    const depth = this.#elements.length;
    if (this.#skipped < 0) {
      if (element.repeated && !this.#written.bind) {
        const end = this.#repeats.tell(element.repeated, at, depth);
        if (end > 0) return end;
      }
      if (this.#tellStart(element) === SKIP) this.#skipped = depth;
    }
    this.#elements.push(element);
    return element.unread ? this.#atEndOf(element, at) : at;
  }

  #tellStart(element: Element<Reader>): void | typeof SKIP {
    this.#repeats.note(element.contained);
    return element.open?.(this.#reader, this.#attributes);
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
  #atEndOf({ endTag }: Element<Reader>, start: number): number {
    const end = this.#searching ? this.#xml.find(endTag, start) : -1;
    this.#searching &&= end >= 0;
    return end < 0 ? start : end;
  }

  #behind(mark: string, start: number): number {
    const found = this.#xml.find(mark, start);
    if (found < 0) throw notWellFormed();
    return found + mark.length;
  }
}

/**
 * What looks up attributes of the tag that is being read. Made outside the constructor: a walker that holds a
 * function made in it outlives every quick collection, with all that hangs on it.
 */
function attributesOf<Known extends { readonly name: Uint8Array }>(
  namespaces: Namespaces<Known>,
  written: TagAttributes,
): Attributes {
  return (name) => {
    for (const raw of namespaces.attribute(name)) {
      const value = written.get(raw);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/** White space may stand outside the root; nothing else may. */
function onlySpace(text: string): void {
  if (/\S/.test(text)) throw notWellFormed();
}
