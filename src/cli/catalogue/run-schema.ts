import { readFile } from 'node:fs/promises';
import { RECORD_SCHEMA } from '../../schema/record-schema.ts';
import { CliError, systemReason } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { streamSink } from '../output/sink.ts';

/** Faults shown of one record; the first ones tell what is wrong. */
const MAX_FAULTS = 5;

/** `leveltag schema`. */
export async function printSchema(): Promise<void> {
  await streamSink(process.stdout).write(`${JSON.stringify(RECORD_SCHEMA, null, 2)}\n`);
}

/** `leveltag schema --check`: the exit code is 1 when a record breaks the schema. */
export async function checkReport(file: string): Promise<number> {
  const { recordFaults } = await import('../../schema/validate.ts');
  const records = parseReport(await readReport(file), file);
  const lines = records.flatMap((record, i) =>
    recordFaults(record)
      .slice(0, MAX_FAULTS)
      .map((fault) => `record ${i + 1}: ${fault}`),
  );
  const verdict = lines.length === 0 ? `${file}: ${records.length} valid records` : '';
  await streamSink(process.stdout).write([...lines, verdict].filter(Boolean).join('\n') + '\n');
  return lines.length === 0 ? EXIT.ok : EXIT.failed;
}

async function readReport(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CliError('report_unreadable', `Cannot read "${file}": ${systemReason(error)}.`);
  }
}

/** An array, or one record a line. */
function parseReport(text: string, file: string): unknown[] {
  const isArray = text.trimStart().startsWith('[');
  const pieces = isArray ? [text] : text.split('\n').filter((line) => line.trim() !== '');
  const values = pieces.map((piece, i) => parseJson(piece, isArray ? file : `${file}:${i + 1}`));
  return isArray ? (values[0] as unknown[]) : values;
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError('report_invalid', `${place}: not JSON. Name a .json or .jsonl report.`);
  }
}
