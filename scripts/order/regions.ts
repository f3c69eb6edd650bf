import type { PageKind } from './labelled-page.ts';

/** Points from the top left corner of the page. */
export interface Rectangle {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface DrawnPage {
  /** The beginning of the file's SHA-256. */
  readonly file: string;
  readonly number: number;
  readonly kind: PageKind;
  readonly unseen: boolean;
  readonly runs: readonly (readonly Rectangle[])[];
}

/**
 * Reads the rectangles drawn on pages:
 *
 *   page <hash> <number> <kind>        "unseen" behind it: no rule was made while looking at this page
 *   x0 y0 x1 y1                        a part of the page; parts stand in reading order
 *   table x0 x1 x2 … / y0 y1 y2 …      cells between these edges, row by row
 *   -                                  the order of what is before and behind does not matter
 */
export function parseRegions(text: string): DrawnPage[] {
  const pages: (Omit<DrawnPage, 'runs'> & { readonly runs: Rectangle[][] })[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [first, ...rest] = line.trim().split(/\s+/) as [string, ...string[]];
    if (first === 'page') {
      const [file, number, kind, unseen] = rest as [string, string, PageKind, string?];
      pages.push({ file, number: Number(number), kind, unseen: unseen === 'unseen', runs: [[]] });
    } else if (first === '-') pages.at(-1)!.runs.push([]);
    else if (first === 'table')
      pages
        .at(-1)!
        .runs.at(-1)!
        .push(...cellsOf(rest));
    else {
      const [x0, y0, x1, y1] = [first, ...rest].map(Number) as [number, number, number, number];
      pages.at(-1)!.runs.at(-1)!.push({ x0, y0, x1, y1 });
    }
  }
  return pages;
}

function cellsOf(edges: readonly string[]): Rectangle[] {
  const slash = edges.indexOf('/');
  const xs = edges.slice(0, slash).map(Number);
  const ys = edges.slice(slash + 1).map(Number);
  return ys
    .slice(1)
    .flatMap((y1, row) =>
      xs.slice(1).map((x1, column) => ({ x0: xs[column]!, y0: ys[row]!, x1, y1 })),
    );
}
