import { readLimits } from '../../config.ts';
import { FAILURE_CODES } from '../../domain/extraction.ts';
import type { IsoDate } from '../../domain/months.ts';
import type { Result } from '../../domain/result.ts';
import type { SignalId } from '../../domain/signal.ts';
import { inspection } from '../../report/inspect/inspect.ts';
import { versionsFor } from '../../versions.ts';
import { anchorOf } from '../anchor.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { streamSink } from '../output/sink.ts';
import { readRubric } from '../rubric-file.ts';
import { inputFile, inspectPaths, type InputFile } from '../tag/named-paths.ts';
import { tagFile } from '../tag/tag-file.ts';
import { withPool } from '../tag/with-pool.ts';
import { useColor } from '../terminal.ts';

export interface InspectCommandOptions {
  readonly signal?: SignalId;
  readonly json?: boolean;
  readonly rubric?: string;
  readonly asOf?: IsoDate;
  readonly color?: boolean;
  readonly debug?: boolean;
}

/** `leveltag inspect`: one file to the terminal. Gives the exit code. */
export async function runInspect(path: string, options: InspectCommandOptions): Promise<number> {
  const anchor = anchorOf(options.asOf);
  const rubric = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const file = await findOne(path);
  const { limits, processes } = readLimits();
  const judging = { anchor, versions: versionsFor(rubric, limits), ...(rubric && { rubric }) };
  const settings = { size: 1, debug: options.debug, limits, processes };
  const { record } = await withPool(settings, (pool) =>
    tagFile(file, { pool, withText: true, limits, ...judging }),
  );
  const color = useColor(process.stdout, options.color);
  const view = { color, ...(options.signal && { signal: options.signal }) };
  const text = options.json ? `${JSON.stringify(record, null, 2)}\n` : inspection(record, view);
  await streamSink(process.stdout).write(text);
  return exitCodeOf(record.result);
}

async function findOne(path: string): Promise<InputFile> {
  const [named] = await inspectPaths([path]);
  if (!named?.isFolder) return inputFile(Buffer.from(path));
  const message = `"${path}" is a folder; inspect shows one file. For a folder use "leveltag tag".`;
  throw new CliError('not_a_file', message);
}

function exitCodeOf(result: Result): number {
  const failed = result.outcome === 'untagged' && FAILURE_CODES.includes(result.untagged.code);
  return failed ? EXIT.failed : EXIT.ok;
}
