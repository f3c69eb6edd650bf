/** How a resume writes days in digits: `31/01/2010` or `01/31/2010`. */
export type DayOrder = 'day_first' | 'month_first';

const IN_DIGITS =
  /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(?:(?:19|20)\d\d|\d\d)(?![\d/])/g;
/** So many dates that all have a 1 in one place, and other numbers in the other, are of the first of the month. */
const FIRSTS = 3;

/**
 * The order that a text's own dates tell: one with a number over 12 does, where none tells the other; so do many
 * that all are the first of a month. Null where they tell none.
 */
export function dayOrderOf(text: string): DayOrder | null {
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (const [, first, second] of text.matchAll(IN_DIGITS)) {
    firsts.push(Number(first));
    seconds.push(Number(second));
  }
  const dayFirst = firsts.some((n, i) => isDayOnly(n, seconds[i]!));
  const monthFirst = seconds.some((n, i) => isDayOnly(n, firsts[i]!));
  if (dayFirst !== monthFirst) return dayFirst ? 'day_first' : 'month_first';
  if (dayFirst || firsts.length < FIRSTS) return null;
  const [oneFirst, oneSecond] = [firsts, seconds].map((numbers) => numbers.every((n) => n === 1));
  if (oneFirst === oneSecond) return null;
  return oneFirst ? 'day_first' : 'month_first';
}

function isDayOnly(n: number, other: number): boolean {
  return n > 12 && n <= 31 && other >= 1 && other <= 12;
}
