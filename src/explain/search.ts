import { keep, still, together, type Frontier, type Outcome } from './frontier.ts';
import { pointsFor, sumOf, type Ledger, type SignalLine } from './ledger.ts';

/** Sums of decimal fractions depend a hair on their order. */
const HAIR = 1e-9;

/** -1: evidence is taken away, fewer points are sought; 1: evidence is added, more points are. */
export type Direction = -1 | 1;

/** One piece that may be taken away or added, and the lines of the ledger that it weighs in. */
interface Move {
  readonly id: string;
  /** Weight by line; lines that it does not weigh in are absent. */
  readonly weights: ReadonlyMap<number, number>;
}

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

function removals(lines: readonly SignalLine[]): Move[] {
  const moves = new Map<string, Map<number, number>>();
  for (const [at, line] of lines.entries()) {
    for (const { evidence, weight } of line.pieces) {
      const weights = moves.get(evidence.id) ?? new Map<number, number>();
      moves.set(evidence.id, weights.set(at, weight));
    }
  }
  return [...moves].map(([id, weights]) => ({ id, weights }));
}

/** Work that was led, in a position: as many pieces as the fullest line that they weigh in can use. */
function additions(lines: readonly SignalLine[], { rubric }: Ledger): Move[] {
  const weight = rubric.weights.involvement.led * (rubric.weights.section.experience ?? 1);
  if (weight <= 0) return [];
  const byLines = new Map<string, Move>();
  for (const signal of new Set(lines.flatMap((line) => line.criterion.measure.signals))) {
    const own = lines.flatMap((line, at) =>
      line.criterion.measure.signals.includes(signal) ? [at] : [],
    );
    const key = own.join(',');
    const weights = new Map(own.map((at) => [at, weight]));
    if (!byLines.has(key)) byLines.set(key, { id: signal, weights });
  }
  return [...byLines.values()].flatMap((move) => {
    const rooms = [...move.weights.keys()].map((at) => roomOf(lines[at]!) / weight);
    return Array.from({ length: Math.max(0, Math.ceil(Math.max(...rooms))) }, () => move);
  });
}

function roomOf(line: SignalLine): number {
  return line.criterion.measure.full - sumOf(line.pieces.map(({ weight }) => weight));
}

/** Lines that share a dimension or a move, with their moves: what one block does no other feels. */
interface Block {
  readonly lines: readonly number[];
  readonly moves: readonly Move[];
}

function blocksOf(lines: readonly SignalLine[], moves: readonly Move[]): Block[] {
  const group = lines.map((_, at) => at);
  const merge = (a: number, b: number) => {
    const [from, to] = [group[a]!, group[b]!];
    for (const [at, own] of group.entries()) if (own === from) group[at] = to;
  };
  for (const [at, line] of lines.entries()) {
    merge(
      at,
      lines.findIndex(({ dimension }) => dimension === line.dimension),
    );
  }
  for (const { weights } of moves) {
    const [first, ...rest] = weights.keys();
    for (const at of rest) merge(at, first!);
  }
  return [...new Set(group)].map((id) => ({
    lines: group.flatMap((own, at) => (own === id ? [at] : [])),
    moves: moves.filter(({ weights }) => group[[...weights.keys()][0]!] === id),
  }));
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

/** Lines tied by common moves. Most rubrics ask each signal once: then each line stands alone. */
function componentsOf(inBlock: ReadonlySet<number>, moves: readonly Move[]): Block[] {
  const left = new Set(inBlock);
  const components: Block[] = [];
  for (const start of inBlock) {
    if (!left.has(start)) continue;
    const own = new Set([start]);
    for (let size = 0; size < own.size;) {
      size = own.size;
      for (const { weights } of moves) {
        if ([...weights.keys()].some((at) => own.has(at)))
          for (const at of weights.keys()) own.add(at);
      }
    }
    for (const at of own) left.delete(at);
    components.push({
      lines: [...own],
      moves: moves.filter(({ weights }) => own.has([...weights.keys()][0]!)),
    });
  }
  return components;
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

/** By score, and by how many dimensions reach each share that a level asks for. */
function dominance({ rubric, dimensions }: Ledger, direction: Direction) {
  const { senior, mid } = rubric.levels;
  const shares = [...senior, ...mid].flatMap(({ breadth }) => breadth?.share ?? []);
  const asked = [...new Set(shares)];
  const features = (points: Points) => [
    sumOf(points),
    ...asked.map((share) => dimensions.filter(({ max }, i) => points[i]! >= share * max).length),
  ];
  const better = allBetter(direction);
  return (a: Points, b: Points) => better(features(a), features(b));
}
