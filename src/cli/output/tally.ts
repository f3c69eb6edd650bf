import { FAILURE_CODES, type Untagged } from '../../domain/extraction.ts';
import type { LevelRecord } from '../../domain/result.ts';
import { oneLine } from '../../report/safe-text.ts';
import { EXIT } from '../exit-code.ts';

/** Files listed one by one; the report holds them all. */
const MAX_LISTED = 50;

const LEVELS = ['senior', 'mid', 'junior', 'indeterminate', 'not_applicable'];

/** What a run came to: counts of outcomes, and the files without a level. */
export interface Tally {
  add(record: LevelRecord): void;
  readonly done: number;
  readonly exitCode: number;
  /** `12 files: 4 senior, 3 mid, 1 needs_ocr`, then each file without a level and what to do. */
  lines(): string[];
}

interface Missing {
  readonly name: string;
  readonly untagged: Untagged;
}

export function openTally(): Tally {
  const counts = new Map<string, number>();
  const missing: Missing[] = [];
  let done = 0;
  let missingCount = 0;
  let failed = false;
  return {
    add({ source, result, effectiveLevel }) {
      done++;
      const key = result.outcome === 'tagged' ? (effectiveLevel ?? 'tagged') : result.untagged.code;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (result.outcome === 'tagged') return;
      missingCount++;
      failed ||= FAILURE_CODES.includes(result.untagged.code);
      if (missing.length < MAX_LISTED)
        missing.push({ name: source.name, untagged: result.untagged });
    },
    get done() {
      return done;
    },
    get exitCode() {
      return failed ? EXIT.failed : EXIT.ok;
    },
    lines: () => [summary(done, counts), ...missingLines(missing, missingCount)],
  };
}

function summary(done: number, counts: ReadonlyMap<string, number>): string {
  const codes = [...counts.keys()].filter((key) => !LEVELS.includes(key)).sort();
  const detail = [...LEVELS, ...codes]
    .filter((key) => counts.has(key))
    .map((key) => `${counts.get(key)} ${key}`)
    .join(', ');
  return `${fileCount(done)}${detail && `: ${detail}`}`;
}

function missingLines(missing: readonly Missing[], count: number): string[] {
  if (count === 0) return [];
  const lines = missing.map(
    ({ name, untagged }) =>
      `  ${oneLine(name)}: ${untagged.code}. ${oneLine(untagged.message)} ${oneLine(untagged.action)}`,
  );
  const rest = count - missing.length;
  return [
    `${fileCount(count)} without a level:`,
    ...lines,
    ...(rest > 0 ? [`  and ${rest} more; the report has them all`] : []),
  ];
}

export function fileCount(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
