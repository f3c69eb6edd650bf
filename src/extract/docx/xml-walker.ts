import { QuoteType } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { Namespaces } from './namespaces.ts';
import { notWellFormed, resolveReferences } from './references.ts';
import { TagAttributes } from './tag-attributes.ts';
import { SKIP } from './element-rules.ts';
import type { Attributes, ElementRule, ElementRules } from './element-rules.ts';
import type { XmlBudget } from './xml-budget.ts';

const NOTHING: ElementRule<unknown> = {};

/**
 * Turns the tokens of one document into calls of rules. The tokenizer forgives everything; what shows that
 * text was lost is an error here: tags that do not match, ends that are missing, marks that belong to no
 * tag or reference, attributes without quotes, content outside the root.
 *
 * The tokenizer itself instead of its library's `Parser`, which cuts out every attribute and says nothing
 * of end tags that do not match: the pass over the XML takes a third less time.
 */
export class XmlWalker<Reader> implements TokenizerCallbacks {
  readonly #xml: string;
  readonly #budget: XmlBudget;
  readonly #reader: Reader;
  readonly #namespaces: Namespaces<ElementRule<Reader>>;
  readonly #written: TagAttributes;
  readonly #attributes: Attributes;
  /** Of the open elements, outermost first. */
  readonly #names: string[] = [];
  readonly #rules: ElementRule<Reader>[] = [];
  #rule: ElementRule<Reader> = NOTHING;
  /** The name of the start tag that is being read. */
  #tag: string | null = null;
  #hasRoot = false;
  /** Depth of the element that is passed over; -1 where none is. */
  #skipped = -1;
  #inText = false;
  /** Text that the rule wants, up to here. */
  #text = '';

  constructor(xml: string, budget: XmlBudget, rules: ElementRules<Reader>, reader: Reader) {
    this.#xml = xml;
    this.#budget = budget;
    this.#reader = reader;
    this.#namespaces = new Namespaces((name) => rules[name] ?? NOTHING);
    this.#written = new TagAttributes(xml);
    this.#attributes = (name) => {
      for (const raw of this.#namespaces.attribute(name)) {
        const value = this.#written.get(raw);
        if (value !== undefined) return value;
      }
      return undefined;
    };
  }

  onopentagname(start: number, end: number): void {
    this.#endText();
    this.#tag = this.#xml.slice(start, end);
    this.#written.clear();
  }

  onattribname(start: number, end: number): void {
    this.#budget.allow(this.#written.addName(start, end));
  }

  onattribdata(start: number, end: number): void {
    this.#written.addValue(start, end);
  }

  onattribend(quote: QuoteType): void {
    if (quote !== QuoteType.Double && quote !== QuoteType.Single) throw notWellFormed();
  }

  onopentagend(): void {
    this.#open();
  }

  onselfclosingtag(): void {
    this.#open();
    this.#close();
  }

  onclosetag(start: number, end: number): void {
    this.#endText();
    const name = this.#names.at(-1);
    if (name === undefined || name.length !== end - start || !this.#xml.startsWith(name, start)) {
      throw notWellFormed();
    }
    this.#close();
  }

  ontext(start: number, end: number): void {
    const piece = this.#xml.slice(start, end);
    // An end tag without a name or a lone mark comes as text.
    if (piece.includes('<')) throw notWellFormed();
    this.#addText(resolveReferences(piece));
  }

  oncdata(start: number, end: number, marks: number): void {
    this.#addText(this.#xml.slice(start, end - marks));
  }

  ondeclaration(): void {
    throw notWellFormed();
  }

  oncomment(): void {}
  onprocessinginstruction(): void {}
  /** References are resolved when their text is asked for. */
  onattribentity(): void {}
  ontextentity(): void {}

  onend(): void {
    if (this.#tag !== null || this.#names.length > 0 || !this.#hasRoot) throw notWellFormed();
  }

  #open(): void {
    const depth = this.#names.length;
    if (depth === 0 && this.#hasRoot) throw notWellFormed();
    this.#hasRoot = true;
    this.#budget.spend(depth);
    this.#rules.push(this.#rule);
    this.#names.push(this.#tag!);
    if (this.#skipped < 0) this.#apply(this.#tag!, depth);
    this.#tag = null;
  }

  #apply(name: string, depth: number): void {
    if (this.#written.bind) this.#namespaces.open(this.#written, depth);
    this.#rule = this.#namespaces.element(name);
    if (this.#rule.open?.(this.#reader, this.#attributes) !== SKIP) return;
    this.#skipped = depth;
    this.#rule = NOTHING;
  }

  #close(): void {
    this.#names.pop();
    const depth = this.#names.length;
    this.#rule.close?.(this.#reader);
    this.#rule = this.#rules.pop()!;
    if (this.#skipped >= 0 && depth > this.#skipped) return;
    this.#skipped = -1;
    this.#namespaces.close(depth);
  }

  #addText(piece: string): void {
    if (this.#names.length === 0) return onlySpace(piece);
    if (!this.#inText) this.#budget.spend(0);
    this.#inText = true;
    if (this.#rule.text) this.#text += piece;
  }

  #endText(): void {
    this.#inText = false;
    if (this.#text === '') return;
    this.#rule.text!(this.#reader, this.#text);
    this.#text = '';
  }
}

/** White space may stand outside the root; nothing else may. */
function onlySpace(text: string): void {
  if (/\S/.test(text)) throw notWellFormed();
}
