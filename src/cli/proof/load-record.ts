import { stat } from 'node:fs/promises';
import { readLimits } from '../../config.ts';
import type { IsoDate } from '../../domain/months.ts';
import type { LevelRecord } from '../../domain/result.ts';
import { withFlags, type ReadingFlags } from '../../limit-options.ts';
import { DEFAULT_RUBRIC } from '../../rubric/default-rubric.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { makeRecord } from '../../report/record.ts';
import { listRecords } from '../../store/records.ts';
import type { Store } from '../../store/open.ts';
import { loadRelease, previousRelease, releaseId } from '../../store/releases.ts';
import { loadResults, taskKey } from '../../store/results.ts';
import { versionsFor } from '../../versions.ts';
import { anchorOf } from '../anchor.ts';
import { CliError } from '../cli-error.ts';
import { withContext } from '../stored/with-context.ts';
import { inputFile } from '../tag/named-paths.ts';
import { tagFile } from '../tag/tag-file.ts';
import { withPool } from '../tag/with-pool.ts';
import { readOneRecord } from './read-records.ts';

export interface LoadOptions extends ReadingFlags {
  readonly asOf?: IsoDate;
  readonly debug?: boolean;
}

const MOST_RECEIPTS = 1000;
const RESULT_FILE = /\.(?:json|jsonl|ndjson)$/i;
const ID = /^[0-9a-f]{4,64}$/i;

/**
 * What an argument names: a file of JSON with one result (`-` is standard input), a resume, which is tagged
 * with its text, or the first digits of a stored document's id.
 *
 * @throws CliError where it names none of these, or several
 */
export async function loadRecord(
  name: string,
  rubric: Rubric | undefined,
  options: LoadOptions,
): Promise<LevelRecord> {
  const stats = name === '-' ? null : await stat(name).catch(() => null);
  if (name === '-' || (stats?.isFile() && RESULT_FILE.test(name))) return readOneRecord(name);
  if (stats?.isFile()) return tagOne(name, rubric, options);
  if (await isStoredId(name)) return storedRecord(name.toLowerCase());
  const message = `"${name}" is neither a file nor the id of a stored document ("leveltag results" shows them).`;
  throw new CliError('path_not_found', message);
}

/** Whether a name can only be the id of a stored document. */
export async function isStoredId(name: string): Promise<boolean> {
  return ID.test(name) && (await stat(name).catch(() => null)) === null;
}

async function tagOne(
  path: string,
  rubric: Rubric | undefined,
  options: LoadOptions,
): Promise<LevelRecord> {
  const anchor = anchorOf(options.asOf);
  const { limits, processes } = withFlags(readLimits(), options);
  const judging = { anchor, versions: versionsFor(rubric, limits), ...(rubric && { rubric }) };
  const settings = { size: 1, debug: options.debug, limits, processes };
  return withPool(settings, async (pool) => {
    const run = { pool, withText: true, limits, ...judging };
    return (await tagFile(inputFile(Buffer.from(path)), run)).record;
  });
}

/**
 * A stored document's result as readers saw it before the last change of release, and as they see it.
 *
 * @throws CliError `unknown_document`, `ambiguous_id`, `no_earlier_result`
 */
export async function loadBeforeAndAfter(id: string): Promise<readonly [LevelRecord, LevelRecord]> {
  return withContext(async ({ store }) => {
    const after = await findStored(store, id.toLowerCase());
    const { document, anchor } = after.result;
    const task = { documentId: document.id, anchor: anchor.date };
    const { versions } = await previousRelease(store.db);
    const result = (await loadResults(store.db, [task], versions)).get(taskKey(task));
    if (!result) {
      const message =
        'The document has no result of the release before. Name two results to compare.';
      throw new CliError('no_earlier_result', message);
    }
    const { source, intake } = after;
    return [makeRecord({ name: source.name, bytes: source.bytes, intake, result }), after];
  });
}

/** Of a document that came in more than once the latest. */
/** A record with the rubric that made it. */
export interface Subject {
  readonly record: LevelRecord;
  readonly rubric: Rubric;
}

/** As `loadRecord`; a stored result brings the rubric of its release, where none is named. */
export async function loadSubject(
  name: string,
  rubric: Rubric | undefined,
  options: LoadOptions,
): Promise<Subject> {
  if (rubric !== undefined || !(await isStoredId(name))) {
    return { record: await loadRecord(name, rubric, options), rubric: rubric ?? DEFAULT_RUBRIC };
  }
  return withContext(async ({ store }) => {
    const record = await findStored(store, name.toLowerCase());
    const release = await loadRelease(store.db, releaseId(record.result.versions));
    return { record, rubric: release?.rubric ?? DEFAULT_RUBRIC };
  });
}

async function storedRecord(id: string): Promise<LevelRecord> {
  return withContext(({ store }) => findStored(store, id));
}

async function findStored({ db }: Store, id: string): Promise<LevelRecord> {
  const { records } = await listRecords(db, { id }, null, MOST_RECEIPTS);
  const last = records.at(-1);
  if (!last) {
    const message = `No result of a document whose id begins with "${id}".`;
    throw new CliError('unknown_document', message);
  }
  const ids = new Set(records.map((record) => record.result.document.id));
  if (ids.size === 1) return last;
  throw new CliError('ambiguous_id', `"${id}" fits ${ids.size} documents: give more digits.`);
}
