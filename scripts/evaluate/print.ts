import type { Figures } from './figures.ts';
import type { LevelAgreement, Retrieval } from './metrics.ts';
import type { Reliability } from './reliability.ts';

/** The figures as lines for a terminal. */
export function formatFigures(figures: Figures): string {
  const { level, role, signals, years } = figures;
  return [
    `documents ${figures.documents}`,
    '',
    'LEVEL                documents  accuracy  balanced   kappa  coverage  opposite',
    agreementLine('all', level.all),
    agreementLine('clear', level.clear),
    agreementLine('open', level.open),
    agreementLine('cross-validated', level.crossValidated),
    agreementLine('  of these clear', level.crossValidatedClear),
    '',
    ...confusionLines(level.confusion),
    '',
    'FOUND                        precision    recall        F1',
    retrievalLine('role gate', role),
    ...Object.entries(signals.bySignal).map(([id, r]) => retrievalLine(id, r)),
    retrievalLine('signals, micro', signals.micro),
    `${'signals, macro F1'.padEnd(50)}${figure(signals.macroF1, 9)}`,
    '',
    `evidence overlaps a gold quote   ${figure(figures.evidence, 6)}`,
    `pm years within half a year      ${figure(years.pm, 6)}`,
    `total years within half a year   ${figure(years.total, 6)}`,
    `claimed years exact              ${figure(years.claimed, 6)}`,
    confidenceLine(figures.confidence),
  ].join('\n');
}

function agreementLine(name: string, a: LevelAgreement): string {
  const numbers = [a.accuracy, a.balanced, a.kappa, a.coverage].map((n) => figure(n, 9)).join('');
  return `${name.padEnd(21)}${String(a.documents).padStart(9)}${numbers}${String(a.opposite).padStart(10)}`;
}

function confidenceLine({ sure, tags }: Reliability): string {
  const [low, high] = sure.interval.map((n) => n.toFixed(2));
  return `confidence 0.9 or more is right  ${figure(sure.right, 6)} (${low} to ${high}), ${sure.tags} of ${tags} tags`;
}

function confusionLines(table: Figures['level']['confusion']): string[] {
  const tags = [...new Set(Object.values(table).flatMap((row) => Object.keys(row)))].sort();
  return [
    `gold \\ tag  ${tags.map((tag) => tag.padStart(16)).join('')}`,
    ...Object.entries(table).map(
      ([gold, row]) =>
        gold.padEnd(12) + tags.map((tag) => String(row[tag] ?? 0).padStart(16)).join(''),
    ),
  ];
}

function retrievalLine(name: string, r: Retrieval): string {
  const numbers = [r.precision, r.recall, r.f1].map((n) => figure(n, 10)).join('');
  return `${name.padEnd(29)}${numbers}   ${r.tp} found, ${r.fp} too many, ${r.fn} missed`;
}

function figure(n: number, width: number): string {
  return n.toFixed(3).padStart(width);
}
