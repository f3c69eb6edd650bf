import { SIGNAL_IDS, type SignalId } from '../../src/domain/signal.ts';
import { presentSignals, UNLABELLED, type GoldDocument } from './gold.ts';
import { overlapsQuote } from './quotes.ts';
import type { Judged } from './run.ts';

export type GradedLevel = 'senior' | 'mid' | 'junior';
export const GRADES: readonly GradedLevel[] = ['senior', 'mid', 'junior'];

export interface LevelAgreement {
  readonly documents: number;
  readonly accuracy: number;
  /** Mean recall over the levels that occur. */
  readonly balanced: number;
  readonly kappa: number;
  /** Share with a level at all: not indeterminate, untagged or judged not applicable. */
  readonly coverage: number;
  /** Senior tagged junior, or the reverse. */
  readonly opposite: number;
}

/** @param pairs gold level and tag (any other word for an abstention, which counts as wrong) */
export function levelAgreement(pairs: readonly (readonly [GradedLevel, string])[]): LevelAgreement {
  const total = pairs.length;
  const accuracy = share(pairs, ([gold, tag]) => gold === tag);
  const recalls = GRADES.flatMap((grade) => {
    const own = pairs.filter(([gold]) => gold === grade);
    return own.length > 0 ? [share(own, ([gold, tag]) => gold === tag)] : [];
  });
  const chance = GRADES.reduce(
    (sum, grade) =>
      sum + share(pairs, ([gold]) => gold === grade) * share(pairs, ([, tag]) => tag === grade),
    0,
  );
  return {
    documents: total,
    accuracy,
    balanced: mean(recalls),
    kappa: chance < 1 ? (accuracy - chance) / (1 - chance) : 0,
    coverage: share(pairs, ([, tag]) => (GRADES as readonly string[]).includes(tag)),
    opposite: pairs.filter(
      ([gold, tag]) =>
        (gold === 'senior' && tag === 'junior') || (gold === 'junior' && tag === 'senior'),
    ).length,
  };
}

export interface Retrieval {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function retrieval(tp: number, fp: number, fn: number): Retrieval {
  const ratio = (a: number, b: number) => (b > 0 ? a / b : 1);
  return {
    tp,
    fp,
    fn,
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
  };
}

export function roleGate(judged: readonly Judged[]): Retrieval {
  const count = (gold: boolean, tagged: boolean) =>
    judged.filter((j) => (j.gold.role !== 'other') === gold && passesGate(j) === tagged).length;
  return retrieval(count(true, true), count(false, true), count(true, false));
}

function passesGate({ result }: Judged): boolean {
  return result.outcome === 'tagged' && result.level.role !== 'other';
}

export interface SignalScores {
  readonly bySignal: Readonly<Record<string, Retrieval>>;
  readonly micro: Retrieval;
  readonly macroF1: number;
}

export function signalScores(judged: readonly Judged[]): SignalScores {
  const bySignal: Record<string, Retrieval> = {};
  for (const id of SIGNAL_IDS) {
    if (UNLABELLED.includes(id)) continue;
    const count = (gold: boolean, found: boolean) =>
      judged.filter((j) => presentSignals(j.gold).has(id) === gold && hasSignal(j, id) === found)
        .length;
    bySignal[id] = retrieval(count(true, true), count(false, true), count(true, false));
  }
  const all = Object.values(bySignal);
  const total = (key: 'tp' | 'fp' | 'fn') => all.reduce((sum, r) => sum + r[key], 0);
  return {
    bySignal,
    micro: retrieval(total('tp'), total('fp'), total('fn')),
    macroF1: mean(all.map((r) => r.f1)),
  };
}

export function hasSignal({ result }: Judged, id: SignalId): boolean {
  return result.outcome === 'tagged' && result.signals.some((signal) => signal.id === id);
}

/** Of the signals found rightly, the share whose evidence overlaps a gold quote. */
export function evidenceOverlap(judged: readonly Judged[]): number {
  const hits: boolean[] = [];
  for (const one of judged) {
    const { result, gold, text } = one;
    if (result.outcome !== 'tagged') continue;
    for (const signal of result.signals) {
      const quotes = gold.signals[signal.id]?.quotes;
      if (!quotes || !presentSignals(gold).has(signal.id)) continue;
      const parts = result.evidence
        .filter((piece) => signal.evidence.includes(piece.id))
        .flatMap((piece) => piece.parts);
      hits.push(overlapsQuote(text, parts, quotes));
    }
  }
  return share(hits, (hit) => hit);
}

/** The share of resumes whose computed years lie within half a year of the gold (bounds count whole). */
export function yearsWithinHalf(
  judged: readonly Judged[],
  gold: (document: GoldDocument) => number | null,
  of: 'pmMonths' | 'totalMonths',
): number {
  const dated = judged.filter((j) => gold(j.gold) !== null);
  return share(dated, (j) => {
    if (j.result.outcome !== 'tagged') return false;
    const bounds = j.result.experience[of] ?? { min: 0, max: 0 };
    const months = gold(j.gold)! * 12;
    return bounds.min - 6 <= months && months <= bounds.max + 6;
  });
}

/** The share of resumes that claim years and whose claims (years and scope) are found exactly. */
export function claimsExact(judged: readonly Judged[]): number {
  const claiming = judged.filter((j) => j.gold.claimed_years.length > 0);
  return share(claiming, (j) => {
    if (j.result.outcome !== 'tagged') return false;
    const found = new Set(j.result.experience.claimed.map((c) => `${c.years} ${c.scope}`));
    return j.gold.claimed_years.every((c) => found.has(`${c.years} ${c.scope}`));
  });
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length > 0 ? items.filter(holds).length / items.length : 1;
}

function mean(numbers: readonly number[]): number {
  return numbers.length > 0 ? numbers.reduce((sum, n) => sum + n, 0) / numbers.length : 0;
}
