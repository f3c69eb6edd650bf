import { SIGNAL_IDS } from '../../src/domain/signal.ts';
import { tagOf, type Figures } from './figures.ts';
import { presentSignals, UNLABELLED } from './gold.ts';
import { hasSignal } from './metrics.ts';
import type { Judged } from './run.ts';

/** What `--json` writes and `--baseline` reads. */
export interface Run {
  readonly figures: Figures;
  readonly documents: readonly DocumentRow[];
}

export interface DocumentRow {
  readonly id: string;
  readonly gold: string;
  /** `level_confidence` of the label, 1 to 3. */
  readonly sureness: number;
  readonly tag: string;
  readonly score: number | null;
  readonly pmMonths: string;
  /** Labelled signals that were missed (`-id`) or found without a label (`+id`). */
  readonly signals: readonly string[];
}

export function documentRow(judged: Judged): DocumentRow {
  const { gold, result } = judged;
  const present = presentSignals(gold);
  const months = result.outcome === 'tagged' ? result.experience.pmMonths : null;
  return {
    id: gold.id,
    gold: gold.level,
    sureness: gold.level_confidence,
    tag: tagOf(judged),
    score: result.outcome === 'tagged' ? result.level.score : null,
    pmMonths: months ? `${months.min}-${months.max}` : 'unknown',
    signals: SIGNAL_IDS.filter((id) => !UNLABELLED.includes(id)).flatMap((id) => {
      const found = hasSignal(judged, id);
      if (found === present.has(id)) return [];
      return [found ? `+${id}` : `-${id}`];
    }),
  };
}

/** Every document whose tag or signals changed since the baseline, for better or worse. */
export function changesSince(baseline: Run, now: Run): string[] {
  const before = new Map(baseline.documents.map((row) => [row.id, row]));
  return now.documents.flatMap((row) => {
    const old = before.get(row.id);
    if (!old) return [`${row.id}: new`];
    const lines: string[] = [];
    if (old.tag !== row.tag) {
      const verdict = row.tag === row.gold ? 'better' : old.tag === row.gold ? 'WORSE' : 'other';
      lines.push(`${row.id}: ${old.tag} -> ${row.tag}, gold ${row.gold} (${verdict})`);
    }
    const mended = old.signals.filter((signal) => !row.signals.includes(signal));
    const broken = row.signals.filter((signal) => !old.signals.includes(signal));
    if (mended.length > 0) lines.push(`${row.id}: mended ${mended.join(' ')}`);
    if (broken.length > 0) lines.push(`${row.id}: WORSE ${broken.join(' ')}`);
    return lines;
  });
}

/** Figures, by their path of keys joined with slashes, that lie below their floor. */
export function belowFloor(figures: Figures, floor: Readonly<Record<string, number>>): string[] {
  return Object.entries(floor).flatMap(([path, least]) => {
    const value = path
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], figures);
    if (typeof value !== 'number') return [`${path}: there is no such figure`];
    return value < least ? [`${path}: ${value.toFixed(3)} is below the floor ${least}`] : [];
  });
}
