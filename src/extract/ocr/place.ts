import type { GeometryLine } from '../../domain/geometry.ts';
import type { Place } from '../pdf/compose.ts';
import type { Turn } from './upright.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How the lines of a page that was turned and made level get back to where they stand.
 *
 * @param shown the page as it is shown, points
 * @param turn quarter turns clockwise from the shown page to the upright one
 * @param slope by how much the lines of the upright page fall, a point to the right
 */
export function placeOf(
  shown: { readonly width: number; readonly height: number },
  turn: Turn,
  slope: number,
): Place {
  const turnBack = TURN_BACK[turn];
  const back = (x: number, y: number): Point => {
    const length = 1 + slope * slope;
    return turnBack((x - slope * y) / length, (y + slope * x) / length, shown.width, shown.height);
  };
  // A leaning line is cut into words, one that runs up or down into letters: boxes stay upright.
  return (line, text) => spansOf(text, turn === 0).map(([from, to]) => boxOf(line, from, to, back));
}

const TURN_BACK: Readonly<
  Record<Turn, (u: number, v: number, width: number, height: number) => Point>
> = [
  (u, v) => ({ x: u, y: v }),
  (u, v, _, height) => ({ x: v, y: height - u }),
  (u, v, width, height) => ({ x: width - u, y: height - v }),
  (u, v, width) => ({ x: width - v, y: u }),
];

function spansOf(text: string, words: boolean): [from: number, to: number][] {
  const parts = words ? text.matchAll(/\s+|\S+/g) : text.matchAll(/[^]/gu);
  return [...parts].map((part) => [part.index, part.index + part[0].length]);
}

function boxOf(
  line: GeometryLine,
  from: number,
  to: number,
  back: (x: number, y: number) => Point,
): GeometryLine {
  const edges = line.edges.slice(from, to + 1);
  const left = edges[0]!;
  const right = edges.at(-1)!;
  const corners = [left, right].flatMap((x) => [back(x, line.y0), back(x, line.y1)]);
  const x0 = Math.min(...corners.map(({ x }) => x));
  const x1 = Math.max(...corners.map(({ x }) => x));
  const share = right > left ? (x1 - x0) / (right - left) : 0;
  return {
    start: line.start + from,
    end: line.start + to,
    page: line.page,
    y0: Math.min(...corners.map(({ y }) => y)),
    y1: Math.max(...corners.map(({ y }) => y)),
    edges: edges.map((x) => x0 + (x - left) * share),
  };
}
