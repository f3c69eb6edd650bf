import { BULLET } from '../characters/bullets.ts';
import type { Dot, Glyph } from './glyph.ts';

/** In parts of the type size: the least and the largest side of a bullet. */
const SMALLEST = 0.12;
const LARGEST = 0.62;
/** How far behind a bullet its words begin, and how far before it no other words end: a dot parts those. */
const NEAREST = 0.15;
const FURTHEST = 2;
const CLEAR = 0.9;
/** How far the next dot is that stands in a row with it. */
const ROW_GAP = 3;
/** Between these heights above the baseline lies the middle of a bullet. */
const LOWEST = 0.1;
const HIGHEST = 0.65;
/** Points by which bullets of one list may differ in place and size. */
const SAME = 1;
/** A list has at least this many items. */
const MIN_ITEMS = 2;
/** More dots than this on a page are a pattern or a drawing. */
const MAX_DOTS = 500;

/** Glyphs that are painted one behind the other on one baseline. */
interface Run {
  readonly first: number;
  readonly x0: number;
  x1: number;
  readonly baseline: number;
  readonly size: number;
}

/**
 * The glyphs with a bullet before each line that has one drawn as a shape: browsers print their lists so. A
 * dot is a bullet where it stands alone before words, at mid-height, and others of its size do so at one edge.
 */
export function withPaintedBullets(
  glyphs: readonly Glyph[],
  dots: readonly Dot[],
): readonly Glyph[] {
  if (dots.length < MIN_ITEMS || dots.length > MAX_DOTS) return glyphs;
  const runs = runsOf(glyphs).sort((a, b) => a.baseline - b.baseline);
  const items = dots.flatMap((dot) => {
    const run = itemOf(dot, runs, dots);
    return run ? [{ dot, run }] : [];
  });
  const listed = items.filter(({ dot }) => isListed(items, dot));
  const bullets = new Map<number, Glyph>();
  for (const { dot, run } of items) {
    if (!listed.some((other) => isAsLarge(dot, other.dot))) continue;
    bullets.set(run.first, bulletBefore(glyphs[run.first]!, dot));
  }
  if (bullets.size === 0) return glyphs;
  const all: Glyph[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const bullet = bullets.get(i);
    if (bullet) all.push(bullet, { ...glyphs[i]!, space: 'file' });
    else all.push(glyphs[i]!);
  }
  return all;
}

function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let last: Run | null = null;
  for (let i = 0; i < glyphs.length; i++) {
    const { x0, x1, baseline, size } = glyphs[i]!;
    const goesOn =
      last !== null &&
      Math.abs(last.baseline - baseline) < 0.5 * size &&
      x0 > last.x0 &&
      x0 - last.x1 < size;
    if (goesOn) last!.x1 = Math.max(last!.x1, x1);
    else runs.push((last = { first: i, x0, x1, baseline, size }));
  }
  return runs;
}

/** The words that a dot stands before; null where it is no bullet. @param runs by their baselines */
function itemOf(dot: Dot, runs: readonly Run[], dots: readonly Dot[]): Run | null {
  const middle = (dot.y0 + dot.y1) / 2;
  const beside: Run[] = [];
  for (let i = firstBelow(runs, middle); i < runs.length; i++) {
    const run = runs[i]!;
    // No type of a resume is so large that its lines would lie further down.
    if (run.baseline - middle > 40) break;
    if (isMidHigh(middle, run)) beside.push(run);
  }
  const item = beside.find((run) => fits(dot, run));
  if (!item) return null;
  const { size } = item;
  const crowded =
    beside.some((run) => run.x0 < dot.x1 && run.x1 > dot.x0 - CLEAR * size) ||
    dots.some((other) => other !== dot && isNextTo(other, dot, size));
  return crowded ? null : item;
}

function firstBelow(runs: readonly Run[], y: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.baseline > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isMidHigh(middle: number, { baseline, size }: Run): boolean {
  const above = baseline - middle;
  return above >= LOWEST * size && above <= HIGHEST * size;
}

function fits(dot: Dot, { x0, size }: Run): boolean {
  const [width, height] = [dot.x1 - dot.x0, dot.y1 - dot.y0];
  const gap = x0 - dot.x1;
  return (
    Math.min(width, height) >= SMALLEST * size &&
    Math.max(width, height) <= LARGEST * size &&
    gap >= NEAREST * size &&
    gap <= FURTHEST * size
  );
}

/** Dots in a row rate a skill; one upon another is the same one, its rim painted apart. */
function isNextTo(other: Dot, dot: Dot, size: number): boolean {
  const apart = Math.max(other.x0 - dot.x1, dot.x0 - other.x1);
  return other.y0 < dot.y1 && dot.y0 < other.y1 && apart > 0 && apart < ROW_GAP * size;
}

/** Whether as many as make a list are as large as a dot and stand at its edge, itself among them. */
function isListed(items: readonly { readonly dot: Dot }[], dot: Dot): boolean {
  let alike = 0;
  return items.some((other) => {
    if (Math.abs(dot.x0 - other.dot.x0) <= SAME && isAsLarge(dot, other.dot)) alike++;
    return alike >= MIN_ITEMS;
  });
}

function isAsLarge(a: Dot, b: Dot): boolean {
  const wider = a.x1 - a.x0 - (b.x1 - b.x0);
  const higher = a.y1 - a.y0 - (b.y1 - b.y0);
  return Math.abs(wider) <= SAME && Math.abs(higher) <= SAME;
}

/** Of its words' style: a bullet has none of its own that matters. */
function bulletBefore(words: Glyph, { x0, x1 }: Dot): Glyph {
  return { ...words, text: BULLET, x0, x1, space: 'none' };
}
