/** The middle of some numbers, and the half of them around it. */
export interface Spread {
  readonly median: number;
  /** The first and the third quarter. */
  readonly low: number;
  readonly high: number;
}

/** @param numbers at least one */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  };
}

/** Between two of the numbers it is on the line through them. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}

/** A point of a curve. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The exponent of the power of x that y grows with: the slope of the line through the logarithms, by least squares. */
export function exponentOf(points: readonly Point[]): number {
  const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const up = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const along = logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return up / along;
}
