import { availableParallelism } from 'node:os';
import { readLimits } from '../../config.ts';
import type { IsoDate } from '../../domain/months.ts';
import { withFlags } from '../../limit-options.ts';
import type { ReadingFlags } from '../../limit-options.ts';
import { versionsFor } from '../../versions.ts';
import { anchorOf } from '../anchor.ts';
import { EXIT } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import { openOutput, outputPaths, type Output, type OutputOptions } from '../output/open-output.ts';
import { fileCount } from '../output/tally.ts';
import { writeReport } from '../output/write-report.ts';
import { readRubric } from '../rubric-file.ts';
import { findFiles, type FoundFiles } from './find-files.ts';
import type { InputFile } from './named-paths.ts';
import type { TagRun } from './tag-file.ts';
import { tagSources, type SourceCount } from './tag-sources.ts';
import { withPool } from './with-pool.ts';
import { say } from '../output/say.ts';

export interface TagOptions extends OutputOptions, ReadingFlags {
  readonly rubric?: string;
  readonly asOf?: IsoDate;
  readonly jobs?: number;
  readonly withText?: boolean;
  readonly blind?: boolean;
  readonly debug?: boolean;
}

/**
 * Files in work for each job: enough that a slow file at the head of the order does not leave the other
 * processes idle, few enough that what waits for it stays small.
 */
const WINDOW_PER_JOB = 8;
const HOW_TO_GO_ON =
  'To do all of them, run the same command again; "leveltag intake" goes on where it stopped.';

/** `leveltag tag`: no queue, no database. Gives the exit code. */
export async function runTag(paths: readonly string[], options: TagOptions): Promise<number> {
  const anchor = anchorOf(options.asOf);
  const rubric = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const { limits, processes } = withFlags(readLimits(), options);
  const found = await findFiles(paths, outputPaths(options.out, paths));
  sayWhatIsMissing(found);
  const output = await openOutput(options);
  const jobs = options.jobs ?? availableParallelism();
  const judging = { anchor, versions: versionsFor(rubric, limits), ...(rubric && { rubric }) };
  const settings = { size: jobs, debug: options.debug, limits, processes };
  const exitCode = await withPool(settings, (pool) => {
    const { withText = false, blind = false } = options;
    const run = { pool, withText, blind, limits, ...judging };
    return tagAll(found.files, run, jobs, output);
  });
  return exitCode === EXIT.ok && mayMissFiles(found) ? EXIT.failed : exitCode;
}

async function tagAll(
  files: readonly InputFile[],
  run: TagRun,
  jobs: number,
  output: Output,
): Promise<number> {
  const { signal, stopListening } = listenForInterruption();
  const count: SourceCount = { total: files.length, skipped: [] };
  const items = tagSources(files, jobs * WINDOW_PER_JOB, run, signal, count);
  const total = () => count.total;
  try {
    return await writeReport({ items, total, ...output, signal, howToGoOn: HOW_TO_GO_ON });
  } finally {
    for (const what of count.skipped) say(`Skipped ${what}.`);
    stopListening();
  }
}

function sayWhatIsMissing({ files, skipped }: FoundFiles): void {
  for (const { name, reason } of skipped) say(`Skipped "${name}": ${reason}.`);
  if (files.length === 0) say(`${fileCount(0)} found.`);
}

function mayMissFiles({ skipped }: FoundFiles): boolean {
  return skipped.some((one) => one.mayHideFiles);
}
