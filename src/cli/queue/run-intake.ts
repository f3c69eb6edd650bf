import { readConfig } from '../../config.ts';
import { openContext, type Context } from '../../context.ts';
import type { IsoDate } from '../../domain/months.ts';
import type { LevelRecord } from '../../domain/result.ts';
import { withFlags } from '../../limit-options.ts';
import type { ReadingFlags } from '../../limit-options.ts';
import { IntakeError } from '../../intake/errors.ts';
import { intakeFolder, type IntakeProgress } from '../../intake/intake.ts';
import type { ReportItem } from '../../report/format.ts';
import { startWorkers } from '../../../workers/start.ts';
import { calendarDate } from '../anchor.ts';
import { EXIT } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import { openOutput, requireOutside, type OutputOptions } from '../output/open-output.ts';
import { writeReport } from '../output/write-report.ts';
import { inspectPaths } from '../tag/named-paths.ts';
import { say } from '../output/say.ts';

export interface IntakeOptions extends OutputOptions, ReadingFlags {
  readonly received?: IsoDate;
  readonly batch?: string;
  readonly externalId?: string;
  readonly jobs?: number;
}

/** Most documents in hand end in this time; the next run waits longer for those that are cut off. */
const INTERRUPTED_MS = 3_000;
const HOW_TO_GO_ON = 'What was received is kept: run the same command again to go on.';

/** `leveltag intake`: receives files, has them tagged through the queue and reports. Gives the exit code. */
export async function runIntake(paths: readonly string[], options: IntakeOptions): Promise<number> {
  const config = withFlags(readConfig(), options);
  await inspectPaths(paths);
  requireOutside(options.out, paths);
  const { signal, stopListening } = listenForInterruption();
  const context = await openContext(config);
  try {
    const workers = await startWorkers(context, { ...(options.jobs && { jobs: options.jobs }) });
    try {
      return await reportIntake(context, paths, options, signal);
    } finally {
      await workers.stop(signal.aborted ? INTERRUPTED_MS : undefined);
    }
  } finally {
    await context.close();
    stopListening();
  }
}

async function reportIntake(
  context: Context,
  paths: readonly string[],
  options: IntakeOptions,
  signal: AbortSignal,
): Promise<number> {
  let progress: IntakeProgress = { received: 0, done: 0, complete: false };
  const records = intakeFolder(paths, context, {
    receivedAt: options.received ?? calendarDate(new Date()),
    externalId: options.externalId ?? null,
    ...(options.batch !== undefined && { batch: options.batch }),
    onProgress: (now) => (progress = now),
    signal,
  });
  const faults: string[] = [];
  const items = reportItems(records, signal, faults);
  const total = () => (progress.complete ? progress.received : null);
  const output = await openOutput(options);
  const exitCode = await writeReport({ items, total, ...output, signal, howToGoOn: HOW_TO_GO_ON });
  for (const fault of faults) say(fault);
  return exitCode === EXIT.ok && faults.length > 0 ? EXIT.failed : exitCode;
}

/** The records, up to an interruption; files that could not be received are noted at the end. */
async function* reportItems(
  records: AsyncIterable<LevelRecord>,
  signal: AbortSignal,
  faults: string[],
): AsyncGenerator<ReportItem> {
  try {
    for await (const record of records) yield { record };
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof IntakeError)) throw error;
    faults.push(error.message);
  }
}
