import type { Bounds } from '../../domain/months.ts';

/** `48 kB`, `1.2 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`;
  if (bytes < 999_500_000) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** `12,345`: the same on every machine, whatever its locale. */
export function countText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `12`, `10,000+` where there are more than were counted. */
export function tallyText({ count, isMore }: { count: number; isMore: boolean }): string {
  return `${countText(count)}${isMore ? '+' : ''}`;
}

/** `1 file`, `12 files`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** `9.8`, `9.8–10.3` where only bounds are known, `–` where nothing is dated. */
export function yearsShort(months: Bounds | null): string {
  if (months === null) return '–';
  const [min, max] = [(months.min / 12).toFixed(1), (months.max / 12).toFixed(1)];
  return min === max ? min : `${min}–${max}`;
}

/** `2 y 3 m`, `8 m`; the larger bound where only bounds are known, marked with `≤`. */
export function tenureText(months: Bounds | null): string {
  if (months === null) return 'no dates';
  const text = monthsText(months.max);
  return months.min === months.max ? text : `${monthsText(months.min)} – ${text}`;
}

function monthsText(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return `${rest} m`;
  return rest === 0 ? `${years} y` : `${years} y ${rest} m`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2019-01` as `Jan 2019`. */
export function monthText(month: string): string {
  const [year, number] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? ''} ${year}`.trim();
}

/** `2026-11-23` or a full time as `23 Nov 2026`. */
export function dayText(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** An ISO time as `23 Nov 2026, 14:05 UTC`. */
export function timeText(time: string): string {
  return `${dayText(time)}, ${time.slice(11, 16)} UTC`;
}

/** Hex ids are shown by their beginning. */
export function shortId(id: string): string {
  return id.slice(0, 10);
}

/** The label of a rubric as the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
