/**
 * The words of the date-range grammar. Spellings include the common misspellings of real resumes
 * ("Febuary", "Sepember"); a dot may follow any of them.
 */
const MONTH_SPELLINGS: readonly (readonly string[])[] = [
  ['january', 'janurary', 'januray', 'janaury', 'jan'],
  ['february', 'febuary', 'feburary', 'febraury', 'feb'],
  ['march', 'mar'],
  ['april', 'apirl', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jully', 'jul'],
  ['august', 'agust', 'auguest', 'aug'],
  ['september', 'sepember', 'septmber', 'setember', 'sept', 'sep'],
  ['october', 'octber', 'ocotber', 'oct'],
  ['november', 'novemeber', 'novermber', 'novembar', 'nov'],
  ['december', 'decemeber', 'decmber', 'dec'],
];

/** Month of the year, 1 to 12, by its lower-case spelling. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_SPELLINGS.flatMap((spellings, i) => spellings.map((word) => [word, i + 1] as const)),
);

/**
 * Seasons as first and last month. Winter is the whole year: it may be the one that ends in it or the one
 * that begins in it.
 */
export const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['summers', [6, 8]],
  ['fall', [9, 11]],
  ['autumn', [9, 11]],
  ['winter', [1, 12]],
]);

/** Parts of a year, as first and last month: `early 2014`, `mid-2015`, `end of 2016`. */
export const YEAR_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['beginning of', [1, 3]],
  ['early', [1, 4]],
  ['mid', [5, 8]],
  ['middle of', [5, 8]],
  ['late', [9, 12]],
  ['end of', [10, 12]],
]);

/** What stands for "until the anchor": ends that are still open. Longer spellings first. */
export const OPEN_ENDS: readonly string[] = [
  'to the present',
  'to present',
  'till present',
  'until present',
  'the present',
  'presently',
  'present',
  'pres',
  'currently',
  'current',
  'curr',
  'till date',
  'til date',
  'tilldate',
  'till now',
  'until now',
  'uptil now',
  'up to now',
  'upto now',
  'upto date',
  'still working',
  'still employed',
  'to date',
  'to-date',
  'todate',
  'now',
  'ongoing',
  'on-going',
  'on going',
  'onwards',
  'onward',
  'continuing',
  'continues',
  'today',
  'date',
  'heute',
  'aktuell',
  'actuel',
  'actual',
];

/** Products, standards and documents that carry a year in their name: `Windows Server 2008 - 2012`. */
export const YEAR_NAMED =
  /(?:^|[^a-z])(?:windows|server|office|exchange|sharepoint|project|visio|studio|sql|vb\.?net|asp\.?net|\.net|biztalk|outlook|excel|word|access|powerpoint|infopath|dynamics|autocad|xp|nt|vista|win|msp|prince|iso(?:\/iec)?|act|edition|version|release|ver\.?|v)[\s:-]*$/i;

/** Words right after a number that show it counts something instead of naming a year. */
export const COUNTED =
  /^\s*(?:\+|%|k\b|users?\b|employees\b|people\b|servers\b|hours\b|hrs\b|stores\b|customers\b|sq\b|desktops\b|pcs\b|r2\b|sp\d)/i;
