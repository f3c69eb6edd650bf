import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import type { LevelRecord } from '../../domain/result.ts';
import { recordFaults } from '../../schema/validate.ts';
import { CliError, systemReason } from '../cli-error.ts';

/** A record as it stands in a file, with what in it breaks the schema. */
export interface ReadRecord {
  /** Only to be relied on where there are no faults. */
  readonly record: LevelRecord;
  readonly faults: readonly string[];
}

/**
 * The records of a file of JSON or JSON Lines, as `leveltag tag` writes them; `-` is standard input.
 *
 * @throws CliError `result_unreadable`, `not_a_result`
 */
export async function readRecords(path: string): Promise<ReadRecord[]> {
  const reading = path === '-' ? readStream(process.stdin) : readFile(path, 'utf8');
  const text = await reading.catch((error: unknown) => {
    const message = `Cannot read the result "${path}": ${systemReason(error)}.`;
    throw new CliError('result_unreadable', message);
  });
  const values = parse(text);
  if (!values || values.length === 0 || !values.every(isRecord)) {
    const message = `"${path}" holds no results. Make one with "leveltag tag <file> --with-text --format json".`;
    throw new CliError('not_a_result', message);
  }
  return values.map((value) => ({ record: value as LevelRecord, faults: recordFaults(value) }));
}

/**
 * The one record of a file, valid by its schema.
 *
 * @throws CliError `result_unreadable`, `not_a_result`, `several_results`, `result_invalid`
 */
export async function readOneRecord(path: string): Promise<LevelRecord> {
  const [first, ...more] = await readRecords(path);
  if (more.length > 0) {
    const message = `"${path}" holds ${more.length + 1} results; this command takes one.`;
    throw new CliError('several_results', message);
  }
  return validRecord(first!, path);
}

/** @throws CliError `result_invalid` */
export function validRecord({ record, faults }: ReadRecord, path: string): LevelRecord {
  if (faults.length === 0) return record;
  const message = `"${path}" breaks the schema: ${faults[0]}. "leveltag schema" prints it.`;
  throw new CliError('result_invalid', message);
}

function parse(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return parseLines(text);
  }
}

function parseLines(text: string): unknown[] | null {
  try {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'result' in value && 'source' in value;
}
