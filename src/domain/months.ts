/** A calendar month as one number, `year * 12 + month - 1`, so that months subtract and compare. */
export type MonthIndex = number;

/** Lower and upper bound, both included. Equal where the text is exact. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** @param month 1 to 12 */
export function monthIndex(year: number, month: number): MonthIndex {
  return year * 12 + month - 1;
}

/** `2016-08`. */
export function formatMonth(index: MonthIndex): string {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Both bounds of a month that is not known exactly, as in `2016-01` to `2016-12`. */
export function formatBounds({ min, max }: Bounds): { readonly min: string; readonly max: string } {
  return { min: formatMonth(min), max: formatMonth(max) };
}

/** A calendar date without time or zone, `YYYY-MM-DD`; what "Present" means for a document. */
export type IsoDate = string;

/** The month of a `YYYY-MM-DD`. @throws RangeError if it is not a real date. */
export function monthOfDate(date: IsoDate): MonthIndex {
  if (!isIsoDate(date)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${date}`);
  return monthIndex(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? 29 : 28;
}
