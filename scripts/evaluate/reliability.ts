import type { Judgement } from './calibration.ts';
import { share } from './metrics.ts';

/** How far confidence can be trusted, by documents that the map had not seen. */
export interface Reliability {
  readonly tags: number;
  /** Tags with a confidence of at least 0.9: how many, what share of all, and what share of them is right. */
  readonly sure: {
    readonly tags: number;
    readonly coverage: number;
    readonly right: number;
    /** 95 % interval of `right` (Wilson). */
    readonly interval: readonly [number, number];
  };
  /** Mean squared difference between confidence and outcome; lower is better. */
  readonly brier: number;
  readonly bins: readonly ReliabilityBin[];
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly tags: number;
  readonly confidence: number;
  readonly right: number;
  readonly interval: readonly [number, number];
}

const SURE = 0.9;
const EDGES = [0, 0.6, 0.75, 0.85, 0.9, 1.001];

export function reliabilityOf(judgements: readonly Judgement[]): Reliability {
  const sure = judgements.filter(({ confidence }) => confidence >= SURE);
  const squares = judgements.map(({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2);
  return {
    tags: judgements.length,
    sure: {
      tags: sure.length,
      coverage: sure.length / Math.max(1, judgements.length),
      right: share(sure, ({ right }) => right),
      interval: wilson(sure),
    },
    brier: squares.reduce((sum, n) => sum + n, 0) / Math.max(1, squares.length),
    bins: EDGES.slice(1).flatMap((to, i) => binOf(judgements, EDGES[i]!, to)),
  };
}

function binOf(judgements: readonly Judgement[], from: number, to: number): ReliabilityBin[] {
  const own = judgements.filter(({ confidence }) => from <= confidence && confidence < to);
  if (own.length === 0) return [];
  const confidence = own.reduce((sum, one) => sum + one.confidence, 0) / own.length;
  const right = share(own, (one) => one.right);
  return [
    { from, to: Math.min(1, to), tags: own.length, confidence, right, interval: wilson(own) },
  ];
}

/** Wilson's score interval at 95 %: right for few documents and for shares near 1. */
function wilson(judgements: readonly Judgement[]): readonly [number, number] {
  const n = judgements.length;
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = share(judgements, ({ right }) => right);
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
