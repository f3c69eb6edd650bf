import type { Bounds } from '../domain/months.ts';

/** `9.8 years`, `9.8–10.3 years` where only bounds are known, `?` where nothing is dated. */
export function yearsText(months: Bounds | null): string {
  if (months === null) return '?';
  const [min, max] = [years(months.min), years(months.max)];
  const unit = max === '1.0' ? 'year' : 'years';
  return min === max ? `${min} ${unit}` : `${min}–${max} ${unit}`;
}

function years(months: number): string {
  return (months / 12).toFixed(1);
}
