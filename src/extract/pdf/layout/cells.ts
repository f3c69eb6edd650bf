import type { Glyph } from './glyph.ts';

/** In parts of the type size: baselines within a cell are at most so far apart. */
const WITHIN_CELL = 2;
/** Baselines closer than this are one line. */
const SAME_LINE = 0.4;

/** Runs painted one after the other, each on the line of the one before or below it. */
interface Cell {
  readonly hasLines: boolean;
  readonly x0: number;
  readonly x1: number;
}

/** The cells that the runs of a page are painted in; made out when first asked for, which few pages do. */
export class Cells {
  readonly #runs: readonly (readonly Glyph[])[];
  /** For each run its cell. */
  #cells: Cell[] | null = null;

  /** @param runs in painting order, each from left to right */
  constructor(runs: readonly (readonly Glyph[])[]) {
    this.#runs = runs;
  }

  /**
   * Whether two runs on one line are lines of cells beside each other, however narrow the gap: each cell has
   * several lines, is painted to its end before the other, and reaches nowhere into it.
   *
   * @param left its place in painting order; undefined where it was painted over in part: no cell is
   */
  areBeside(left: number | undefined, right: number | undefined): boolean {
    if (left === undefined || right === undefined) return false;
    const cells = (this.#cells ??= cellsOf(this.#runs));
    const [l, r] = [cells[left]!, cells[right]!];
    return l !== r && l.hasLines && r.hasLines && l.x1 <= r.x0;
  }
}

function cellsOf(runs: readonly (readonly Glyph[])[]): Cell[] {
  const cells: Cell[] = [];
  for (let from = 0; from < runs.length; from = cells.length) {
    let to = from + 1;
    while (to < runs.length && goesOn(runs[to - 1]!, runs[to]!)) to++;
    const cell = cellOf(runs, from, to);
    while (cells.length < to) cells.push(cell);
  }
  return cells;
}

function goesOn(above: readonly Glyph[], below: readonly Glyph[]): boolean {
  const [first, next] = [above[0]!, below[0]!];
  const step = (next.baseline - first.baseline) / Math.max(first.size, next.size);
  if (Math.abs(step) <= SAME_LINE) return next.x0 > first.x0;
  return step > 0 && step <= WITHIN_CELL && first.x0 < endOf(below) && next.x0 < endOf(above);
}

/** @param from its first run @param to the one behind its last */
function cellOf(runs: readonly (readonly Glyph[])[], from: number, to: number): Cell {
  const [first, last] = [runs[from]![0]!, runs[to - 1]![0]!];
  const height = last.baseline - first.baseline;
  let [x0, x1] = [Infinity, -Infinity];
  for (let i = from; i < to; i++) {
    x0 = Math.min(x0, runs[i]![0]!.x0);
    x1 = Math.max(x1, endOf(runs[i]!));
  }
  return { hasLines: height > SAME_LINE * Math.max(first.size, last.size), x0, x1 };
}

function endOf(run: readonly Glyph[]): number {
  return run.at(-1)!.x1;
}
