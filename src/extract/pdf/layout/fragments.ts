import { Cells } from './cells.ts';
import type { Glyph } from './glyph.ts';

/** Glyphs that follow each other on one baseline without a wide gap: what no column edge can divide. */
export interface Fragment {
  /** Left to right. */
  readonly glyphs: readonly Glyph[];
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  /** Its place in the order in which the page is painted. */
  readonly order: number;
  /** The size most of its glyphs have. */
  readonly size: number;
}

/** In parts of the type size: a gap from which two words may belong to different columns. */
const WIDE_GAP = 0.95;
/** The same between words that were not painted one after the other. */
const PAINTED_APART = 0.45;
/** A gap below which a word is cut off or painted in two, not parted from the next. */
const WORD_SPACE = 0.2;
/** How far glyphs may overlap (kerning, accents set over letters). */
const OVERLAP = 0.5;
/** A glyph painted this close to its like is the same one. */
const REPEAT = 0.15;
/** Part of the glyphs in the place of others that must be the same for them to be painted again. */
const REPEATED = 0.5;
/** How far baselines may differ within a fragment. */
const SAME_BASELINE = 0.15;
/** How far a raised or lowered glyph may be off, and how close it must be to the one before it. */
const SHIFT = 0.45;
const TOUCH = 0.12;
/** How far the distances of letters set apart may differ. */
const EVEN = 0.12;

/**
 * Cuts the painting order into fragments, then joins those that touch on a baseline but were painted apart
 * (a bold word, a link). Works on boxes only: what follows what on a line is never the painting order's to say.
 */
export function fragmentsOf(glyphs: readonly Glyph[]): Fragment[] {
  const runs: Glyph[][] = [];
  let run: Glyph[] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (last && goesOn(run, last, glyph)) run.push(glyph);
    else runs.push((run = [glyph]));
    last = glyph;
  }
  const order = new Map(runs.map((each, i) => [each[0]!, i]));
  return joinRuns(runs).map((joined) => toFragment(joined, order));
}

function goesOn(run: readonly Glyph[], last: Glyph, next: Glyph): boolean {
  return continues(last, next) || isShifted(run[0]!, last, next) || isTracked(run, next);
}

function continues(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.x0 - last.x1;
  return (
    Math.abs(next.baseline - last.baseline) <= SAME_BASELINE * size &&
    gap <= WIDE_GAP * size &&
    gap >= -OVERLAP * size &&
    next.x0 >= last.x0 - 0.1 * size
  );
}

/** Whether a glyph of a word stands raised or lowered, such as the "th" of a date; of the host's size at most. */
function isShifted(host: Glyph, last: Glyph, next: Glyph): boolean {
  const gap = next.x0 - last.x1;
  return (
    Math.abs(next.baseline - host.baseline) <= SHIFT * host.size &&
    gap <= TOUCH * host.size &&
    gap >= -OVERLAP * host.size &&
    next.x0 > last.x0 &&
    next.size <= 1.02 * host.size
  );
}

/** Whether letters set far apart go on: at the distance that the two before them keep. */
function isTracked(run: readonly Glyph[], next: Glyph): boolean {
  const [a, b, c] = run.slice(-3);
  if (!a || !b || !c || next.baseline !== c.baseline) return false;
  const gap = next.x0 - c.x1;
  const near = EVEN * next.size;
  return (
    gap > WIDE_GAP * next.size &&
    gap <= 2 * WIDE_GAP * next.size &&
    Math.abs(gap - (c.x0 - b.x1)) <= near &&
    Math.abs(gap - (b.x0 - a.x1)) <= near
  );
}

function joinRuns(runs: readonly Glyph[][]): (readonly Glyph[])[] {
  const sorted = [...runs].sort((a, b) => a[0]!.baseline - b[0]!.baseline || a[0]!.x0 - b[0]!.x0);
  const place = new Map(runs.map((run, i) => [run.at(-1)!, i]));
  const isNext = (a: Glyph, b: Glyph) => place.get(b) === place.get(a)! + 1;
  const cells = new Cells(runs);
  const inCells = (left: readonly Glyph[], right: readonly Glyph[]) =>
    cells.areBeside(place.get(left.at(-1)!), place.get(right.at(-1)!));
  const joined: (readonly Glyph[])[] = [];
  let from = 0;
  for (const run of sorted) {
    const first = run[0]!;
    while (from < joined.length && isAbove(joined[from]!, first)) from++;
    const rest = withoutRepeats(run, joined, from);
    if (rest.length === 0) continue;
    let host = from;
    while (host < joined.length && !touches(joined[host]!, rest, isNext, inCells)) host++;
    joined[host] = host < joined.length ? mergeRuns(joined[host]!, rest) : rest;
  }
  return joined;
}

