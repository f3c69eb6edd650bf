import type { Attributes, ElementRule, ElementRules } from './element-rules.ts';
import { shading } from './colors.ts';
import type { Surface } from './colors.ts';
import { RUN_PROPERTIES } from './run-properties.ts';
import type { DocxRun } from './run-properties.ts';
import { isTrue } from './xml-boolean.ts';
import { walkXml } from './xml.ts';
import type { XmlBudget } from './xml-budget.ts';

/** A place in a list: its `w:num` and its level. */
export interface ListReference {
  readonly numId: string;
  readonly level: number;
}

/** What a style says once everything it is based on is taken in. */
export interface ResolvedStyle {
  readonly heading: boolean;
  readonly list: ListReference | null;
  /** Painted behind its paragraphs; null for nothing. */
  readonly shading: Surface | null;
  readonly run: DocxRun;
}

export interface Styles {
  /** The default paragraph style for `undefined` and for ids that are not defined. */
  paragraph(id: string | undefined): ResolvedStyle;
  /** What a character style adds to the run it is on. */
  character(id: string): DocxRun;
  /** Whether a table style paints cells: which, and in what colour, depends on the cell. */
  tableIsPainted(id: string | undefined): boolean;
}

interface Draft {
  readonly id: string;
  name: string;
  basedOn: string | undefined;
  outline: number | null;
  list: { numId: string | undefined; level: number } | null;
  /** Undefined where nothing is said. */
  shading: Surface | null | undefined;
  /** Anything in it paints anything. */
  paints: boolean;
  readonly run: DocxRun;
}

/** Names that stand for a heading where a style has no outline level; `w:name` keeps Word's English names. */
const HEADING_NAME = /^(?:heading\b|title$|subtitle$)|\bheading\b|section.?(?:title|head)/i;
/** Levels 0 to 8 are headings, 9 is body text (ECMA-376 part 1, 17.3.1.20). */
const BODY_LEVEL = 9;
/** A chain of styles longer than this is a loop. */
const MAX_CHAIN = 20;

/** Reads `styles.xml`; a document without one has no styles. @throws ExtractFailure */
export function readStyles(part: Uint8Array | null, budget: XmlBudget): Styles {
  const reader = new StylesReader();
  if (part) walkXml(part, budget, RULES, reader);
  const { drafts } = reader;
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
    tableIsPainted: (id) => chain(drafts, id).some(({ paints }) => paints),
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

function resolve(styles: readonly Draft[], defaults: DocxRun): ResolvedStyle {
  const outline = styles.find((style) => style.outline !== null)?.outline ?? null;
  const heading =
    outline !== null ? outline < BODY_LEVEL : styles.some((style) => HEADING_NAME.test(style.name));
  const numId = styles.find((style) => style.list?.numId !== undefined)?.list?.numId;
  const level = styles.find((style) => style.list)?.list?.level ?? 0;
  const run = styles.reduceRight((run, style) => ({ ...run, ...style.run }), { ...defaults });
  return {
    heading,
    list: numId === undefined ? null : { numId, level },
    shading: styles.find((style) => style.shading !== undefined)?.shading ?? null,
    run,
  };
}

class StylesReader {
  readonly defaults: DocxRun = {};
  defaultParagraph: string | undefined;
  readonly drafts = new Map<string, Draft>();
  /** The style being read; null outside styles. */
  style: Draft | null = null;
  /** The run properties being read; null outside `w:rPr`. */
  run: DocxRun | null = null;

  begin(attributes: Attributes): void {
    const id = attributes('w:styleId') ?? '';
    this.style = {
      id,
      name: '',
      basedOn: undefined,
      outline: null,
      list: null,
      shading: undefined,
      paints: false,
      run: {},
    };
    this.drafts.set(id, this.style);
    if (attributes('w:type') === 'paragraph' && isTrue(attributes('w:default'))) {
      this.defaultParagraph = id;
    }
  }

  shade(attributes: Attributes): void {
    const surface = shading(attributes);
    if (this.run) this.run.shading = surface;
    else if (this.style) {
      this.style.shading = surface;
      if (surface) this.style.paints = true;
    }
  }
}

/** What says something of the style that it stands in, outside its run properties. */
function ofStyle(
  open: (style: Draft, value: string | undefined) => void,
): ElementRule<StylesReader> {
  return {
    open: ({ style, run }, attributes) => {
      if (style && !run) open(style, attributes('w:val'));
    },
  };
}

const runProperties = Object.entries(RUN_PROPERTIES).map(
  ([name, read]): [string, ElementRule<StylesReader>] => [
    name,
    { open: ({ run }, attributes) => (run ? read(run, attributes) : undefined) },
  ],
);

const RULES: ElementRules<StylesReader> = {
  // Some 370 names of styles that the document does not use: half of the part, and none of it shows.
  'w:latentStyles': { unread: true },
  ...Object.fromEntries(runProperties),
  'w:style': {
    open: (reader, attributes) => reader.begin(attributes),
    close: (reader) => void (reader.style = null),
  },
  'w:rPr': {
    open: (reader) => void (reader.run = reader.style ? reader.style.run : reader.defaults),
    close: (reader) => void (reader.run = null),
  },
  'w:shd': { open: (reader, attributes) => reader.shade(attributes) },
  'w:name': ofStyle((style, value) => void (style.name = value ?? '')),
  'w:basedOn': ofStyle((style, value) => void (style.basedOn = value)),
  'w:outlineLvl': ofStyle((style, value) => void (style.outline = Number(value))),
  'w:numPr': ofStyle((style) => void (style.list = { numId: undefined, level: 0 })),
  'w:numId': ofStyle(({ list }, value) => void (list && (list.numId = value))),
  'w:ilvl': ofStyle(({ list }, value) => void (list && (list.level = Number(value)))),
};
