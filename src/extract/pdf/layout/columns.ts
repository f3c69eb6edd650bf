import type { Fragment } from './fragments.ts';
import { isCells, paintedAs } from './painting.ts';
import type { Sides } from './painting.ts';
import { paintedRegions } from './painted-regions.ts';
import { areIndependent, isLabels, sideOf } from './sides.ts';

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
/**
 * Order confidence, as `npm run order` finds it true: where the painting order says the same as the places
 * (columns, and cells of a table), and where it says nothing.
 */
const SURE = { painted: 0.97, table: 0.95, places: 0.85 };
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
  const few = Math.min(l.rows.length, r.rows.length);
  if (few < MIN_ROWS || isLabels(l, r)) return null;
  const score =
    l.rows.length + r.rows.length + (r.x0 - l.x1) / (few === l.rows.length ? l : r).size;
  const painted = paintedAs({ left, right });
  if (painted !== null && painted !== 'apart') {
    return { left, right, rows: painted, confidence: SURE.table, score };
  }
  if (!areIndependent(l, r)) return null;
  const confidence = painted === 'apart' ? SURE.painted : SURE.places;
  return { left, right, rows: null, confidence, score };
}
