import { readFile } from 'node:fs/promises';
import confidence from '../../rubric/confidence/it-project-manager.json' with { type: 'json' };
import { DEFAULT_RUBRIC, isDefault } from '../../rubric/default-rubric.ts';
import { documentId } from '../../extract/document-id.ts';
import type { Fault } from '../../verify/fault.ts';
import { verify, type Standard } from '../../verify/verify.ts';
import { versionsFor } from '../../versions.ts';
import { oneLine } from '../../report/safe-text.ts';
import { CliError, systemReason } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { streamSink } from '../output/sink.ts';
import { readRubric } from '../rubric-file.ts';
import { readRecords, type ReadRecord } from './read-records.ts';

export interface VerifyOptions {
  readonly rubric?: string;
  readonly json?: boolean;
}

/** What verification says of one record. */
interface Verdict {
  readonly source: string;
  readonly document: string;
  readonly holds: boolean;
  readonly faults: readonly Fault[];
}

/** `leveltag verify`: proves every record of a file. Exit code 1 where something does not hold. */
export async function runVerify(
  path: string,
  file: string | undefined,
  options: VerifyOptions,
): Promise<number> {
  const rubric = options.rubric === undefined ? DEFAULT_RUBRIC : await readRubric(options.rubric);
  const bytes = file === undefined ? undefined : await readBytes(file);
  const standard: Standard = {
    rubric,
    rubricVersion: versionsFor(rubric).rubric,
    confidence: isDefault(rubric) ? confidence : null,
    ...(bytes && { bytes }),
  };
  const records = await readRecords(path);
  const verdicts = aboutFile(records, bytes).map((one) => verdictOf(one, standard));
  const text = options.json
    ? `${JSON.stringify(verdicts, null, 2)}\n`
    : verdicts.map(lines).join('');
  await streamSink(process.stdout).write(text);
  return verdicts.every(({ holds }) => holds) ? EXIT.ok : EXIT.failed;
}

/** Of several records those about the file; all of them where none is, so that this is told. */
function aboutFile(records: readonly ReadRecord[], bytes: Uint8Array | undefined) {
  if (!bytes || records.length === 1) return records;
  const id = documentId(bytes);
  const own = records.filter(({ record }) => record.result?.document?.id === id);
  return own.length > 0 ? own : records;
}

function verdictOf({ record, faults }: ReadRecord, standard: Standard): Verdict {
  const broken = faults.map((message) => ({ check: 'schema', where: 'record', message }));
  const all = broken.length > 0 ? broken : verify(record, standard);
  const source = String(record.source?.name ?? '');
  const document = String(record.result?.document?.id ?? '');
  return { source, document, holds: all.length === 0, faults: all };
}

function lines({ source, faults }: Verdict): string {
  const name = oneLine(source);
  if (faults.length === 0) return `holds  ${name}\n`;
  const told = faults.map(({ check, where, message }) => `  ${check}  ${where}: ${message}\n`);
  return `FAILS  ${name}\n${told.join('')}`;
}

export async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new CliError('path_not_found', `Cannot read "${file}": ${systemReason(error)}.`);
  });
}
