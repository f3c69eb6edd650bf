/** Pull of the coefficients towards 0: few documents tell little of a coefficient. */
const RIDGE = 0.3;
const ROUNDS = 50;

/**
 * Coefficients of a logistic model by Newton's method, the intercept last and without the ridge.
 *
 * @param rows features of each example
 * @param shares the share of right answers of each example, 0 to 1
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  shares: readonly number[],
): number[] {
  const inputs = rows.map((row) => [...row, 1]);
  const size = inputs[0]!.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((w, i) => (i < size - 1 ? 2 * RIDGE * w : 0));
    const curve = weights.map((_, i) =>
      weights.map((__, j) => (i === j && i < size - 1 ? 2 * RIDGE : 0)),
    );
    inputs.forEach((x, k) => {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
      for (let i = 0; i < size; i++) {
        slope[i]! += (p - shares[k]!) * x[i]!;
        for (let j = 0; j < size; j++) curve[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
      }
    });
    const step = solve(curve, slope);
    weights = weights.map((w, i) => w - step[i]!);
  }
  return weights;
}

/** Gaussian elimination with pivots; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let c = 0; c < size; c++) {
    const pivot = rows.reduce(
      (best, row, r) => (r >= c && Math.abs(row[c]!) > Math.abs(rows[best]![c]!) ? r : best),
      c,
    );
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < size; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      rows[r] = rows[r]!.map((value, k) => value - factor * rows[c]![k]!);
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
