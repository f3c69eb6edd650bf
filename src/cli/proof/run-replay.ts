import { readLimits } from '../../config.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { LevelRecord, Versions } from '../../domain/result.ts';
import { withFlags } from '../../limit-options.ts';
import type { LimitOptions } from '../../limit-options.ts';
import { oneLine } from '../../report/safe-text.ts';
import { changedStages } from '../../reprocess/moved.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { versionsFor } from '../../versions.ts';
import { EXIT } from '../exit-code.ts';
import { say } from '../output/say.ts';
import { streamSink } from '../output/sink.ts';
import { readRubric } from '../rubric-file.ts';
import { inputFile } from '../tag/named-paths.ts';
import { readInput } from '../tag/read-input.ts';
import { tagInput } from '../tag/tag-file.ts';
import { withPool } from '../tag/with-pool.ts';
import { differencesOf } from './differences.ts';
import { readOneRecord } from './read-records.ts';
import { readBytes } from './run-verify.ts';

export interface ReplayOptions {
  readonly rubric?: string;
  readonly debug?: boolean;
}

const MOST_TOLD = 20;

/** `leveltag replay`: makes a result again from the file's bytes and compares it byte for byte. */
export async function runReplay(
  path: string,
  file: string,
  options: ReplayOptions,
): Promise<number> {
  const record = await readOneRecord(path);
  await readBytes(file);
  const rubric = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const settings = optionsOf(record.result.versions, rubric);
  const versions = versionsFor(rubric, settings.limits);
  const others = changedStages(record.result.versions, versions);
  if (others.length > 0) {
    say(
      `FAILS  The result was made by another release, rubric or limits (${others.join(', ')} differ). ` +
        'Replay it with the release, --rubric and LEVELTAG_MAX_… that made it.',
    );
    return EXIT.failed;
  }
  const again = await withPool({ size: 1, debug: options.debug, ...settings }, async (pool) => {
    const input = await readInput(inputFile(Buffer.from(file)), settings.limits);
    const { limits } = settings;
    const { anchor } = record.result;
    const judging = { anchor, versions, ...(rubric && { rubric }) };
    const withText = record.textLayer !== undefined;
    return (await tagInput(record.source.name, input, { pool, limits, withText, ...judging }))
      .record;
  });
  return tell(record, again);
}

/** The options under which a result was made, as its version of the reading says: `--no-ocr` and `--thorough`, or not. */
function optionsOf(versions: Versions, rubric: Rubric | undefined): LimitOptions {
  const configured = readLimits();
  const all = [true, false].flatMap((ocr) =>
    [false, true].map((thorough) => withFlags(configured, { ocr, thorough })),
  );
  const made = all.find(({ limits }) => versionsFor(rubric, limits).extract === versions.extract);
  return made ?? configured;
}

async function tell(record: LevelRecord, again: LevelRecord): Promise<number> {
  const given = { result: record.result, textLayer: record.textLayer };
  const made = { result: again.result, textLayer: again.textLayer };
  const name = oneLine(record.source.name);
  const { write } = streamSink(process.stdout);
  if (canonicalJson(given) === canonicalJson(made)) {
    await write(`same bytes  ${name}\n`);
    return EXIT.ok;
  }
  const found = differencesOf(given, made, MOST_TOLD);
  const lines = found.map(({ path, kind }) => `  ${kind}  ${path}\n`);
  await write(`DIFFERS  ${name}\n${lines.join('')}`);
  return EXIT.failed;
}
