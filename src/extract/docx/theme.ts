import { hexColor } from '../flow/contrast.ts';
import type { Rgb } from '../flow/contrast.ts';
import type { ElementRule, ElementRules } from './element-rules.ts';
import { walkXml } from './xml.ts';
import type { XmlBudget } from './xml-budget.ts';

/** The colours of a document by the names that `w:themeColor` uses. */
export interface Theme {
  /** @throws ExtractFailure where the part with the theme is damaged */
  get(name: string): Rgb | undefined;
}

/** Elements of `a:clrScheme`, and the names for them (ECMA-376 part 1, 17.18.97, with the usual mapping). */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'a:dk1': ['dark1', 'text1', 'dk1', 'tx1'],
  'a:lt1': ['light1', 'background1', 'lt1', 'bg1'],
  'a:dk2': ['dark2', 'text2', 'dk2', 'tx2'],
  'a:lt2': ['light2', 'background2', 'lt2', 'bg2'],
  'a:accent1': ['accent1'],
  'a:accent2': ['accent2'],
  'a:accent3': ['accent3'],
  'a:accent4': ['accent4'],
  'a:accent5': ['accent5'],
  'a:accent6': ['accent6'],
  'a:hlink': ['hyperlink', 'hlink'],
  'a:folHlink': ['followedHyperlink', 'folHlink'],
};

interface ThemeReader {
  readonly colors: Map<string, Rgb>;
  /** What the colour that is read next is called; empty outside the scheme. */
  names: readonly string[];
}

/**
 * Reads `theme1.xml` once a colour is asked for by its name, which most resumes never do; a document without
 * one has no theme colours.
 */
export function readTheme(part: Uint8Array | null, budget: XmlBudget): Theme {
  let colors: ReadonlyMap<string, Rgb> | null = null;
  return { get: (name) => (colors ??= readColors(part, budget)).get(name) };
}

function readColors(part: Uint8Array | null, budget: XmlBudget): ReadonlyMap<string, Rgb> {
  const reader: ThemeReader = { colors: new Map(), names: [] };
  if (part) walkXml(part, budget, RULES, reader);
  return reader.colors;
}

function color(attribute: string): ElementRule<ThemeReader> {
  return {
    open: ({ colors, names }, attributes) => {
      const rgb = hexColor(attributes(attribute) ?? '');
      if (rgb) for (const name of names) colors.set(name, rgb);
    },
  };
}

const RULES: ElementRules<ThemeReader> = {
  ...Object.fromEntries(
    Object.entries(NAMES).map(([element, names]): [string, ElementRule<ThemeReader>] => [
      element,
      {
        open: (reader) => void (reader.names = names),
        close: (reader) => void (reader.names = []),
      },
    ]),
  ),
  'a:srgbClr': color('val'),
  'a:sysClr': color('lastClr'),
};
