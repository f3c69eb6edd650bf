import type { Line } from './line.ts';

/** Part of the page's height at either edge in which running heads stand. */
const EDGE = 0.12;
/** Points by which the place of a repeated line may differ between pages. */
const SAME_PLACE = 4;

export type Running = 'header' | 'footer';

export interface RunningLines {
  readonly kinds: ReadonlyMap<Line, Running>;
  /** All but the first of each. */
  readonly repeats: ReadonlySet<Line>;
}

const NONE: RunningLines = { kinds: new Map(), repeats: new Set() };

/**
 * Lines that repeat at the same place near the top or bottom of at least two pages and half of them;
 * page numbers may differ. The first of each stays in the text, the others (`repeats`) are left out.
 *
 * @param heights page heights by page number, points
 */
export function runningLines(
  pages: readonly (readonly Line[])[],
  heights: ReadonlyMap<number, number>,
): RunningLines {
  if (pages.length < 2) return NONE;
  const groups = new Map<string, Line[]>();
  for (const line of pages.flat()) {
    const zone = zoneOf(line, heights.get(line.page) ?? 0);
    if (zone === null) continue;
    const key = `${zone} ${line.text.toLowerCase().replace(/\d+/g, '#')}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const kinds = new Map<Line, Running>();
  const repeats = new Set<Line>();
  for (const [key, lines] of groups) {
    const first = lines[0]!;
    const same = lines.filter((line) => isSamePlace(first, line));
    const onPages = new Set(same.map((line) => line.page)).size;
    if (onPages < 2 || onPages < pages.length / 2) continue;
    for (const line of same) {
      kinds.set(line, key.startsWith('header') ? 'header' : 'footer');
      if (line !== first) repeats.add(line);
    }
  }
  return { kinds, repeats };
}

function zoneOf(line: Line, height: number): Running | null {
  if (line.y0 < EDGE * height) return 'header';
  return line.y1 > (1 - EDGE) * height ? 'footer' : null;
}

function isSamePlace(a: Line, b: Line): boolean {
  return Math.abs(a.x0 - b.x0) <= SAME_PLACE && Math.abs(a.baseline - b.baseline) <= SAME_PLACE;
}
