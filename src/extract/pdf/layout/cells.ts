import type { Glyph } from './glyph.ts';

/** In parts of the type size: baselines within a cell are at most so far apart. */
const WITHIN_CELL = 2;
/** Baselines closer than this are one line. */
const SAME_LINE = 0.4;

/**
 * Whether two runs on one line are lines of cells beside each other, however narrow the gap: each cell has
 * several lines, is painted to its end before the other, and reaches nowhere into it.
 *
 * @param runs in painting order, each from left to right
 */
export function areOfCells(runs: readonly (readonly Glyph[])[], a: number, b: number): boolean {
  const [left, right] = [cellAround(runs, a), cellAround(runs, b)];
  if (left.to > right.from && right.to > left.from) return false;
  const [l, r] = [runs.slice(left.from, left.to), runs.slice(right.from, right.to)];
  if (!hasLines(l) || !hasLines(r)) return false;
  return Math.max(...l.map(endOf)) <= Math.min(...r.map((run) => run[0]!.x0));
}

/** The runs painted before and after one, as far as each goes on, on the line of the one before or below it. */
function cellAround(runs: readonly (readonly Glyph[])[], at: number) {
  let [from, to] = [at, at + 1];
  while (from > 0 && goesOn(runs[from - 1]!, runs[from]!)) from--;
  while (to < runs.length && goesOn(runs[to - 1]!, runs[to]!)) to++;
  return { from, to };
}

function goesOn(above: readonly Glyph[], below: readonly Glyph[]): boolean {
  const [first, next] = [above[0]!, below[0]!];
  const step = (next.baseline - first.baseline) / Math.max(first.size, next.size);
  if (Math.abs(step) <= SAME_LINE) return next.x0 > first.x0;
  return step > 0 && step <= WITHIN_CELL && first.x0 < endOf(below) && next.x0 < endOf(above);
}

function hasLines(runs: readonly (readonly Glyph[])[]): boolean {
  const [first, last] = [runs[0]![0]!, runs.at(-1)![0]!];
  return last.baseline - first.baseline > SAME_LINE * Math.max(first.size, last.size);
}

function endOf(run: readonly Glyph[]): number {
  return run.at(-1)!.x1;
}
