import { MONTHS, OPEN_ENDS, SEASONS, YEAR_PARTS } from './date-words.ts';

/**
 * The date-range grammar. A date is one of
 *
 *     Jan 2010 · 5 January, 2010 · January 5th, 2010 · Jan-10 · Jan'10 · March2009
 *     01/2010 · 1/10 · 2010-01 · 31/01/2010 · 01.31.2010 · 2010/01/31
 *     1-Jan-10 · 2010 Jan · Summer 2012 · early 2012 · Q3 2012 · Q3'12 · 2012 Q3 · FY2012 · FY12 · 2012 · '12
 *
 * and a range two of them around a dash or "to", a date with an open end, `May - July 2008` with one year
 * for both, `2008 - 10`, `since 2010`, `between 2010 and 2012`, `present - 2010`, or `2015 (6 months)`.
 */
const DASH = String.raw`[-\u2010-\u2015\u2212\u0096\u0097~\u00AD]`;
const MOJIBAKE_DASH = String.raw`\u00e2\u20ac[\u201c\u201d\u201c]|\ufffd`;
const SEPARATOR = String.raw`(?:\s{0,40}(?:${DASH}{1,3}>?|[\u2192\u21d2\u2794\u27a1]|${MOJIBAKE_DASH}|[\/,](?=\s*(?:present|current|now|till)))\s*(?:to\b\s*)?|(?:\s{0,40},)?\s{0,40}(?:\b|(?<=\d))(?:to(?=\d)|(?:to|till|until|thru|through|up\s?to)\b:?)\s*(?:${DASH}\s*)?|[\s,;|]{1,20}end(?:ed)?(?:\s?date)?\s?:\s*)`;
const MONTH = String.raw`(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\b\.?`;
const MONTH_GLUED = String.raw`(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const SEASON = `(?:${[...SEASONS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const YEAR_PART = `(?:${[...YEAR_PARTS.keys()].join('|').replaceAll(' ', String.raw`\s+`)})`;
const YEAR = String.raw`(?:19[5-9]\d|20\d\d)(?!\d)`;
const QUOTE = String.raw`['\u2018\u2019\`\u00b4]`;
/** Two digits; `Feb 017` is a slip of the key that real resumes make. */
const SHORT_YEAR = String.raw`(?:${QUOTE}\s?\d\d(?!\d)|0?\d\d(?![\d.])${QUOTE}?)(?!\/|[.:]\d)(?!\s?(?:years?|yrs?|months?|${MONTH_GLUED}))`;

const DATES = {
  dayMonthYear: String.raw`\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:of\s+)?${MONTH},?[\s./-]*${YEAR}`,
  dayMonthShort: String.raw`\d{1,2}(?:st|nd|rd|th)?[\s./-]+${MONTH_GLUED}[.,]{0,2}[\s/-]+${SHORT_YEAR}`,
  monthDayYear: String.raw`${MONTH}(?:\s*|-)\d{1,2}(?:st|nd|rd|th)?(?:,\s*|\s+|-)${YEAR}`,
  monthYear: String.raw`${MONTH_GLUED}[.,]{0,2}(?:\s*[-/\u2010-\u2015]\s*|\s*of\s+|\s*)${QUOTE}?\s?${YEAR}`,
  monthShort: String.raw`${MONTH_GLUED}[.,]{0,2}\s*[-/]?\s*${SHORT_YEAR}`,
  numericDay: String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?${YEAR}`,
  numericDayShort: String.raw`\d{1,2}\/\d{1,2}\/\d\d(?![\d/])`,
  isoDay: String.raw`${YEAR}[/.-]\d{1,2}[/.-]\d{1,2}`,
  numericMonth: String.raw`(?:0?[1-9]|1[0-2])\s?[/.-]\s?${YEAR}`,
  isoMonth: String.raw`${YEAR}[/.-](?:0[1-9]|1[0-2])(?![\d])`,
  numericShort: String.raw`(?:0?[1-9]|1[0-2])\/\d\d(?![\d/])`,
  yearMonth: String.raw`${YEAR}[\s,./-]{1,2}${MONTH_GLUED}(?![a-z])(?!\s*[,.]?\s*(?:${QUOTE}|\d))`,
  yearPart: String.raw`${YEAR_PART}[\s-]+${YEAR}`,
  season: String.raw`${SEASON}(?:\s+of)?,?\s*(?:${YEAR}|${QUOTE}\d\d)`,
  quarter: String.raw`(?:Q[1-4][\s/,-]*(?:of\s+)?(?:FY\s*)?(?:${YEAR}|${QUOTE}\d\d(?!\d))|${YEAR}[\s-]*Q[1-4])`,
  year: String.raw`(?:FY\s*)?${YEAR}`,
  yearShort: String.raw`(?:FY\s*${QUOTE}?|${QUOTE})\d\d(?![\ds/])`,
} as const;

const DATE = `(?:${Object.values(DATES).join('|')})`;

/** One of some shapes: in the order of all, of which the first that fits is meant. */
function dateOf(...shapes: readonly (keyof typeof DATES)[]): string {
  const some = (Object.keys(DATES) as (keyof typeof DATES)[]).filter((one) => shapes.includes(one));
  return `(?:${some.map((shape) => DATES[shape]).join('|')})`;
}

const BARE_MONTH = String.raw`(?:${MONTH}|${SEASON})`;
const OPEN = `(?:${OPEN_ENDS.join('|').replaceAll(' ', String.raw`[\s-]+`)})\\b`;
/** A dash that extraction lost leaves a gap, or nothing: `2001  2005`, `2012Present`, `20082010`. */
const GAP = String.raw`(?:\s{2,40}|\s{0,20}\n\s{0,20})`;
const MONTHLY = dateOf('monthYear', 'numericDay', 'numericMonth');
const YEAR_LEFT = String.raw`19[5-9]\d|20\d\d`;
const YEAR_TAIL = String.raw`${QUOTE}?\d\d(?![\d/.:%])`;
const DURATION = String.raw`\s{0,40}\(\s*(?<amount>\d{1,2})\+?\s*(?<unit>months?|mos?|years?|yrs?)\.?\s*\)`;
/** What a range may begin with: rules out nearly all places before the grammar is tried. */
const FIRST = String.raw`(?=[\djfmasondqwelbpc'\u2018\u2019\`\u00b4])`;
/** After the name of a month or season comes no letter but that of an "of". */
const NO_WORD = '(?![a-np-z])';
const MONTH_BEGINS = [...new Set([...MONTHS.keys()].map((month) => month.slice(0, 3)))].join('|');
/** After a year what parts it from another date, another date, or a word that ends a range or leaves it open. */
const AFTER_YEAR = String.raw`[\s,;|]*(?:[-\u2010-\u2015\u2212\u0096\u0097~\u00AD\u2192\u21d2\u2794\u27a1\u00e2\ufffd\/.(\d]|t[oih]|u[np]|end|pres|curr|now|onw|q\d|${MONTH_BEGINS})`;
/** After a day or month in digits a month or further digits. */
const AFTER_DIGITS = String.raw`(?:st|nd|rd|th)?[\s.\/-]+(?:\d|(?:of\s+)?(?:${MONTH_BEGINS}))`;
const BEGINS_OF_DIGITS = String.raw`(?:19[5-9]|20\d)\d${AFTER_YEAR}|\d\d?${AFTER_DIGITS}`;
const BEGINS_OF_WORDS = String.raw`q\d|fy|present\b|current\b|(?:since|from|between)\s|(?:${[...YEAR_PARTS.keys()].map((part) => part.split(' ')[0]).join('|')})[\s-]|${SEASON}${NO_WORD}|${MONTH_GLUED}${NO_WORD}`;
const BEGINS = String.raw`(?=${BEGINS_OF_DIGITS}|${QUOTE}\d\d|${BEGINS_OF_WORDS})`;
/** Not in a number, an amount or a word, unless that is a state that lost its space: `Dover, DEMay 2010`. */
const LEFT = String.raw`(?<![\d$€£#][/.,:-]?)(?:(?<![a-z])|(?<=,\s?[a-z]{2}))`;

/** What ranges may begin with, by the kind of what they begin with. */
interface Beginning {
  readonly date: string;
  /** A date that tells the month, after which a lost dash is seen. */
  readonly monthly?: string;
  readonly year?: true;
  readonly bareMonth?: true;
}

/**
 * The ranges that have one kind of beginning, at a place. The grammar as one expression is so long that V8 does not
 * optimise it, and of each place its first characters tell what can begin there.
 *
 * Named groups: `start` with `end`, `open` or `tail` (two-digit year); `amount` and `unit` of a duration. Without the
 * `u` flag, for speed.
 */
function rangesFrom({ date, monthly, year, bareMonth }: Beginning): RegExp {
  const start = bareMonth
    ? `${date}|${BARE_MONTH}(?=${SEPARATOR}${DATE})(?!${SEPARATOR}${YEAR})`
    : date;
  const plain = [monthly, year && YEAR_LEFT].filter((one) => one !== undefined).join('|');
  return either([
    `(?<start>${start})${SEPARATOR}(?:(?<end>${DATE})|[(_]?(?<open>${OPEN})|(?<=\\b\\d{4}\\s?${DASH}\\s?)(?<tail>${YEAR_TAIL}))`,
    monthly && `(?<gapStart>${monthly})\\s{1,40}(?<gapEnd>${MONTHLY})\\b`,
    year && `(?<gapFrom>${YEAR_LEFT})${GAP}(?<gapTo>${YEAR})\\b`,
    plain && `(?<gapSince>${plain})\\s{0,40}(?<gapOpen>present|current|till[\\s-]?date)\\b`,
    year && `(?<gluedStart>${YEAR_LEFT})(?<gluedEnd>${YEAR})(?!\\d)`,
    `(?<onward>${date})\\s{1,40}(?<onwards>onwards?|till[\\s-]+date|to[\\s-]+date|present|current)\\b`,
    monthly && `(?<dangling>${monthly})\\s{0,3}${DASH}{1,2}[ \\t]*(?=\\n|$)`,
    `(?<lasting>${date})${DURATION}`,
  ]);
}

function either(alternatives: readonly (string | undefined)[]): RegExp {
  return new RegExp(`(?:${alternatives.filter(Boolean).join('|')})`, 'iy');
}

const FROM_YEAR = rangesFrom({
  date: dateOf('isoDay', 'isoMonth', 'yearMonth', 'quarter', 'year'),
  year: true,
});
const FROM_DIGITS = rangesFrom({
  date: dateOf(
    'dayMonthYear',
    'dayMonthShort',
    'numericDay',
    'numericDayShort',
    'numericMonth',
    'numericShort',
  ),
  monthly: dateOf('numericDay', 'numericMonth'),
});
const FROM_WORD = rangesFrom({
  date: dateOf(
    'monthDayYear',
    'monthYear',
    'monthShort',
    'yearPart',
    'season',
    'quarter',
    'year',
    'yearShort',
  ),
  monthly: dateOf('monthYear'),
  bareMonth: true,
});
const FROM_QUOTE = rangesFrom({ date: dateOf('yearShort') });
/** `since 2010`, `between 2010 and 2012`. */
const FROM_PREPOSITION = either([
  `(?:since|from)\\s+(?<since>${DATE})(?!${SEPARATOR})`,
  `between\\s+(?<low>${DATE})\\s+(?:and|&)\\s+(?<high>${DATE})`,
]);
/** `Present - May 2019`: who lists the latest first may write dates so, too. */
const FROM_NOW = either([
  `(?<now>present|current)${SEPARATOR}(?<backTo>${DATE})\\b(?!${SEPARATOR})`,
]);

const BEGINNING = new RegExp(`${FIRST}${LEFT}${BEGINS}`, 'gi');
const BY_FIRST_LETTERS: ReadonlyMap<string, RegExp> = new Map([
  ...'sinc from betw'.split(' ').map((letters) => [letters, FROM_PREPOSITION] as const),
  ...'pres curr'.split(' ').map((letters) => [letters, FROM_NOW] as const),
]);

/** Every date range of a text as it is written, in order, disjoint; the groups say of what it is made. */
export function rangesIn(text: string): RegExpExecArray[] {
  const ranges: RegExpExecArray[] = [];
  for (let from = 0; ;) {
    BEGINNING.lastIndex = from;
    const beginning = BEGINNING.exec(text);
    if (!beginning) return ranges;
    const { index } = beginning;
    const pattern = patternAt(text, index);
    pattern.lastIndex = index;
    const range = pattern.exec(text);
    if (range) ranges.push(range);
    from = range ? pattern.lastIndex : index + 1;
  }
}

function patternAt(text: string, index: number): RegExp {
  if (isDigit(text.charCodeAt(index))) {
    return isDigit(text.charCodeAt(index + 2)) && isDigit(text.charCodeAt(index + 1))
      ? FROM_YEAR
      : FROM_DIGITS;
  }
  if (!/[a-z]/i.test(text[index]!)) return FROM_QUOTE;
  return BY_FIRST_LETTERS.get(text.slice(index, index + 4).toLowerCase()) ?? FROM_WORD;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** One date alone, anchored: says which shape a matched date has. */
export const DATE_SHAPES: readonly (readonly [keyof typeof DATES, RegExp])[] = (
  Object.keys(DATES) as (keyof typeof DATES)[]
).map((shape) => [shape, new RegExp(`^(?:${DATES[shape]})$`, 'i')] as const);

export type DateShape = keyof typeof DATES;
