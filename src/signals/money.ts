import type { SignalValue } from '../domain/signal.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
};
const CURRENCIES =
  'usd|eur|gbp|inr|cad|aud|nzd|chf|sgd|hkd|myr|zar|aed|sar|qar|omr|kwd|bhd|sek|nok|dkk';
const CODES = `${CURRENCIES}|us\\$|a\\$|au\\$|nz\\$|c\\$|ca\\$|s\\$|hk\\$|rs\\.?`;
const UNIT = 'k|thousand|mm?|mn|mil|mill|millions?|bn?|billions?|crores?|cr|lakhs?|lacs?';
const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mil: 1e6,
  mill: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
};

/** Dollars by what stands before the sign: `NZ$4m`. */
const DOLLARS: Readonly<Record<string, string>> = {
  a: 'AUD',
  au: 'AUD',
  nz: 'NZD',
  c: 'CAD',
  ca: 'CAD',
  s: 'SGD',
  hk: 'HKD',
};

const DIGITS = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?|\.\d+`;
const ONE = String.raw`(?:(?:(?:${CODES}) ?)?[$€£₹] ?|(?:${CODES}) ?)~?(?:${DIGITS})(?: ?\+)?(?:[ -]?(?:${UNIT})(?!\w))?\+?`;
const WORDED = String.raw`(?<![\d.,$€£₹])(?:${DIGITS})\+? ?-?(?:${UNIT})\+?[ -](?:us )?(?:dollars?|usd|eur|euros?|pounds?|gbp|rupees|inr|cad|aud)`;

/**
 * An amount of money, or a range of two: `$1.5M`, `USD 400k`, `3 million dollars`, `$500k to $4M`. A
 * number without currency is no money. No capturing groups.
 */
export const MONEY = String.raw`(?:(?:${ONE}|${WORDED})(?:(?: ?- ?| to | and )(?:[$€£₹] ?)?(?:${DIGITS})(?:[ -]?(?:${UNIT})(?!\w))?\+?)?)`;

/** A number with a unit of thousands or more, which beside "budget" is money too: `400K to 3 million`. */
export const BARE_MONEY = String.raw`(?:(?:${DIGITS}) ?(?:${UNIT})\+?(?: ?(?:-|to) ?(?:${DIGITS}) ?(?:${UNIT})\+?)?)`;

/** How the first word with a figure in an amount begins: with the figure, or with a currency's code before it. */
export const AMOUNT_WORDS: readonly string[] = [
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  ...CURRENCIES.split('|'),
  'rs',
];

const AMOUNT = new RegExp(`(?<digits>${DIGITS})\\+?[ -]?(?<unit>${UNIT})?(?!\\w)`, 'gi');
const CURRENCY = new RegExp(`\\b(?:${CURRENCIES})\\b`, 'i');

/**
 * The larger amount of a `MONEY` or `BARE_MONEY` match, with its ISO 4217 currency (US dollars where
 * none is named, as `$` means in most resumes).
 */
export function toMoney(words: string): SignalValue {
  const symbol = /[$€£₹]/.exec(words)?.[0];
  const currency =
    symbol && !/us\$/i.test(words)
      ? (codeBeside(words) ?? SYMBOLS[symbol]!)
      : (codeBeside(words) ?? 'USD');
  const parts = [...words.matchAll(AMOUNT)];
  const lastUnit = parts.findLast((part) => part.groups!['unit'])?.groups!['unit'] ?? '';
  const amounts = parts.map((part) => {
    const unit = (
      part.groups!['unit'] ?? (symbolBefore(words, part.index) ? '' : lastUnit)
    ).toLowerCase();
    return Math.round(Number(part.groups!['digits']!.replaceAll(',', '')) * (UNITS[unit] ?? 1));
  });
  return { label: words.trim(), amount: Math.max(...amounts), currency };
}

function symbolBefore(words: string, index: number): boolean {
  return /[$€£₹] ?~?$/.test(words.slice(0, index)) && !/-|to/.test(words.slice(index));
}

function codeBeside(words: string): string | null {
  const code = CURRENCY.exec(words)?.[0];
  if (code) return code.toUpperCase();
  const dollar = /\b(au?|nz|ca?|s|hk)\$/i.exec(words)?.[1]?.toLowerCase();
  if (dollar) return DOLLARS[dollar]!;
  if (/euros?\b/i.test(words)) return 'EUR';
  if (/pounds?\b/i.test(words)) return 'GBP';
  if (/rupees|\brs\b|lakh|crore/i.test(words)) return 'INR';
  return null;
}
