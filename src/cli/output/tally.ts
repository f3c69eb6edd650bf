import { FAILURE_CODES } from '../../domain/extraction.ts';
import { LEVELS, type LevelRecord, type UntaggedResult } from '../../domain/result.ts';
import { oneLine } from '../../report/safe-text.ts';
import { EXIT } from '../exit-code.ts';

/** Files of a list that are named; the report has them all. */
const MAX_NAMED = 50;

/** What a run came to. */
export interface Tally {
  /** @param faults what in the record breaks its schema */
  add(record: LevelRecord, faults?: readonly string[]): void;
  readonly done: number;
  readonly exitCode: number;
  /** `12 files: 4 senior, 3 mid, 1 corrupt`, then each file that failed or has no level, and what to do. */
  lines(): string[];
}

export function openTally(): Tally {
  const counts = new Map<string, number>();
  const failed = openList('failed');
  const untagged = openList('without a level');
  const invalid = openList(
    'with a record that breaks the schema, a bug in leveltag: please report it',
  );
  let done = 0;
  return {
    add(record, faults = []) {
      const { source, result, effectiveLevel } = record;
      done++;
      const isTagged = result.outcome === 'tagged';
      const key = isTagged ? (effectiveLevel ?? result.level.tag) : result.untagged.code;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (faults[0] !== undefined) invalid.add(`${oneLine(source.name)}: ${faults[0]}`);
      if (isTagged) return;
      const list = FAILURE_CODES.includes(result.untagged.code) ? failed : untagged;
      list.add(untaggedLine(source.name, result));
    },
    get done() {
      return done;
    },
    get exitCode() {
      return failed.count + invalid.count > 0 ? EXIT.failed : EXIT.ok;
    },
    lines: () => [
      summary(done, counts),
      ...untagged.lines(),
      ...failed.lines(),
      ...invalid.lines(),
    ],
  };
}

function untaggedLine(name: string, { untagged }: UntaggedResult): string {
  const { code, message, action } = untagged;
  return `${oneLine(name)}: ${code}. ${oneLine(message)} ${oneLine(action)}`;
}

function summary(done: number, counts: ReadonlyMap<string, number>): string {
  const codes = [...counts.keys()]
    .filter((key) => !(LEVELS as readonly string[]).includes(key))
    .sort();
  const detail = [...LEVELS, ...codes]
    .filter((key) => counts.has(key))
    .map((key) => `${counts.get(key)} ${key}`)
    .join(', ');
  return `${fileCount(done)}${detail && `: ${detail}`}`;
}

interface List {
  add(line: string): void;
  readonly count: number;
  lines(): string[];
}

function openList(title: string): List {
  const named: string[] = [];
  let count = 0;
  return {
    add(line) {
      if (++count <= MAX_NAMED) named.push(`  ${line}`);
    },
    get count() {
      return count;
    },
    lines() {
      if (count === 0) return [];
      const rest = count - named.length;
      const more = rest > 0 ? [`  and ${rest} more; the report has them all`] : [];
      return [`${fileCount(count)} ${title}:`, ...named, ...more];
    },
  };
}

export function fileCount(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
