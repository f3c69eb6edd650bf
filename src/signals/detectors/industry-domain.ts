import { defineDetector } from '../detector.ts';
import { phrase } from '../lexicon.ts';
import { words } from '../words.ts';

/** Industry and the words that name it. Employers' names alone never do: a cue of domain must follow. */
const INDUSTRIES: Readonly<Record<string, string>> = {
  insurance: 'insurance|underwriting|property (?:&|and) casualty|p&c|claims',
  healthcare:
    'health ?care|hospitals?|clinical|medical|medicare|medicaid|health(?: it)?|payer|provider',
  banking:
    'banking|banks?|financial(?: services)?|finance|capital markets?|investment banking|wealth management|mortgage|lending|payments?|credit card|brokerage|trading|fintech',
  'public sector':
    'government(?:al)?|federal|public sector|state and local|municipal|county|military|defen[cs]e',
  telecom: 'telecom(?:munications?|s)?|wireless|cable|broadband',
  retail: 'retail|e-?commerce|consumer goods|cpg|apparel|grocery',
  manufacturing: 'manufacturing|automotive|industrial|semiconductors?|aerospace',
  energy: 'energy|utilit(?:y|ies)|oil (?:&|and) gas|power|nuclear',
  'life sciences': 'pharma(?:ceuticals?)?|life sciences?|bio-?tech(?:nology)?|medical devices?',
  education: 'higher education|education(?:al)?|academic|k-?12',
  travel: 'travel|hospitality|airlines?|aviation',
  logistics: 'logistics|supply chain|transportation|shipping|freight',
  media: 'media|entertainment|advertising|publishing|gaming',
  saas: 'saas|software as a service|software products?',
};
const CUE =
  'industry|industries|domains?|sectors?|verticals?|clients|line of business|lines of business|functional knowledge';
/** Further items of the same list, of a word or two: "banking, insurance and healthcare domains". */
const ITEM = String.raw`[\w&-]+(?: [\w&-]+)?`;
const AND = '(?:,? and|,? &|,|/) ?';

/**
 * Knowledge of an industry, where the text says that it is one. Each industry of a list is its own
 * finding: the cue stands around the match, not in it.
 */
export const industryDomain = defineDetector({
  signal: 'industry_domain',
  anchors: words('industry industries domain sector vertical client line functional'),
  rules: Object.entries(INDUSTRIES).map(([label, words]) => ({
    id: label.replaceAll(' ', '_'),
    // Before and behind are looked at only where an industry stands: that is most of what the rule costs.
    pattern: phrase`(?:${words})(?:(?=(?:${AND}${ITEM}){0,6}(?: (?:it|business|services?|technology))? (?:${CUE})\b)|(?<=\b(?:industr(?:y|ies)|domains?|sectors?|verticals?) ?(?::|-|such as|including|like|\() ?(?:${ITEM}${AND}){0,6}(?:${words})))`,
    value: () => ({ label }),
  })),
});
