import { extname } from 'node:path';
import type { Format } from '../../report/format.ts';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.txt': 'table',
};

/** `--format`, else what the name of `--out` says, else a table for people and JSON Lines for programs. */
export function chooseFormat(
  format: Format | undefined,
  out: string | undefined,
  isTerminal: boolean,
): Format {
  if (format !== undefined) return format;
  if (out !== undefined) return BY_EXTENSION[extname(out).toLowerCase()] ?? 'jsonl';
  return isTerminal ? 'table' : 'jsonl';
}
