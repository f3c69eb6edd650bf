import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { IsoDate } from '../../domain/months.ts';
import { openReport, type Format } from '../../report/format.ts';
import { createPool } from '../../pool/pool.ts';
import { versionsFor } from '../../versions.ts';
import { anchorOf } from '../anchor.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import { chooseFormat } from '../output/choose-format.ts';
import { fileSink, partialName, streamSink } from '../output/sink.ts';
import { fileCount } from '../output/tally.ts';
import { writeReport } from '../output/write-report.ts';
import { readRubric } from '../rubric-file.ts';
import { columnsOf, useColor } from '../terminal.ts';
import { findFiles, type FoundFiles } from './find-files.ts';
import { mapInOrder } from './map-in-order.ts';
import { tagFile, type TagRun } from './tag-file.ts';

export interface TagOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly rubric?: string;
  readonly asOf?: IsoDate;
  readonly jobs?: number;
  readonly withText?: boolean;
  readonly color?: boolean;
}

/**
 * Files in work for each job: enough that a slow file at the head of the order does not leave the other
 * processes idle, few enough that what waits for it stays small.
 */
const WINDOW_PER_JOB = 8;

/** `leveltag tag`: no queue, no database. Gives the exit code. */
export async function runTag(paths: readonly string[], options: TagOptions): Promise<number> {
  const anchor = anchorOf(options.asOf);
  const rubric = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const found = await findInputs(paths, options.out);
  const jobs = Math.min(options.jobs ?? availableParallelism(), Math.max(1, found.files.length));
  const format = chooseFormat(options.format, options.out, process.stdout.isTTY);
  const color = options.out === undefined && useColor(process.stdout, options.color);
  const report = await openReport(format, { columns: columnsOf(process.stdout), color });
  const sink = options.out === undefined ? streamSink(process.stdout) : await fileSink(options.out);
  const pool = createPool({ size: jobs });
  const interruption = listenForInterruption();
  try {
    const run: TagRun = {
      pool,
      anchor,
      versions: versionsFor(rubric),
      withText: options.withText ?? false,
      ...(rubric && { rubric }),
    };
    const { signal } = interruption;
    const window = jobs * WINDOW_PER_JOB;
    const items = mapInOrder(found.files, window, (file) => tagFile(file, run), signal);
    const outcome = await writeReport({ items, total: found.files.length, report, sink, signal });
    return outcome === EXIT.ok && found.skipped.some((one) => one.mayHideFiles)
      ? EXIT.failed
      : outcome;
  } finally {
    interruption.stopListening();
    await pool.close();
  }
}

async function findInputs(paths: readonly string[], out: string | undefined): Promise<FoundFiles> {
  const outputs = out === undefined ? [] : [resolve(out), resolve(partialName(out))];
  const clash = paths.find((path) => outputs.includes(resolve(path)));
  if (clash !== undefined) {
    const message = `"${clash}" is named both as a resume and by --out. Name another file with --out.`;
    throw new CliError('output_is_input', message);
  }
  const found = await findFiles(paths, outputs);
  for (const { name, reason } of found.skipped) console.error(`Skipped "${name}": ${reason}.`);
  if (found.files.length === 0) console.error(`${fileCount(0)} found.`);
  return found;
}
