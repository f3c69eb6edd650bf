import type { SignalValue } from '../../domain/signal.ts';
import { defineDetector } from '../detector.ts';
import { mentionsTool } from '../tool-context.ts';

/** Planview's products by the words after its name. */
const PRODUCTS: readonly (readonly [RegExp, string])[] = [
  [/enterprise/i, 'Planview Enterprise One'],
  [/portfolios/i, 'Planview Portfolios'],
  [/ppm ?pro/i, 'Planview PPM Pro'],
  [/project ?place/i, 'Planview ProjectPlace'],
  [/agile ?place|lean ?kit/i, 'Planview AgilePlace'],
  [/adaptive ?work|clarizen/i, 'Planview AdaptiveWork'],
  [/hub|viz|tasktop/i, 'Planview Tasktop'],
];

/** Planview and its products under its own name. What it bought counts under `ppm_tool.other`. */
export const planview = defineDetector({
  signal: 'ppm_tool.planview',
  anchors: ['planview', 'plan', 'plainview'],
  guards: [
    {
      id: 'employer',
      test: ({ index, 0: words }, { text }) => isEmployer(text, index, index + words.length),
    },
  ],
  rules: [
    {
      id: 'name',
      pattern:
        /(?<![\w@.])plan ?-?view(?: (?:enterprise(?: one)?|portfolios|ppm(?: pro)?|project ?place|agile ?place|lean ?kit|adaptive ?work|clarizen|hub|viz|tasktop))?(?![\w@]|\.com)/gi,
      value: ([words], { text }) => (isProductName(words, text) ? product(words) : null),
    },
    {
      id: 'misspelt',
      pattern: /\bplainview\b/gi,
      // Plainview is a town as well: only beside other tools is it a slip of the pen.
      value: (_, { text }) => (mentionsTool(text) ? product('') : null),
    },
  ],
});

/** "plan view" of a drawing is no product: apart, it needs a capital and the company of tools. */
function isProductName(words: string, sentence: string): boolean {
  if (!/^plan[ -]/i.test(words)) return true;
  return words.startsWith('P') && mentionsTool(sentence.replace(words, ''));
}

function product(words: string): SignalValue {
  const known = PRODUCTS.find(([pattern]) => pattern.test(words));
  return { label: known ? known[1] : 'Planview' };
}

/** Working at Planview is not using it: its name in an employer's place. */
function isEmployer(sentence: string, start: number, end: number): boolean {
  return (
    /^(?:,? (?:inc|llc|ltd|international)\b|,? (?:hq|headquarters|employee)\b|, austin\b)/i.test(
      sentence.slice(end),
    ) ||
    /\b(?:employed (?:at|by)|employee of|worked (?:at|for)|joined) $/i.test(
      sentence.slice(0, start),
    )
  );
}
