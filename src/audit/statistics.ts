/** 97.5th percentile of the normal distribution: intervals hold 95 %. */
const Z = 1.959963984540054;
/** Tables as likely as the one seen, within what floating point tells apart (as R's fisher.test has it). */
const TOLERANCE = 1 + 1e-7;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of a 2×2 table: successes and totals of two groups. */
export interface TwoGroups {
  readonly a: number;
  readonly ofA: number;
  readonly b: number;
  readonly ofB: number;
}

/**
 * Fisher's exact test, two-sided: the share of tables with the same margins that are no likelier than this one.
 */
export function fisherExact({ a, ofA, b, ofB }: TwoGroups): number {
  const successes = a + b;
  const all = ofA + ofB;
  const logFactorial = logFactorials(all);
  const logChoose = (n: number, k: number) =>
    logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const chance = (k: number) =>
    Math.exp(logChoose(ofA, k) + logChoose(ofB, successes - k) - logChoose(all, successes));
  const seen = chance(a) * TOLERANCE;
  let p = 0;
  for (let k = Math.max(0, successes - ofB); k <= Math.min(ofA, successes); k++) {
    const each = chance(k);
    if (each <= seen) p += each;
  }
  return Math.min(1, p);
}

function logFactorials(most: number): number[] {
  const logs = [0];
  for (let n = 1; n <= most; n++) logs.push(logs[n - 1]! + Math.log(n));
  return logs;
}

/** Wilson's score interval of a share (Wilson 1927; Newcombe 1998, method 3). Null of none. */
export function wilsonInterval(successes: number, total: number): Interval | null {
  if (total === 0) return null;
  const share = successes / total;
  const squared = Z ** 2 / total;
  const middle = (share + squared / 2) / (1 + squared);
  const half =
    (Z / (1 + squared)) * Math.sqrt((share * (1 - share)) / total + squared / (4 * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The interval of a ratio of two shares, on the log scale (Katz 1978). Null where one of them is 0. */
export function ratioInterval({ a, ofA, b, ofB }: TwoGroups): Interval | null {
  if (a === 0 || b === 0) return null;
  const ratio = a / ofA / (b / ofB);
  const half = Z * Math.sqrt(1 / a - 1 / ofA + 1 / b - 1 / ofB);
  return { low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}

/** The middle of sorted numbers; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}