/** Drops glyphs that are painted again where they stand already, as shadows and makeshift bold are. */
function withoutRepeats(
  run: readonly Glyph[],
  joined: readonly (readonly Glyph[])[],
  from: number,
): readonly Glyph[] {
  let rest = run;
  for (let i = from; i < joined.length && rest.length > 0; i++) {
    const other = joined[i]!;
    if (rest[0]!.x0 >= other.at(-1)!.x1 || other[0]!.x0 >= rest.at(-1)!.x1) continue;
    const kept = rest.filter((glyph) => !other.some((painted) => isRepeat(painted, glyph)));
    if (kept.length === rest.length) continue;
    // Where different words were painted over each other, a letter may chance to stand on its like.
    const inside = rest.filter(({ x0, x1 }) => x0 < other.at(-1)!.x1 && x1 > other[0]!.x0).length;
    if (rest.length - kept.length >= REPEATED * inside) rest = kept;
  }
  return rest;
}

function isRepeat(a: Glyph, b: Glyph): boolean {
  const near = REPEAT * b.size;
  return (
    a.text === b.text && Math.abs(a.x0 - b.x0) <= near && Math.abs(a.baseline - b.baseline) <= near
  );
}

function isAbove(run: readonly Glyph[], glyph: Glyph): boolean {
  return run[0]!.baseline < glyph.baseline - SAME_BASELINE * 2 * Math.max(run[0]!.size, glyph.size);
}

function touches(
  a: readonly Glyph[],
  b: readonly Glyph[],
  isNext: (a: Glyph, b: Glyph) => boolean,
  inCells: (left: readonly Glyph[], right: readonly Glyph[]) => boolean,
): boolean {
  const [left, right] = a.at(-1)!.x0 <= b[0]!.x0 ? [a, b] : [b, a];
  const [end, start] = [left.at(-1)!, right[0]!];
  if (end.x0 > start.x0 || !continues(end, start)) return false;
  // What is painted elsewhere in between may be the cell of a narrow column.
  const near = start.x0 - end.x1 <= PAINTED_APART * Math.max(end.size, start.size);
  if (isNext(end, right.at(-1)!)) return true;
  return near && (start.x0 - end.x1 < WORD_SPACE * end.size || !inCells(left, right));
}

function mergeRuns(a: readonly Glyph[], b: readonly Glyph[]): Glyph[] {
  return a.at(-1)!.x0 <= b[0]!.x0 ? [...a, ...b] : [...b, ...a];
}

/** @param places of the runs in painting order, by their first glyph; of a joined one, the first's counts */
function toFragment(glyphs: readonly Glyph[], places: ReadonlyMap<Glyph, number>): Fragment {
  let x1 = -Infinity;
  for (const glyph of glyphs) x1 = Math.max(x1, glyph.x1);
  const { x0, baseline } = glyphs[0]!;
  return { glyphs, x0, x1, baseline, order: orderOf(glyphs, places), size: mainSize(glyphs) };
}

function orderOf(glyphs: readonly Glyph[], places: ReadonlyMap<Glyph, number>): number {
  for (const glyph of glyphs) {
    const place = places.get(glyph);
    if (place !== undefined) return place;
  }
  return 0;
}

/** The size of most glyphs over all lists, rounded to a tenth of a point; 0 where there are none. */
export function mainSize(...lists: readonly (readonly Glyph[])[]): number {
  const only = lists.length === 1 ? onlySize(lists[0]!) : null;
  if (only !== null) return round(only);
  const counts = new Map<number, number>();
  for (const glyphs of lists) countSizes(glyphs, counts);
  let best = 0;
  let most = 0;
  for (const [size, count] of counts) {
    if (count > most || (count === most && size > best)) [best, most] = [size, count];
  }
  return round(best);
}

/** The size that all glyphs have, as those of a line mostly do; null where they differ. */
function onlySize(glyphs: readonly Glyph[]): number | null {
  if (glyphs.length === 0) return null;
  const { size } = glyphs[0]!;
  for (let i = 1; i < glyphs.length; i++) if (glyphs[i]!.size !== size) return null;
  return size;
}

/** Adds run by run: glyphs of one size stand together. */
function countSizes(glyphs: readonly Glyph[], counts: Map<number, number>): void {
  for (let from = 0, to = 0; from < glyphs.length; from = to) {
    const { size } = glyphs[from]!;
    while (to < glyphs.length && glyphs[to]!.size === size) to++;
    counts.set(size, (counts.get(size) ?? 0) + to - from);
  }
}

function round(size: number): number {
  return Math.round(size * 10) / 10;
}
