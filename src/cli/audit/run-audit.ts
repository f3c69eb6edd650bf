import { readFile } from 'node:fs/promises';
import { audit, type Decided } from '../../audit/audit.ts';
import {
  AuditFileError,
  readPeople,
  type KeyColumn,
  type Person,
} from '../../audit/read-people.ts';
import type { AuditFormat } from '../../audit/formats.ts';
import { renderAudit } from '../../audit/render.ts';
import type { Level, LevelRecord } from '../../domain/result.ts';
import { listRecords } from '../../store/records.ts';
import { CliError, systemReason } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { fileSink, streamSink } from '../output/sink.ts';
import { readRecords } from '../proof/read-records.ts';
import { withContext } from '../stored/with-context.ts';

export interface AuditOptions {
  readonly format?: AuditFormat;
  readonly out?: string;
  /** A file of results; default: those that are stored. */
  readonly results?: string;
  readonly selected?: readonly Level[];
  readonly excludeSmall?: boolean;
}

const BY_EXTENSION: Readonly<Record<string, AuditFormat>> = {
  html: 'html',
  csv: 'csv',
  json: 'json',
};
const PAGE = 500;

/** `leveltag audit`: impact ratios by what people say of themselves. */
export async function runAudit(file: string, options: AuditOptions): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CliError('path_not_found', `Cannot read "${file}": ${systemReason(error)}.`);
  });
  const { people, keyColumn, hasAge } = readOrExplain(text, file);
  const levels = options.selected ?? ['senior'];
  const results = keyColumn === null ? null : await resultsBy(keyColumn, options.results);
  const decided = people.flatMap((person) => decide(person, results, levels) ?? []);
  const selectedMeans =
    keyColumn === null
      ? 'what the file says of each person'
      : `the level, after the decisions of people, is ${levels.join(' or ')}`;
  const withoutResult = people.length - decided.length;
  const figures = audit(
    { people: decided, withoutResult, selectedMeans, hasAge },
    { excludeSmall: options.excludeSmall ?? false },
  );
  const { out } = options;
  const format = options.format ?? BY_EXTENSION[out?.split('.').at(-1) ?? ''] ?? 'text';
  const sink = out === undefined ? streamSink(process.stdout) : await fileSink(out);
  await sink.write(renderAudit(figures, format));
  await sink.commit();
  return EXIT.ok;
}

function readOrExplain(text: string, file: string) {
  try {
    return readPeople(text);
  } catch (error) {
    if (!(error instanceof AuditFileError)) throw error;
    throw new CliError(error.code, `"${file}" cannot be audited:\n${error.message}`);
  }
}

function decide(
  person: Person,
  results: ReadonlyMap<string, LevelRecord> | null,
  levels: readonly Level[],
): Decided | null {
  const { sex, race, ageBand } = person;
  if (results === null) {
    return { sex, race, ageBand, selected: person.selected ?? false, score: person.score };
  }
  const record = results.get(person.key!.toLowerCase());
  if (!record) return null;
  const { effectiveLevel, result } = record;
  const selected = effectiveLevel !== null && levels.includes(effectiveLevel);
  const score = result.outcome === 'tagged' ? result.level.score : null;
  return { sex, race, ageBand, selected, score };
}

/** Of a person with several results the latest. */
async function resultsBy(
  column: KeyColumn,
  file: string | undefined,
): Promise<Map<string, LevelRecord>> {
  const found = new Map<string, LevelRecord>();
  const add = (record: LevelRecord) => {
    const key = keyOf(record, column);
    if (key !== null) found.set(key.toLowerCase(), record);
  };
  if (file !== undefined) {
    for (const { record } of await readRecords(file)) add(record);
    return found;
  }
  await withContext(async ({ store }) => {
    for (let after: number | null = null; ;) {
      const { records, next } = await listRecords(store.db, {}, after, PAGE);
      records.forEach(add);
      if (next === null) return;
      after = next;
    }
  });
  return found;
}

function keyOf({ source, intake, result }: LevelRecord, column: KeyColumn): string | null {
  if (column === 'document_id') return result.document.id;
  return column === 'file' ? source.name : (intake?.externalId ?? null);
}
