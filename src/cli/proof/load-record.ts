import { stat } from 'node:fs/promises';
import { readLimits } from '../../config.ts';
import type { IsoDate } from '../../domain/months.ts';
import type { LevelRecord } from '../../domain/result.ts';
import { withFlags, type ReadingFlags } from '../../limit-options.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { listRecords } from '../../store/records.ts';
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
  if (stats === null && ID.test(name)) return storedRecord(name.toLowerCase());
  const message = `"${name}" is neither a file nor the id of a stored document ("leveltag results" shows them).`;
  throw new CliError('path_not_found', message);
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

/** Of a document that came in more than once the latest. */
async function storedRecord(id: string): Promise<LevelRecord> {
  return withContext(async ({ store }) => {
    const { records } = await listRecords(store.db, { id }, null, 1000);
    const last = records.at(-1);
    if (!last)
      throw new CliError(
        'unknown_document',
        `No result of a document whose id begins with "${id}".`,
      );
    const ids = new Set(records.map((record) => record.result.document.id));
    if (ids.size === 1) return last;
    throw new CliError('ambiguous_id', `"${id}" fits ${ids.size} documents: give more digits.`);
  });
}
