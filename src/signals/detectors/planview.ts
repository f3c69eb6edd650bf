import type { SignalValue } from '../../domain/signal.ts';
import { defineDetector } from '../detector.ts';

/** Products by the words that name them, most specific first; old names of what Planview bought included. */
const PRODUCTS: readonly (readonly [RegExp, string])[] = [
  [/enterprise ?one|enterprise/i, 'Planview Enterprise One'],
  [/portfolios/i, 'Planview Portfolios'],
  [/ppm ?pro|innotas/i, 'Planview PPM Pro'],
  [/project ?place/i, 'Planview ProjectPlace'],
  [/agile ?place|lean ?kit/i, 'Planview AgilePlace'],
  [/adaptive ?work|clarizen/i, 'Planview AdaptiveWork'],
  [/daptiv/i, 'Planview Daptiv'],
  [/change ?point/i, 'Planview Changepoint'],
  [/troux/i, 'Planview Troux'],
  [/hub|viz|tasktop/i, 'Planview Tasktop'],
];

/** Words that a portfolio tool stands among, for names that are also plain words. */
const TOOL_CONTEXT =
  /\b(?:ppm|portfolio|tool|software|jira|clarity|primavera|ms project|microsoft project|visio|sharepoint|timesheets?|time sheets?|resource)\b/i;

/** Planview and the products it acquired. */
export const planview = defineDetector({
  signal: 'ppm_tool.planview',
  anchors: [
    'planview',
    'plan',
    'plainview',
    'clarizen',
    'innotas',
    'daptiv',
    'changepoint',
    'troux',
    'leankit',
    'projectplace',
    'tasktop',
  ],
  guards: [
    {
      id: 'employer',
      test: (match, sentence) => isEmployer(sentence.text, match.index, match[0].length),
    },
  ],
  rules: [
    {
      id: 'name',
      pattern:
        /\bplan ?-?view(?:'s)?(?: (?:enterprise(?: one)?|portfolios|ppm(?: pro)?|project ?place|agile ?place|adaptive ?work|hub|viz|tasktop))?(?![\w-]*@)\b/gi,
      value: (match, sentence) => productNamed(match[0], sentence.text),
    },
    {
      id: 'acquired',
      pattern: /\b(?:clarizen(?: one)?|innotas|daptiv(?:e| ppm)?|troux|leankit|tasktop)\b/gi,
      value: (match) => product(match[0]),
    },
    {
      id: 'changepoint',
      pattern:
        /\b(?:Changepoint|ChangePoint|Project ?[Pp]lace)\b(?! (?:detection|analysis|model))/g,
      value: (match) => product(match[0]),
    },
    {
      id: 'plainview',
      pattern: /\bplainview\b/gi,
      value: (_, sentence) => (TOOL_CONTEXT.test(sentence.text) ? { label: 'Planview' } : null),
    },
  ],
});

/** "plan view" of a drawing is no product: two words need a capital and the company of tools. */
function productNamed(words: string, sentence: string): SignalValue | null {
  const apart = /^plan[ -]/i.test(words);
  if (apart && !(/^Plan[ -]?[Vv]iew/.test(words) && TOOL_CONTEXT.test(sentence))) return null;
  return product(words);
}

function product(words: string): SignalValue {
  const known = PRODUCTS.find(([pattern]) => pattern.test(words));
  return { label: known ? known[1] : 'Planview' };
}

/** Working at Planview is not using it: its name in an employer's or an owner's place. */
function isEmployer(sentence: string, start: number, size: number): boolean {
  const after = sentence.slice(start + size);
  const before = sentence.slice(0, start);
  return (
    /^,? (?:inc|llc|ltd|international|hq|headquarters|employee)\b/i.test(after) ||
    /\b(?:employed (?:at|by)|employee of|worked (?:at|for)|joined) $/i.test(before) ||
    /^, ?(?:austin|TX|Inc)\b/i.test(after)
  );
}
