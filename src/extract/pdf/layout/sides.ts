import type { Fragment } from './fragments.ts';
import { median } from './spacing.ts';

/** Baselines this close, in parts of the type size, stand on one line across the gutter. */
const ALIGNED = 0.2;
/** From this share of aligned lines on, the two sides are one table or have dates set to the right. */
const ROW_LIKE = 0.7;
/** The same where one side has only a few lines, which may miss each other by chance. */
const ROW_LIKE_OF_FEW = 0.45;
const SURE_ROWS = 6;
/** Glyphs of a line that says more than a label, a place or a date. */
const LONG_ROW = 22;
/** Fewer lines on one edge are no column of sentences. */
const MIN_FLUSH = 2;
/** In parts of the type size: a wider gap parts cells, no words of a sentence. */
const CELL_GAP = 1.5;
/** Glyphs of an item: a bullet alone is a tick in a table. */
const MIN_ITEM = 4;
/** In parts of the type size: the usual distance of lines that do not belong together. */
const SCATTERED = 2.4;

/** What stands on one side of a gutter, line by line. */
export interface Side {
  readonly rows: readonly Row[];
  readonly x0: number;
  readonly x1: number;
  readonly size: number;
}

interface Row {
  readonly baseline: number;
  x0: number;
  x1: number;
  glyphs: number;
  /** Of the longest part without a wide gap, and of the part that it ends with. */
  longest: number;
  tail: number;
  /** Its outermost characters. */
  readonly first: string;
  last: string;
}

/** The lines of one side. @param fragments from top to bottom */
export function sideOf(fragments: readonly Fragment[]): Side {
  const rows: Row[] = [];
  for (const f of fragments) {
    const last = rows.at(-1);
    if (last && f.baseline - last.baseline <= ALIGNED * f.size) {
      last.x0 = Math.min(last.x0, f.x0);
      last.tail =
        f.x0 - last.x1 > CELL_GAP * f.size ? f.glyphs.length : last.tail + f.glyphs.length;
      last.longest = Math.max(last.longest, last.tail);
      if (f.x1 > last.x1) last.last = f.glyphs.at(-1)!.text;
      last.x1 = Math.max(last.x1, f.x1);
      last.glyphs += f.glyphs.length;
    } else {
      const { baseline, x0, x1, glyphs } = f;
      const [first, end] = [glyphs[0]!.text, glyphs.at(-1)!.text];
      const { length } = glyphs;
      rows.push({
        baseline,
        x0,
        x1,
        glyphs: length,
        longest: length,
        tail: length,
        first,
        last: end,
      });
    }
  }
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  return { rows, x0, x1, size: fragments[0]!.size };
}

const BULLET = /^[*\u2022\u25cf\u25aa\u25a0\u25e6\u2023\u27a2\u2756\u2713\u00b7\ue000-\uf8ff]/u;

/** The share of the lines, on the side with fewer, that stand on one baseline with a line of the other. */
function alignedShare(a: Side, b: Side): number {
  const [few, many] = byRows(a, b);
  let aligned = 0;
  let from = 0;
  for (const row of few.rows) {
    const tolerance = ALIGNED * few.size;
    while (from < many.rows.length && many.rows[from]!.baseline < row.baseline - tolerance) from++;
    const other = many.rows[from];
    if (other && other.baseline <= row.baseline + tolerance) aligned++;
  }
  return aligned / few.rows.length;
}

/** Lines far apart, as the short cells of a table with long ones stand: no column of its own. */
function isScattered(side: Side): boolean {
  const gaps = side.rows.slice(1).map((row, i) => row.baseline - side.rows[i]!.baseline);
  return median(gaps) > SCATTERED * side.size;
}

/** Labels and values: the left side's lines end with a colon, or the right side's begin with one. */
export function isLabels(left: Side, right: Side): boolean {
  const labels = left.rows.filter((row) => row.last === ':').length;
  const values = right.rows.filter((row) => row.first === ':').length;
  return areMost(labels, left) || areMost(values, right);
}

/** One colon makes no list of labels: a label and its value may each be a cell of several lines. */
function areMost(count: number, { rows }: Side): boolean {
  return count >= 2 && count >= 0.5 * rows.length;
}

/** Whether a good part of the lines are long and set flush left: sentences, not labels, places or dates. */
function isProse(side: Side): boolean {
  const long = side.rows.filter((row) => row.longest >= LONG_ROW);
  const edges = new Map<number, number>();
  for (const row of long) edges.set(Math.round(row.x0), (edges.get(Math.round(row.x0)) ?? 0) + 1);
  const flush = Math.max(0, ...edges.values());
  return long.length >= 0.4 * side.rows.length && flush >= Math.max(MIN_FLUSH, 0.5 * long.length);
}

function isList(side: Side): boolean {
  const items = side.rows.filter((row) => BULLET.test(row.first) && row.glyphs >= MIN_ITEM);
  return items.length >= 0.5 * side.rows.length;
}

/** Whether each side reads on by itself; else they are rows: titles and dates, labels and values. */
export function areIndependent(a: Side, b: Side): boolean {
  const [few] = byRows(a, b);
  if (isScattered(few) && !isProse(few)) return false;
  const limit = few.rows.length < SURE_ROWS ? ROW_LIKE_OF_FEW : ROW_LIKE;
  return alignedShare(a, b) < limit || (isProse(a) && isProse(b)) || (isList(a) && isList(b));
}

function byRows(a: Side, b: Side): readonly [Side, Side] {
  return a.rows.length <= b.rows.length ? [a, b] : [b, a];
}
