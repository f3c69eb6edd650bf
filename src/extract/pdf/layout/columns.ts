import type { Fragment } from './fragments.ts';
import { isCells, paintedAs } from './painting.ts';
import type { Sides } from './painting.ts';
import { paintedRegions } from './painted-regions.ts';
import { median } from './spacing.ts';

/** A part of a page that is read from top to bottom on its own. */
export interface Region {
  readonly fragments: readonly Fragment[];
  /** 0-based, left to right; 0 where nothing stands beside it. */
  readonly column: number;
  /** 0 to 1: how clearly the columns stand apart. */
  readonly confidence: number;
}

/** Points, in parts of the type size: the narrowest clear space between two columns. */
const GUTTER = 0.8;
/** The same between two cells of a row that is known to be a table's. */
const CELL_GAP = 0.3;
/** A column has at least this many lines. */
const MIN_ROWS = 3;
/** Baselines this close, in parts of the type size, stand on one line across the gutter. */
const ALIGNED = 0.2;
/** From this share of aligned lines on, the two sides are one table or have dates set to the right. */
const ROW_LIKE = 0.7;
/** The same where one side has only a few lines, which may miss each other by chance. */
const ROW_LIKE_OF_FEW = 0.45;
const SURE_ROWS = 6;
/** Glyphs of a line that says more than a label, a place or a date. */
const LONG_ROW = 22;
/** Glyphs of an item: a bullet alone is a tick in a table. */
const MIN_ITEM = 4;
/** In parts of the type size: the usual distance of lines that do not belong together. */
const SCATTERED = 2.4;
/** Order confidence where the painting order says the same as the places: columns, and cells of a table. */
const SURE = { painted: 0.97, table: 0.95 };
const MAX_DEPTH = 6;

/**
 * Recursive cut of a page into regions in reading order. A vertical gutter is taken where no fragment
 * crosses it over a band of lines and the two sides run independently: sides whose lines stand on common
 * baselines (dates set to the right, label and value) are rows, and stay together.
 */
export function regionsOf(fragments: readonly Fragment[]): Region[] {
  return cut(sorted(fragments), 0, 0, 1);
}

function cut(
  fragments: readonly Fragment[],
  column: number,
  depth: number,
  sure: number,
): Region[] {
  if (fragments.length === 0) return [];
  const painted = depth < MAX_DEPTH ? paintedRegions(fragments) : null;
  if (painted !== null) {
    return painted.flatMap((run) =>
      cut(sorted(run.fragments), column + run.column, depth + 1, Math.min(sure, SURE.painted)),
    );
  }
  const band = depth < MAX_DEPTH ? bestBand(fragments) : null;
  if (band === null) return [{ fragments, column, confidence: sure }];
  const within = new Set([...band.left, ...band.right]);
  const first = fragments.findIndex((f) => within.has(f));
  const above = fragments.slice(0, first);
  const below = fragments.slice(first).filter((f) => !within.has(f));
  const confidence = Math.min(sure, band.confidence);
  return [
    ...cut(above, column, depth + 1, sure),
    ...(band.rows
      ? cutRows(band.rows, column, depth + 1, confidence)
      : [
          ...cut(band.left, column, depth + 1, confidence),
          ...cut(band.right, column + 1, depth + 1, confidence),
        ]),
    ...cut(below, column, depth + 1, sure),
  ];
}

/** Rows one below the other: cells of several lines apart, rows of one line each together. */
function cutRows(rows: readonly Sides[], column: number, depth: number, sure: number): Region[] {
  const regions: Region[] = [];
  let plain: Fragment[] = [];
  const flush = () => {
    regions.push(...cut(sorted(plain), column, depth, sure));
    plain = [];
  };
  for (const row of rows) {
    if (!isCells(row)) plain.push(...row.left, ...row.right);
    else {
      flush();
      cellsOf([...row.left, ...row.right]).forEach((cell, i) => {
        regions.push(...cut(sorted(cell), column + i, depth, sure));
      });
    }
  }
  flush();
  return regions;
}

/** What stands in one row of a table, divided where no line crosses. */
function cellsOf(row: readonly Fragment[]): Fragment[][] {
  const cells: Fragment[][] = [];
  let edge = -Infinity;
  for (const fragment of [...row].sort((a, b) => a.x0 - b.x0)) {
    if (fragment.x0 > edge + CELL_GAP * fragment.size) cells.push([]);
    cells.at(-1)!.push(fragment);
    edge = Math.max(edge, fragment.x1);
  }
  return cells;
}

