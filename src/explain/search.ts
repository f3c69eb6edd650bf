import { keep, still, together, type Frontier, type Outcome } from './frontier.ts';
import { additions, blocksOf, componentsOf, removals, type Block, type Move } from './moves.ts';
import { lookedAt } from '../rubric/rubric.ts';
import { pointsFor, sumOf, type Ledger, type SignalLine } from './ledger.ts';

/** Sums of decimal fractions depend a hair on their order. */
const HAIR = 1e-9;

/** -1: evidence is taken away, fewer points are sought; 1: evidence is added, more points are. */
export type Direction = -1 | 1;

/** Points of every dimension. */
export type Points = readonly number[];

/**
 * What `k` moves can come to at best, for every `k` up to `most`: exact, since pieces weigh in few lines, points
 * grow with weight, and a level looks at the score and at how many dimensions are strong, and at nothing else.
 *
 * @param base points of every dimension that no move changes
 */
export function bestPoints(
  ledger: Ledger,
  direction: Direction,
  base: Points,
  most: number,
): Frontier<Points> {
  const lines = ledger.lines.filter((line) => line.kind === 'signals');
  const moves = direction === -1 ? removals(lines) : additions(lines, ledger);
  const blocks = blocksOf(lines, moves);
  const better = dominance(ledger, direction);
  let best: Frontier<Points> = still(base);
  for (const block of blocks) {
    const own = blockFrontier(lines, block, direction, ledger.dimensions.length, most);
    best = together(best, own, add, better, most);
  }
  return best;
}

function blockFrontier(
  lines: readonly SignalLine[],
  { lines: own, moves }: Block,
  direction: Direction,
  dimensions: number,
  most: number,
): Frontier<Points> {
  const inBlock = new Set(own);
  let best: Frontier<Points> = still(zeros(dimensions));
  for (const component of componentsOf(inBlock, moves)) {
    const weights = weightFrontier(lines, component, direction, most);
    const points = weights.map((outcomes) =>
      outcomes.map(({ value, moves: taken }) => ({
        value: pointsByDimension(lines, component.lines, value, dimensions),
        moves: taken,
      })),
    );
    best = together(best, points, add, allBetter(direction), most);
  }
  return best;
}

/** Total weights of the component's lines after `k` moves. */
function weightFrontier(
  lines: readonly SignalLine[],
  { lines: own, moves }: Block,
  direction: Direction,
  most: number,
): Frontier<Points> {
  const start = own.map((at) => sumOf(lines[at]!.pieces.map(({ weight }) => weight)));
  const better = allBetter(direction);
  const best: Outcome<Points>[][] = [[{ value: start, moves: [] }]];
  const byWeight = moves.toSorted((a, b) => total(b) - total(a));
  for (const move of byWeight) {
    for (let k = Math.min(best.length, most); k > 0; k--) {
      best[k] ??= [];
      for (const { value, moves: taken } of best[k - 1]!) {
        const next = value.map(
          (weight, i) => weight + direction * (move.weights.get(own[i]!) ?? 0),
        );
        keep(best[k]!, next, () => [...taken, move.id], better);
      }
    }
  }
  return best;
}

function total({ weights }: Move): number {
  return sumOf([...weights.values()]);
}

function pointsByDimension(
  lines: readonly SignalLine[],
  own: readonly number[],
  weights: readonly number[],
  dimensions: number,
): Points {
  const points = zeros(dimensions);
  for (const [i, at] of own.entries()) {
    const line = lines[at]!;
    points[line.dimension]! += pointsFor(line, Math.max(0, weights[i]!));
  }
  return points;
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}

function add(a: Points, b: Points): Points {
  return a.map((points, i) => points + b[i]!);
}

function allBetter(direction: Direction): (a: Points, b: Points) => boolean {
  return (a, b) => a.every((points, i) => direction * (points - b[i]!) >= -HAIR);
}

/** By score, and by how many of the dimensions that a level names reach the share it asks for. */
function dominance({ rubric, dimensions }: Ledger, direction: Direction) {
  const { senior, mid } = rubric.levels;
  const placed = dimensions.map(({ id, max }, at) => ({ id, max, at }));
  // Looked up once: states are compared very often.
  const asked = [...senior, ...mid].flatMap(({ breadth }) =>
    breadth ? [{ share: breadth.share, of: lookedAt(placed, breadth) }] : [],
  );
  const features = (points: Points) => [
    sumOf(points),
    ...asked.map(({ share, of }) => of.filter(({ max, at }) => points[at]! >= share * max).length),
  ];
  const better = allBetter(direction);
  return (a: Points, b: Points) => better(features(a), features(b));
}
