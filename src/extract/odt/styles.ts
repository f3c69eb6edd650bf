import type { Attributes, ElementRules } from '../docx/element-rules.ts';
import { walkXml } from '../docx/xml.ts';
import type { XmlBudget } from '../docx/xml-budget.ts';
import type { Rgb } from '../flow/contrast.ts';
import type { ListMark } from '../flow/flow.ts';
import { inherit, readBackground, readLooks, type TextLooks } from './text-looks.ts';

/** What a paragraph, text or cell style comes to once its parents are taken in. */
export interface ResolvedStyle {
  readonly heading: boolean;
  readonly looks: TextLooks;
  /** Of the whole paragraph or cell. */
  readonly background: Rgb | null;
}

interface Draft {
  readonly family: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly outline: number | null;
  looks: TextLooks;
  background: Rgb | null;
}

const HEADING_NAME = /^(?:heading|title|subtitle)(?:_20_|\b)/i;
/** A chain of styles longer than this is a loop. */
const MAX_CHAIN = 30;

/** The styles of a document, from the part of its styles and that of its content. */
export class OdfStyles {
  /** A page has a colour or a picture of its own. */
  painted = false;
  readonly #drafts = new Map<string, Draft>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly #lists = new Map<string, ListMark[]>();
  #open: Draft | null = null;
  #list: ListMark[] | null = null;

  /** @throws ExtractFailure `corrupt` or `limit_exceeded` */
  add(part: Uint8Array, budget: XmlBudget): void {
    walkXml(part, budget, RULES, this);
  }

  resolve(family: string, name: string | undefined): ResolvedStyle {
    const key = `${family}/${name ?? ''}`;
    let style = this.#resolved.get(key);
    if (!style) this.#resolved.set(key, (style = this.#resolve(family, name)));
    return style;
  }

  /** @param level from 1 */
  mark(list: string | undefined, level: number): ListMark {
    return this.#lists.get(list ?? '')?.[level] ?? 'bullet';
  }

  begin(attributes: Attributes, isDefault: boolean): void {
    const family = attributes('style:family') ?? '';
    const name = isDefault ? '' : (attributes('style:name') ?? '');
    const outline = attributes('style:default-outline-level');
    this.#open = {
      family,
      name,
      parent: isDefault ? undefined : (attributes('style:parent-style-name') ?? ''),
      outline: outline ? Number(outline) : null,
      looks: {},
      background: null,
    };
    this.#drafts.set(`${family}/${name}`, this.#open);
  }

  end(): void {
    this.#open = null;
  }

  setLooks(attributes: Attributes): void {
    if (this.#open) this.#open.looks = readLooks(attributes);
  }

  setBackground(attributes: Attributes): void {
    if (this.#open) this.#open.background = readBackground(attributes).background ?? null;
  }

  beginList(attributes: Attributes): void {
    this.#list = [];
    this.#lists.set(attributes('style:name') ?? '', this.#list);
  }

  addLevel(attributes: Attributes, mark: ListMark): void {
    if (this.#list) this.#list[Number(attributes('text:level')) || 1] = mark;
  }

  #resolve(family: string, name: string | undefined): ResolvedStyle {
    const chain = this.#chain(family, name);
    const named = chain.filter((draft) => draft.name !== '');
    return {
      heading: named.some((draft) => (draft.outline ?? 0) > 0 || HEADING_NAME.test(draft.name)),
      looks: chain.reduceRight((looks, draft) => inherit(looks, draft.looks), {} as TextLooks),
      background: chain.find((draft) => draft.background)?.background ?? null,
    };
  }

  /** The style and its parents, nearest first; the default style of the family is the last. */
  #chain(family: string, name: string | undefined): Draft[] {
    const found: Draft[] = [];
    for (let next = name ?? ''; found.length < MAX_CHAIN;) {
      const draft = this.#drafts.get(`${family}/${next}`);
      if (draft) found.push(draft);
      if (next === '') break;
      next = draft?.parent ?? '';
    }
    return found;
  }
}

function level(mark: (attributes: Attributes) => ListMark) {
  return {
    open: (styles: OdfStyles, attributes: Attributes) =>
      styles.addLevel(attributes, mark(attributes)),
  };
}

const RULES: ElementRules<OdfStyles> = {
  'style:style': {
    open: (styles, attributes) => styles.begin(attributes, false),
    close: (styles) => styles.end(),
  },
  'style:default-style': {
    open: (styles, attributes) => styles.begin(attributes, true),
    close: (styles) => styles.end(),
  },
  'style:text-properties': { open: (styles, attributes) => styles.setLooks(attributes) },
  'style:paragraph-properties': { open: (styles, attributes) => styles.setBackground(attributes) },
  'style:table-cell-properties': { open: (styles, attributes) => styles.setBackground(attributes) },
  'style:page-layout-properties': {
    open: (styles, attributes) => {
      if (readBackground(attributes).background) styles.painted = true;
    },
  },
  'text:list-style': { open: (styles, attributes) => styles.beginList(attributes) },
  'text:list-level-style-bullet': level((attributes) =>
    (attributes('text:bullet-char') ?? '•').trim() === '' ? 'none' : 'bullet',
  ),
  'text:list-level-style-image': level(() => 'bullet'),
  'text:list-level-style-number': level((attributes) =>
    attributes('style:num-format') ? 'number' : 'none',
  ),
};