function sorted(fragments: readonly Fragment[]): Fragment[] {
  return [...fragments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
}

interface Band extends Sides {
  /** Where the two sides are a table. */
  readonly rows: readonly Sides[] | null;
  readonly confidence: number;
  readonly score: number;
}

function bestBand(fragments: readonly Fragment[]): Band | null {
  let best: Band | null = null;
  for (const x of candidates(fragments)) {
    for (const band of bandsAt(fragments, x)) {
      const judged = judge(band.left, band.right);
      if (judged && (best === null || judged.score > best.score)) best = judged;
    }
  }
  return best;
}

/** Left edges of fragments that something stands before: where a right-hand column may begin. */
function candidates(fragments: readonly Fragment[]): number[] {
  const left = Math.min(...fragments.map((f) => f.x0));
  const edges = new Set<number>();
  for (const f of fragments) if (f.x0 > left + f.size) edges.add(Math.floor(f.x0));
  return [...edges].sort((a, b) => a - b);
}

/**
 * The bands of lines that nothing crosses at `x`. Where a crossing line opens or closes a band, the columns
 * are local: they reach only as far as both sides do. At the edge of the page they are a sidebar's.
 */
function bandsAt(fragments: readonly Fragment[], x: number): Sides[] {
  const bands: Sides[] = [];
  let sides: Sides = { left: [], right: [] };
  let opened = false;
  const close = (closed: boolean) => {
    if (sides.left.length >= MIN_ROWS && sides.right.length >= MIN_ROWS) {
      bands.push(trim(sides, opened, closed));
    }
    sides = { left: [], right: [] };
    opened = true;
  };
  for (const f of fragments) {
    if (f.x0 >= x) sides.right.push(f);
    else if (f.x1 <= x - GUTTER * f.size) sides.left.push(f);
    else close(true);
  }
  close(false);
  return bands;
}

function trim({ left, right }: Sides, opened: boolean, closed: boolean): Sides {
  const slack = 0.6 * left[0]!.size;
  const top = opened ? Math.max(left[0]!.baseline, right[0]!.baseline) - slack : -Infinity;
  const end = Math.min(left.at(-1)!.baseline, right.at(-1)!.baseline) + slack;
  const bottom = closed ? end : Infinity;
  const within = (f: Fragment) => f.baseline >= top && f.baseline <= bottom;
  return { left: left.filter(within), right: right.filter(within) };
}

function judge(left: Fragment[], right: Fragment[]): Band | null {
  if (left.length < MIN_ROWS || right.length < MIN_ROWS) return null;
  const l = sideOf(left);
  const r = sideOf(right);
  if (l.rows.length < MIN_ROWS || r.rows.length < MIN_ROWS) return null;
  const [few, many] = l.rows.length <= r.rows.length ? [l, r] : [r, l];
  if (isLabels(l, r)) return null;
  const score = l.rows.length + r.rows.length + (r.x0 - l.x1) / few.size;
  const painted = paintedAs({ left, right });
  if (painted !== null && painted !== 'apart') {
    return { left, right, rows: painted, confidence: SURE.table, score };
  }
  const aligned = alignedShare(few, many);
  if (isScattered(few) && !isProse(few)) return null;
  const limit = few.rows.length < SURE_ROWS ? ROW_LIKE_OF_FEW : ROW_LIKE;
  const independent = aligned < limit || (isProse(l) && isProse(r)) || (isList(l) && isList(r));
  if (!independent) return null;
  const confidence = painted === 'apart' ? SURE.painted : aligned < 0.4 ? 0.9 : 0.7;
  return { left, right, rows: null, confidence, score };
}

interface Side {
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
  /** Its outermost characters. */
  readonly first: string;
  last: string;
}

function sideOf(fragments: readonly Fragment[]): Side {
  const rows: Row[] = [];
  for (const f of fragments) {
    const last = rows.at(-1);
    if (last && f.baseline - last.baseline <= ALIGNED * f.size) {
      last.x0 = Math.min(last.x0, f.x0);
      if (f.x1 > last.x1) last.last = f.glyphs.at(-1)!.text;
      last.x1 = Math.max(last.x1, f.x1);
      last.glyphs += f.glyphs.length;
    } else {
      const { baseline, x0, x1, glyphs } = f;
      const [first, end] = [glyphs[0]!.text, glyphs.at(-1)!.text];
      rows.push({ baseline, x0, x1, glyphs: glyphs.length, first, last: end });
    }
  }
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  return { rows, x0, x1, size: fragments[0]!.size };
}

const BULLET = /^[\u2022\u25cf\u25aa\u25a0\u25e6\u2023\u27a2\u2756\u2713\u00b7\ue000-\uf8ff]/u;

function alignedShare(few: Side, many: Side): number {
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

/** Label and value: the left side's lines end with a colon, or the right side's begin with one. */
function isLabels(left: Side, right: Side): boolean {
  const labels = left.rows.filter((row) => row.last === ':').length;
  const values = right.rows.filter((row) => row.first === ':').length;
  return labels >= 0.5 * left.rows.length || values >= 0.5 * right.rows.length;
}

/** Whether a good part of the lines are long and set flush left: sentences, not labels, places or dates. */
function isProse(side: Side): boolean {
  const long = side.rows.filter((row) => row.glyphs >= LONG_ROW);
  const edges = new Map<number, number>();
  for (const row of long) edges.set(Math.round(row.x0), (edges.get(Math.round(row.x0)) ?? 0) + 1);
  const flush = Math.max(0, ...edges.values());
  return long.length >= 0.4 * side.rows.length && flush >= 0.5 * long.length;
}

function isList(side: Side): boolean {
  const items = side.rows.filter((row) => BULLET.test(row.first) && row.glyphs >= MIN_ITEM);
  return items.length >= 0.5 * side.rows.length;
}
