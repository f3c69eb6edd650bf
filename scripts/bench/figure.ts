/** One ratio, with what is aimed at. */
export interface Figure {
  readonly name: string;
  /** Null where there was nothing to measure. */
  readonly ratio: number | null;
  readonly aim: number;
  readonly better: 'at_least' | 'at_most';
  /** Files measured, and the two sides in words. */
  readonly detail: string;
}

/** Null where nothing was measured. */
export function passes({ ratio, aim, better }: Figure): boolean | null {
  if (ratio === null) return null;
  return better === 'at_least' ? ratio >= aim : ratio <= aim;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
