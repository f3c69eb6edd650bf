import { isShading, readRunProperty } from './run-properties.ts';
import type { RunProperties } from './run-properties.ts';
import { walkXml } from './xml.ts';
import type { Attributes, XmlBudget } from './xml.ts';

/** A place in a list: its `w:num` and its level. */
export interface ListReference {
  readonly numId: string;
  readonly level: number;
}

/** What a style says once everything it is based on is taken in. */
export interface ResolvedStyle {
  readonly heading: boolean;
  readonly list: ListReference | null;
  readonly shaded: boolean;
  readonly run: RunProperties;
}

export interface Styles {
  /** The default paragraph style for `undefined` and for ids that are not defined. */
  paragraph(id: string | undefined): ResolvedStyle;
  /** What a character style adds to the run it is on. */
  character(id: string): RunProperties;
  /** Whether a table style paints cells. */
  tableIsShaded(id: string | undefined): boolean;
}

interface Draft {
  readonly id: string;
  name: string;
  basedOn: string | undefined;
  outline: number | null;
  list: { numId: string | undefined; level: number } | null;
  shaded: boolean;
  readonly run: RunProperties;
}

/** Names that stand for a heading where a style has no outline level; `w:name` keeps Word's English names. */
const HEADING_NAME = /^(?:heading\b|title$|subtitle$)|\bheading\b|section.?(?:title|head)/i;
/** Levels 0 to 8 are headings, 9 is body text (ECMA-376 part 1, 17.3.1.20). */
const BODY_LEVEL = 9;
/** A chain of styles longer than this is a loop. */
const MAX_CHAIN = 20;

/** Reads `styles.xml`; a document without one has no styles. @throws ExtractFailure */
export function readStyles(part: Uint8Array | null, budget: XmlBudget): Styles {
  const drafts = new Map<string, Draft>();
  const reader = new StylesReader(drafts);
  if (part) walkXml(part, budget, reader);
  const resolved = new Map<string | undefined, ResolvedStyle>();
  return {
    paragraph: (wanted) => {
      const id = wanted !== undefined && drafts.has(wanted) ? wanted : reader.defaultParagraph;
      const known = resolved.get(id);
      if (known) return known;
      const style = resolve(chain(drafts, id), reader.defaults);
      resolved.set(id, style);
      return style;
    },
    character: (id) => resolve(chain(drafts, id), {}).run,
    tableIsShaded: (id) => chain(drafts, id).some((draft) => draft.shaded),
  };
}

/** The style and what it is based on, nearest first. */
function chain(drafts: ReadonlyMap<string, Draft>, id: string | undefined): Draft[] {
  const found: Draft[] = [];
  for (let next = id; next !== undefined && found.length < MAX_CHAIN;) {
    const draft: Draft | undefined = drafts.get(next);
    if (!draft) break;
    found.push(draft);
    next = draft.basedOn;
  }
  return found;
}

function resolve(styles: readonly Draft[], defaults: RunProperties): ResolvedStyle {
  const outline = styles.find((style) => style.outline !== null)?.outline ?? null;
  const heading =
    outline !== null ? outline < BODY_LEVEL : styles.some((style) => HEADING_NAME.test(style.name));
  const numId = styles.find((style) => style.list?.numId !== undefined)?.list?.numId;
  const level = styles.find((style) => style.list)?.list?.level ?? 0;
  const run = styles.reduceRight((run, style) => ({ ...run, ...style.run }), { ...defaults });
  return {
    heading,
    list: numId === undefined ? null : { numId, level },
    shaded: styles.some((style) => style.shaded),
    run,
  };
}

class StylesReader {
  readonly defaults: RunProperties = {};
  defaultParagraph: string | undefined;
  readonly #drafts: Map<string, Draft>;
  #style: Draft | null = null;
  /** The run properties being read; null outside `w:rPr`. */
  #run: RunProperties | null = null;

  constructor(drafts: Map<string, Draft>) {
    this.#drafts = drafts;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'w:style') this.#begin(attributes);
    else if (name === 'w:rPr') this.#run = this.#style ? this.#style.run : this.defaults;
    else if (name === 'w:shd' && isShading(attributes)) this.#shade();
    else if (this.#run) readRunProperty(this.#run, name, attributes);
    else if (this.#style) readParagraphProperty(this.#style, name, attributes);
  }

  close(name: string): void {
    if (name === 'w:rPr') this.#run = null;
    if (name === 'w:style') this.#style = null;
  }

  #begin(attributes: Attributes): void {
    const id = attributes('w:styleId') ?? '';
    this.#style = {
      id,
      name: '',
      basedOn: undefined,
      outline: null,
      list: null,
      shaded: false,
      run: {},
    };
    this.#drafts.set(id, this.#style);
    const isDefault = attributes('w:default');
    if (attributes('w:type') === 'paragraph' && (isDefault === '1' || isDefault === 'true')) {
      this.defaultParagraph = id;
    }
  }

  #shade(): void {
    if (this.#run) this.#run.shaded = true;
    if (this.#style) this.#style.shaded = true;
  }
}

function readParagraphProperty(style: Draft, name: string, attributes: Attributes): void {
  const value = attributes('w:val');
  if (name === 'w:name') style.name = value ?? '';
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outline = Number(value);
  else if (name === 'w:numPr') style.list = { numId: undefined, level: 0 };
  else if (name === 'w:numId' && style.list) style.list.numId = value;
  else if (name === 'w:ilvl' && style.list) style.list.level = Number(value);
}
