import { openArchive } from '../../archive/archive.ts';
import { readLimits } from '../../config.ts';
import { FAILURE_CODES } from '../../domain/extraction.ts';
import type { IsoDate } from '../../domain/months.ts';
import type { LevelRecord, Result } from '../../domain/result.ts';
import type { SignalId } from '../../domain/signal.ts';
import type { Rect } from '../../domain/text-layer.ts';
import type { ExtractLimits } from '../../extract/limits.ts';
import type { Pool } from '../../pool/pool.ts';
import { withFlags } from '../../limit-options.ts';
import type { ReadingFlags } from '../../limit-options.ts';
import { inspection } from '../../report/inspect/inspect.ts';
import { versionsFor } from '../../versions.ts';
import { anchorOf } from '../anchor.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { say } from '../output/say.ts';
import { streamSink } from '../output/sink.ts';
import { readRubric } from '../rubric-file.ts';
import { inputFile, inspectPaths, type InputFile } from '../tag/named-paths.ts';
import { readInput } from '../tag/read-input.ts';
import { tagFile } from '../tag/tag-file.ts';
import { withPool } from '../tag/with-pool.ts';
import { useColor } from '../terminal.ts';
import { renderPages } from './render-pages.ts';

export interface InspectCommandOptions extends ReadingFlags {
  readonly signal?: SignalId;
  readonly json?: boolean;
  /** Folder for page images. */
  readonly render?: string;
  readonly rubric?: string;
  readonly asOf?: IsoDate;
  readonly blind?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
}

/** `leveltag inspect`: one file to the terminal. Gives the exit code. */
export async function runInspect(path: string, options: InspectCommandOptions): Promise<number> {
  const anchor = anchorOf(options.asOf);
  const rubric = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const { limits, processes } = withFlags(readLimits(), options);
  const file = await findOne(path, limits);
  const judging = { anchor, versions: versionsFor(rubric, limits), ...(rubric && { rubric }) };
  const settings = { size: 1, debug: options.debug, limits, processes };
  return withPool(settings, async (pool) => {
    const { blind = false } = options;
    const { record, masks } = await tagFile(file, {
      pool,
      withText: true,
      blind,
      limits,
      ...judging,
    });
    await streamSink(process.stdout).write(shown(record, options));
    const images = await imagesOf(record, {
      pool,
      file,
      limits,
      ...options,
      ...(masks && { masks }),
    });
    if (images.length > 0) say(`Page images: ${images.join(', ')}`);
    return exitCodeOf(record.result);
  });
}

function shown(record: LevelRecord, { json, color, signal }: InspectCommandOptions): string {
  if (json) return `${JSON.stringify(record, null, 2)}\n`;
  return inspection(record, { color: useColor(process.stdout, color), ...(signal && { signal }) });
}

interface ImageRun {
  readonly pool: Pool;
  readonly file: InputFile;
  readonly limits: ExtractLimits;
  readonly render?: string;
  readonly signal?: SignalId;
  readonly blind?: boolean;
  readonly masks?: readonly Rect[];
}

async function imagesOf(record: LevelRecord, run: ImageRun): Promise<string[]> {
  if (run.render === undefined) return [];
  const input = await readInput(run.file, run.limits);
  if (input.kind === 'unread') return [];
  const { pool, signal, blind, masks } = run;
  if (blind && record.result.outcome === 'untagged')
    throw new CliError('no_page_images', NOT_BLIND);
  return renderPages(run.render, { pool, bytes: input.bytes, record, signal, masks });
}

const NOT_BLIND =
  'No page images: the file has no text by which it is known what to mask. Leave out --blind or --render.';

async function findOne(path: string, limits: ExtractLimits): Promise<InputFile> {
  const [named] = await inspectPaths([path]);
  const bytes = Buffer.from(path);
  const many = named?.isFolder ? 'a folder' : (await openArchive(bytes, limits)) && 'an archive';
  if (!many) return inputFile(bytes);
  const message = `"${path}" is ${many}; inspect shows one file. For ${many} use "leveltag tag".`;
  throw new CliError('not_a_file', message);
}

function exitCodeOf(result: Result): number {
  const failed = result.outcome === 'untagged' && FAILURE_CODES.includes(result.untagged.code);
  return failed ? EXIT.failed : EXIT.ok;
}
