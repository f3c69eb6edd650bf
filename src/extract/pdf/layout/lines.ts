import { mainSize } from './fragments.ts';
import type { Fragment } from './fragments.ts';
import type { Glyph } from './glyph.ts';
import { textOf } from './line.ts';
import type { Line } from './line.ts';
import { joinParts, withBullet } from './pieces.ts';

/** In parts of the type size: baselines this close are one line. */
const SAME_LINE = 0.25;
/** A raised mark or a bullet of another font belongs to the line that covers this much of its height. */
const COVERED = 0.6;
/** Parts of the type size above and below the baseline. */
const ASCENT = 0.8;
const DESCENT = 0.22;
const MOSTLY = 0.9;

/** The lines of a region from top to bottom; empty ones (icons alone) are left out. */
export function linesOf(fragments: readonly Fragment[], page: number): Line[] {
  const groups: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const group = groups.slice(-3).find((other) => isSameLine(other, fragment));
    if (group) group.push(fragment);
    else groups.push([fragment]);
  }
  return groups.flatMap((group) => toLine(group, page) ?? []);
}

function isSameLine(group: readonly Fragment[], fragment: Fragment): boolean {
  const host = longest(group);
  const size = Math.max(host.size, fragment.size);
  if (Math.abs(host.baseline - fragment.baseline) <= SAME_LINE * size)
    return !hits(group, fragment);
  const top = Math.max(
    host.baseline - ASCENT * host.size,
    fragment.baseline - ASCENT * fragment.size,
  );
  const bottom = Math.min(
    host.baseline + DESCENT * host.size,
    fragment.baseline + DESCENT * fragment.size,
  );
  const height = (ASCENT + DESCENT) * Math.min(host.size, fragment.size);
  return bottom - top >= COVERED * height && !hits(group, fragment);
}

/** Whether a glyph of `fragment` would stand upon one that the line already holds. */
function hits(group: readonly Fragment[], fragment: Fragment): boolean {
  return group.some(
    (other) =>
      overlap(other, fragment) > 0 &&
      other.glyphs.some((a) => fragment.glyphs.some((b) => overlap(a, b) > 0.5 * (b.x1 - b.x0))),
  );
}

interface Extent {
  readonly x0: number;
  readonly x1: number;
}

function overlap(a: Extent, b: Extent): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}

function toLine(group: readonly Fragment[], page: number): Line | null {
  const parts = withoutIcons(group);
  const glyphs = parts.length === 1 ? parts[0]!.glyphs : parts.flatMap((part) => part.glyphs);
  if (glyphs.length === 0) return null;
  const joined = joinParts(parts);
  const { pieces, bullet } = withBullet(joined.pieces, glyphs);
  const size = mainSize(glyphs);
  const { baseline } = longest(parts);
  const own = (bullet ? pieces[2] : pieces[0]) ?? pieces[0]!;
  return {
    page,
    pieces,
    text: textOf(pieces),
    x0: pieces[0]!.x0,
    x1: Math.max(...parts.map((part) => part.x1)),
    y0: baseline - ASCENT * size,
    y1: baseline + DESCENT * size,
    baseline,
    size,
    bold: isBold(glyphs),
    stops: [own.x0, ...joined.stops.filter((x) => x > own.x0 + size)],
    tabbed: joined.tabbed,
    bullet,
  };
}

/** The fragments, left to right, without icons; those that interlock (a raised "st") as one. */
function withoutIcons(group: readonly Fragment[]): Fragment[] {
  const parts: Fragment[] = [];
  for (const fragment of [...group].sort((a, b) => a.x0 - b.x0)) {
    const part = withoutIcon(fragment);
    if (part.glyphs.length === 0) continue;
    const last = parts.at(-1);
    if (!last || part.x0 >= last.glyphs.at(-1)!.x0) parts.push(part);
    else parts[parts.length - 1] = interlock(last, part);
  }
  return parts;
}

function withoutIcon(fragment: Fragment): Fragment {
  if (!fragment.glyphs.some((glyph) => glyph.style.icon)) return fragment;
  return { ...fragment, glyphs: fragment.glyphs.filter((glyph) => !glyph.style.icon) };
}

function interlock(a: Fragment, b: Fragment): Fragment {
  const glyphs = [...a.glyphs, ...b.glyphs].sort((p, q) => p.x0 - q.x0);
  return { ...longest([a, b]), glyphs, x0: Math.min(a.x0, b.x0), x1: Math.max(a.x1, b.x1) };
}

function longest(fragments: readonly Fragment[]): Fragment {
  return fragments.reduce((a, b) => (b.glyphs.length > a.glyphs.length ? b : a));
}

function isBold(glyphs: readonly Glyph[]): boolean {
  if (!glyphs.some((glyph) => glyph.style.bold)) return false;
  let letters = 0;
  let bold = 0;
  for (const glyph of glyphs) {
    if (!/[\p{L}\p{N}]/u.test(glyph.text)) continue;
    letters++;
    if (glyph.style.bold) bold++;
  }
  return letters > 0 && bold >= MOSTLY * letters;
}
