import type { Fragment } from './fragments.ts';
import { areIndependent, isLabels, sideOf } from './sides.ts';

/** Fragments painted one after the other, none of them above the one before. */
export interface PaintedRun {
  readonly fragments: readonly Fragment[];
  /** 0-based, left to right, among the runs beside each other. */
  readonly column: number;
}

/** In parts of the type size: painting that steps up by more than this goes on in another cell or column. */
const STEP_UP = 0.6;
/** The same in type of one size, where it is no raised mark: cells of one and of two lines, set to their middle. */
const HALF_LINE = 0.4;
const SAME_SIZE = 0.1;
/** In parts of the type size: how far a cell or column may reach into the one on its left. */
const SLACK = 0.3;
/** In parts of the type size: baselines within a cell are no further apart. */
const WITHIN_CELL = 2;
const ASCENT = 0.8;
/** Fewer lines beside each other may stand on one baseline by chance: those of a table's cells do. */
const MIN_ROWS = 5;

/**
 * The columns and cells of a page whose painting order is an order in which it can be read: nothing is
 * painted after what stands below it, unless it stands to the right of that. Running heads and feet may be
 * painted out of turn.
 *
 * @returns null where the painting order is no reading order, or tells nothing since it never steps up: so
 *   is a page painted line by line across its columns
 */
export function paintedRegions(fragments: readonly Fragment[]): PaintedRun[] | null {
  const painted = inTurn([...fragments].sort((a, b) => a.order - b.order));
  const seen = new Staircase();
  let lowest: Fragment | null = null;
  let steps = 0;
  for (let i = 0; i < painted.length; i++) {
    const f = painted[i]!;
    if (lowest && stepsUp(lowest, f)) {
      steps++;
      // The larger type decides: a raised "th" stands on no line of its own.
      const line = STEP_UP * Math.max(f.size, painted[i - 1]!.size);
      if (seen.reachBelow(f.baseline + line) > f.x0 + SLACK * f.size) return null;
    }
    seen.add(f.baseline, f.x1);
    if (!lowest || f.baseline > lowest.baseline) lowest = f;
  }
  if (steps === 0) return null;
  const runs = withRows(runsOf(painted));
  return runs.length === 1 ? null : runs;
}

/** The runs, with the sides of rows as one: it is their places that say what belongs together. */
function withRows(runs: readonly PaintedRun[]): PaintedRun[] {
  const kept: PaintedRun[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last === undefined || !areRows(last, run)) kept.push(run);
    else kept.splice(-1, 1, { ...last, fragments: [...last.fragments, ...run.fragments] });
  }
  return kept;
}

/** Whether two runs beside each other are a list's bullets and items, labels and values, titles and dates. */
function areRows(left: PaintedRun, right: PaintedRun): boolean {
  if (right.column !== left.column + 1) return false;
  if (left.fragments.every((f) => f.glyphs.length === 1)) return true;
  const [l, r] = [sideOf(fromTop(left)), sideOf(fromTop(right))];
  if (Math.min(l.rows.length, r.rows.length) < 2) return false;
  if (isLabels(l, r)) return true;
  return Math.min(l.rows.length, r.rows.length) >= MIN_ROWS && !areIndependent(l, r);
}

function stepsUp(from: Fragment, to: Fragment): boolean {
  const size = Math.max(from.size, to.size);
  const step = Math.abs(from.size - to.size) <= SAME_SIZE * size ? HALF_LINE : STEP_UP;
  return to.baseline < from.baseline - step * size;
}

/** How far to the right reaches what stands below a height: only what no lower and wider one covers is kept. */
class Staircase {
  /** From top to bottom, and so from right to left. */
  readonly #steps: { readonly y: number; readonly x: number }[] = [];

  add(y: number, x: number): void {
    const at = this.#firstBelow(y);
    if ((this.#steps[at]?.x ?? -Infinity) >= x) return;
    let from = at;
    while (from > 0 && this.#steps[from - 1]!.x <= x) from--;
    this.#steps.splice(from, at - from, { y, x });
  }

  reachBelow(y: number): number {
    return this.#steps[this.#firstBelow(y)]?.x ?? -Infinity;
  }

  #firstBelow(y: number): number {
    let [low, high] = [0, this.#steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#steps[middle]!.y > y) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Puts a foot that is painted first behind everything else, and a head that is painted last before it. */
function inTurn(painted: readonly Fragment[]): readonly Fragment[] {
  const foot = leadBelow(painted);
  const rest = [...painted.slice(foot), ...painted.slice(0, foot)];
  const head = leadBelow([...rest].reverse().map((f) => ({ ...f, baseline: -f.baseline })));
  return [...rest.slice(rest.length - head), ...rest.slice(0, rest.length - head)];
}

/** How many fragments at the start of the list stand below all others. */
function leadBelow(painted: readonly Fragment[]): number {
  const lowest: number[] = [];
  for (let i = painted.length - 1, low = -Infinity; i >= 0; i--) {
    lowest[i] = low = Math.max(low, painted[i]!.baseline);
  }
  let highest = Infinity;
  for (let i = 0; i + 1 < painted.length; i++) {
    highest = Math.min(highest, painted[i]!.baseline);
    if (highest > lowest[i + 1]! + STEP_UP * painted[i]!.size) return i + 1;
  }
  return 0;
}

function runsOf(painted: readonly Fragment[]): PaintedRun[] {
  const runs: { fragments: Fragment[]; column: number }[] = [];
  let run: { fragments: Fragment[]; column: number } = { fragments: [], column: 0 };
  runs.push(run);
  let lowest = painted[0]!;
  for (const f of painted) {
    if (stepsUp(lowest, f)) {
      const beside = cellFrom(run.fragments, f);
      if (beside > 0 && beside < run.fragments.length)
        runs.push((run = { fragments: run.fragments.splice(beside), column: run.column }));
      runs.push((run = { fragments: [f], column: run.column + 1 }));
      lowest = f;
    } else if (run.column > 0 && f.x1 <= run.fragments[0]!.x0) {
      runs.push((run = { fragments: [f], column: 0 }));
      lowest = f;
    } else {
      run.fragments.push(f);
      if (f.baseline > lowest.baseline) lowest = f;
    }
  }
  return runs;
}

/** Where the cell begins that stands beside `f`, at the end of a run: index of its first fragment. */
function cellFrom(run: readonly Fragment[], f: Fragment): number {
  const top = f.baseline - ASCENT * f.size;
  let from = run.length - 1;
  for (; from > 0; from--) {
    const [above, below] = [run[from - 1]!, run[from]!];
    if (above.x1 > f.x0 + SLACK * f.size) break;
    if (above.baseline < top && !goesOn(above, below)) break;
  }
  while (from > 0 && from < run.length && isOneLine(run[from - 1]!, run[from]!)) from++;
  return from;
}

function isOneLine(a: Fragment, b: Fragment): boolean {
  return Math.abs(a.baseline - b.baseline) < HALF_LINE * Math.max(a.size, b.size);
}

/** Whether two fragments are lines of one cell, though the first stands above the cell beside it. */
function goesOn(above: Fragment, below: Fragment): boolean {
  if (below.baseline - above.baseline > WITHIN_CELL * below.size) return false;
  return above.x0 < below.x1 && below.x0 < above.x1;
}

function fromTop({ fragments }: PaintedRun): Fragment[] {
  return [...fragments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
}
