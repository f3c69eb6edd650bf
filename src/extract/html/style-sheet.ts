import { parseDeclarations, type Declarations } from './css.ts';

/** More rules than any page that is mostly text has. */
const MAX_RULES = 5_000;
/** Properties that change what a reader sees of a text. */
const RELEVANT =
  /\b(?:display|visibility|opacity|font|color|background|text-indent|left|top|text-transform|white-space|list-style)/i;
/** `tag`, `.class`, `#id` and their combinations on one element; what else a selector can say is not understood. */
const SIMPLE = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i;

interface Rule {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly declarations: Declarations;
}

/** The rules of the style sheets in a page, as far as they concern single elements. */
export class StyleSheet {
  /** By what a rule asks for first, an id, a class or a tag. */
  readonly #rules = new Map<string, Rule[]>();
  #count = 0;

  add(css: string): void {
    for (const [selectors, body] of plainRules(withoutComments(css))) {
      if (!RELEVANT.test(body)) continue;
      const declarations = parseDeclarations(body);
      for (const selector of selectors.split(',')) this.#addRule(selector.trim(), declarations);
    }
  }

  /** What the rules say of an element, the least specific first. */
  match(tag: string, id: string | undefined, classes: readonly string[]): Declarations[] {
    if (this.#count === 0) return [];
    const keys = [tag, '*', ...classes.map((name) => `.${name}`), ...(id ? [`#${id}`] : [])];
    return keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter((rule) => applies(rule, tag, id, classes))
      .sort((a, b) => specificity(a) - specificity(b))
      .map((rule) => rule.declarations);
  }

  #addRule(selector: string, declarations: Declarations): void {
    const match = SIMPLE.exec(selector);
    if (!match || selector === '' || this.#count >= MAX_RULES) return;
    const [, tag, rest = ''] = match;
    const parts = rest.match(/[.#][\w-]+/g) ?? [];
    const rule: Rule = {
      tag: tag === undefined || tag === '*' ? null : tag.toLowerCase(),
      classes: parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1)),
      ids: parts.filter((part) => part.startsWith('#')).map((part) => part.slice(1)),
      declarations,
    };
    const key = rule.ids[0]
      ? `#${rule.ids[0]}`
      : rule.classes[0]
        ? `.${rule.classes[0]}`
        : (rule.tag ?? '*');
    this.#rules.set(key, [...(this.#rules.get(key) ?? []), rule]);
    this.#count++;
  }
}

function applies(
  rule: Rule,
  tag: string,
  id: string | undefined,
  classes: readonly string[],
): boolean {
  return (
    (rule.tag === null || rule.tag === tag) &&
    rule.ids.every((each) => each === id) &&
    rule.classes.every((each) => classes.includes(each))
  );
}

function specificity({ ids, classes, tag }: Rule): number {
  return ids.length * 10_000 + classes.length * 100 + (tag === null ? 0 : 1);
}

function withoutComments(css: string): string {
  const [before = '', ...comments] = css.replace(/<!--|-->/g, '').split('/*');
  const behind = comments.map((comment) => {
    const end = comment.indexOf('*/');
    return end < 0 ? '' : comment.slice(end + 2);
  });
  return before + behind.join('');
}

/**
 * Selectors and declarations of each rule that holds without a condition (`@media print { … }` is one). By the
 * marks alone: an expression for a whole rule goes over megabytes of a hostile one again and again.
 */
function* plainRules(css: string): Generator<readonly [selectors: string, body: string]> {
  let start = 0;
  let open = 0;
  let depth = 0;
  let plain = true;
  for (const { 0: mark, index } of css.matchAll(/[{};]/g)) {
    if (mark === ';') {
      if (depth === 0 && css.slice(start, index).includes('@')) start = index + 1;
    } else if (mark === '{') {
      plain = depth === 0 && !css.slice(start, index).includes('@');
      if (depth++ === 0) open = index;
    } else {
      if (depth > 0 && --depth > 0) continue;
      if (plain && open >= start) yield [css.slice(start, open), css.slice(open + 1, index)];
      start = index + 1;
    }
  }
}
