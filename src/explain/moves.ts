import { sumOf, type Ledger, type SignalLine } from './ledger.ts';

/** One piece that may be taken away or added, and the lines of the ledger that it weighs in. */
export interface Move {
  readonly id: string;
  /** Weight by line; lines that it does not weigh in are absent. */
  readonly weights: ReadonlyMap<number, number>;
}

/** Every piece of evidence that may be taken away. */
export function removals(lines: readonly SignalLine[]): Move[] {
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
export function additions(lines: readonly SignalLine[], { rubric }: Ledger): Move[] {
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
export interface Block {
  readonly lines: readonly number[];
  readonly moves: readonly Move[];
}

/** The lines parted into blocks that do not feel each other. */
export function blocksOf(lines: readonly SignalLine[], moves: readonly Move[]): Block[] {
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

/** Lines tied by common moves. Most rubrics ask each signal once: then each line stands alone. */
export function componentsOf(inBlock: ReadonlySet<number>, moves: readonly Move[]): Block[] {
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
