import Papa from 'papaparse';
import {
  ageBandOf,
  raceOf,
  sexOf,
  type AgeBand,
  type Category,
  type Race,
  type Sex,
} from './categories.ts';

/** One line of the file: who says what of themselves, and what was decided. */
export interface Person {
  readonly line: number;
  /** By which the result is found; null where the line says itself what was decided. */
  readonly key: string | null;
  readonly sex: Sex | null;
  readonly race: Race | null;
  readonly ageBand: AgeBand | null;
  /** Null where it is to be taken from the results. */
  readonly selected: boolean | null;
  readonly score: number | null;
}

/** A file that cannot be audited; each problem names its line. */
export class AuditFileError extends Error {
  readonly code = 'audit_file_invalid';
  constructor(problems: readonly string[]) {
    super(problems.slice(0, MOST_TOLD).join('\n'));
    this.name = 'AuditFileError';
  }
}

const MOST_TOLD = 20;
export const KEY_COLUMNS = ['document_id', 'file', 'external_id'] as const;
export type KeyColumn = (typeof KEY_COLUMNS)[number];
const YES = /^(?:y|yes|true|1|selected)$/i;
const NO = /^(?:n|no|false|0|not selected)$/i;

export interface People {
  readonly people: readonly Person[];
  /** Null where every line says itself what was decided. */
  readonly keyColumn: KeyColumn | null;
  readonly hasAge: boolean;
}

/**
 * Reads a CSV with a header line: `sex`, `race_ethnicity`, perhaps `age`; and either `selected` (and `score`) or one
 * of `document_id`, `file` and `external_id`, by which the result is found.
 *
 * @throws AuditFileError with the line of each problem; values of lines are never told
 */
export function readPeople(text: string): People {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) =>
      name
        .trim()
        .toLowerCase()
        .replace(/[\s/-]+/g, '_'),
  });
  const columns = meta.fields ?? [];
  const keyColumn = KEY_COLUMNS.find((column) => columns.includes(column)) ?? null;
  const missing = ['sex', 'race_ethnicity'].filter((column) => !columns.includes(column));
  const decides = columns.includes('selected');
  if (missing.length > 0 || (!decides && !keyColumn)) {
    throw new AuditFileError([
      `The header line must name sex, race_ethnicity, and either selected or one of ${KEY_COLUMNS.join(', ')}.`,
    ]);
  }
  const problems: string[] = [];
  const people = data.map((row, at) => toPerson(row, at + 2, decides ? null : keyColumn, problems));
  if (people.length === 0) problems.push('The file has no lines below its header.');
  if (problems.length > 0) throw new AuditFileError(problems);
  return { people, keyColumn: decides ? null : keyColumn, hasAge: columns.includes('age') };
}

function toPerson(
  row: Readonly<Record<string, string | undefined>>,
  line: number,
  keyColumn: KeyColumn | null,
  problems: string[],
): Person {
  const category = <T>(column: string, read: (words: string) => Category<T>): T | null => {
    const value = read(row[column] ?? '');
    if (value === undefined) {
      problems.push(
        `line ${line}: ${column} is none of the categories (docs/fairness.md lists them)`,
      );
    }
    return value ?? null;
  };
  const words = (row['selected'] ?? '').trim();
  const isDecided = YES.test(words) || NO.test(words);
  if (keyColumn === null && !isDecided) {
    problems.push(`line ${line}: selected must be yes or no`);
  }
  const key = keyColumn === null ? null : (row[keyColumn] ?? '').trim();
  if (key === '') problems.push(`line ${line}: ${keyColumn} is empty`);
  const score = (row['score'] ?? '').trim();
  return {
    line,
    key,
    sex: category('sex', sexOf),
    race: category('race_ethnicity', raceOf),
    ageBand: category('age', ageBandOf),
    selected: keyColumn === null ? YES.test(words) : null,
    score: score !== '' && Number.isFinite(Number(score)) ? Number(score) : null,
  };
}
