import type { Line } from './line.ts';

/** Part of the page's height at either edge in which running heads stand. */
const EDGE = 0.12;
/** Points by which the place of a repeated line may differ between pages. */
const SAME_PLACE = 4;
/** From this many equal lines between head and foot on, a page repeats the one before it. */
const COPIED = 3;

export type Running = 'header' | 'footer';

export interface RunningLines {
  readonly kinds: ReadonlyMap<Line, Running>;
  /** All but the first of each. */
  readonly repeats: ReadonlySet<Line>;
}

const NONE: RunningLines = { kinds: new Map(), repeats: new Set() };

/**
 * Lines that repeat at the same place near the top or bottom of half the pages, two in a row among them;
 * page numbers may differ. The first of each stays in the text, the others (`repeats`) are left out.
 *
 * @param heights page heights by page number, points
 */
export function runningLines(
  pages: readonly (readonly Line[])[],
  heights: ReadonlyMap<number, number>,
): RunningLines {
  if (pages.length < 2) return NONE;
  const zones = { header: [], footer: [], body: [] } as Record<Running | 'body', Line[]>;
  for (const line of pages.flat()) zones[zoneOf(line, heights.get(line.page) ?? 0)].push(line);
  const repeated = (['header', 'footer'] as const).flatMap((zone) =>
    alikeAmong(zones[zone])
      .map((lines) => ({ zone, lines, onPages: new Set(lines.map((line) => line.page)) }))
      .filter(({ onPages }) => onPages.size >= pages.length / 2),
  );
  // Most resumes have none: what stands between head and foot need not be compared.
  if (repeated.length === 0) return NONE;
  const copies = copiesAmong(alikeAmong(zones.body));
  const kinds = new Map<Line, Running>();
  const repeats = new Set<Line>();
  for (const { zone, lines, onPages } of repeated) {
    if (!facing(onPages).some((page) => (copies.get(page) ?? 0) < COPIED)) continue;
    for (const line of lines) {
      kinds.set(line, zone);
      if (line !== lines[0]) repeats.add(line);
    }
  }
  return { kinds, repeats };
}

/** Lines that say the same at the same place, two at least; in the order of each group's first. */
function alikeAmong(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = line.text.toLowerCase().replace(/\d+/g, '#');
    const group = groups.get(key);
    if (!group) groups.set(key, [line]);
    else if (isSamePlace(group[0]!, line)) group.push(line);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** How many lines, by page, stand on the next page too: a resume may stand in a file twice. */
function copiesAmong(groups: readonly (readonly Line[])[]): Map<number, number> {
  const copies = new Map<number, number>();
  for (const lines of groups) {
    for (const page of facing(new Set(lines.map((line) => line.page)))) {
      copies.set(page, (copies.get(page) ?? 0) + 1);
    }
  }
  return copies;
}

/** The pages of which the next one is there too. */
function facing(pages: ReadonlySet<number>): number[] {
  return [...pages].filter((page) => pages.has(page + 1));
}

function zoneOf(line: Line, height: number): Running | 'body' {
  if (line.y0 < EDGE * height) return 'header';
  return line.y1 > (1 - EDGE) * height ? 'footer' : 'body';
}

function isSamePlace(a: Line, b: Line): boolean {
  return Math.abs(a.x0 - b.x0) <= SAME_PLACE && Math.abs(a.baseline - b.baseline) <= SAME_PLACE;
}
