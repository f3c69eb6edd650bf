import type { IsoDate } from '../domain/months.ts';
import type { Anchor } from '../domain/result.ts';

/**
 * The anchor of a run without intake: `--as-of`, else today by the machine's calendar. The clock is read
 * here and nowhere else in the tag path; the result says so (`run_date`).
 */
export function anchorOf(asOf: IsoDate | undefined, now: Date = new Date()): Anchor {
  return asOf === undefined
    ? { date: calendarDate(now), source: 'run_date' }
    : { date: asOf, source: 'as_of' };
}

/** The local calendar date, `YYYY-MM-DD`. */
export function calendarDate(now: Date): IsoDate {
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`;
}
