import { inOneLine } from '../../visible-text.ts';
import type { Repairs } from '../../mojibake.ts';
import { SKIP } from '../element-rules.ts';
import type { ElementRule, ElementRules } from '../element-rules.ts';
import { walkXml } from '../xml.ts';
import type { XmlBudget } from '../xml-budget.ts';

/** What the words of a chart name. */
type Named = 'chart' | 'category' | 'series';

interface Chart {
  readonly names: Record<Named, string[]>;
  /** What the words that are being read name; innermost last. */
  readonly open: Named[];
  /** Something shows the names of its series: a legend, or a title that gives none of its own. */
  namesSeries: boolean;
  readonly repairs: Repairs;
}

type Rule = ElementRule<Chart>;

function naming(named: Named): Rule {
  return { open: ({ open }) => void open.push(named), close: ({ open }) => void open.pop() };
}

const begin: Rule = { open: (chart) => void namesBeingRead(chart)?.push('') };
const words: Rule = { text: (chart, text) => append(chart, inOneLine(text, chart.repairs)) };
/** Numbers are drawn as lengths, and formulas not at all. */
const unseen: Rule = { open: () => SKIP };

const RULES: ElementRules<Chart> = {
  'c:title': { ...naming('chart'), close: closeTitle },
  'c:ser': naming('series'),
  'c:cat': naming('category'),
  'c:dLbls': unseen,
  'c:val': unseen,
  'c:xVal': unseen,
  'c:yVal': unseen,
  'c:bubbleSize': unseen,
  'c:legend': { open: (chart) => void (chart.namesSeries = true) },
  'c:pt': begin,
  'c:v': words,
  'a:p': begin,
  'a:t': words,
};

/**
 * The words that a chart (ECMA-376 part 1, 21.2) shows: its titles, then what it compares, each name once.
 *
 * @throws ExtractFailure `corrupt` or `limit_exceeded`
 */
export function chartLines(part: Uint8Array, budget: XmlBudget, repairs: Repairs): string[] {
  const names = { chart: [], category: [], series: [] };
  const chart: Chart = { names, open: [], namesSeries: false, repairs };
  walkXml(part, budget, RULES, chart);
  const shown = [...names.chart, ...names.category, ...(chart.namesSeries ? names.series : [])];
  return [...new Set(shown)];
}

/** Undefined between what names anything. */
function namesBeingRead({ names, open }: Chart): string[] | undefined {
  const named = open.at(-1);
  return named && names[named];
}

function append(chart: Chart, text: string): void {
  const names = namesBeingRead(chart);
  if (names && names.length > 0) names[names.length - 1] += text;
}

function closeTitle(chart: Chart): void {
  chart.open.pop();
  if (chart.names.chart.every((name) => name.trim() === '')) chart.namesSeries = true;
}
