import { readConfig, type Config } from '../../config.ts';
import { openContext, type Context } from '../../context.ts';
import type { IsoDate } from '../../domain/months.ts';
import type { LevelRecord } from '../../domain/result.ts';
import { withFlags } from '../../limit-options.ts';
import type { ReadingFlags } from '../../limit-options.ts';
import { IntakeError } from '../../intake/errors.ts';
import { intakeFrom, type IntakeProgress } from '../../intake/intake.ts';
import type { ReportItem } from '../../report/format.ts';
import { startWorkers } from '../../../workers/start.ts';
import { calendarDate } from '../anchor.ts';
import { EXIT } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import { openOutput, requireOutside, type OutputOptions } from '../output/open-output.ts';
import { say } from '../output/say.ts';
import { writeReport } from '../output/write-report.ts';
import { openSource, type OpenSource, type SourceOptions } from './intake-source.ts';
import { openManifestFile, type ManifestFile } from './manifest-file.ts';

export interface IntakeOptions extends OutputOptions, ReadingFlags, SourceOptions {
  readonly received?: IsoDate;
  readonly batch?: string;
  readonly externalId?: string;
  readonly jobs?: number;
  readonly manifest?: string;
}

/** Most documents in hand end in this time; the next run waits longer for those that are cut off. */
const INTERRUPTED_MS = 3_000;
const HOW_TO_GO_ON = 'What was received is kept: run the same command again to go on.';

/** `leveltag intake`: receives files, has them tagged through the queue and reports. Gives the exit code. */
export async function runIntake(named: readonly string[], options: IntakeOptions): Promise<number> {
  const config = withFlags(readConfig(), options);
  const { signal, stopListening } = listenForInterruption();
  const from = await openSource(named, options, config, signal);
  try {
    requireOutside(options.out, from.paths);
    requireOutside(options.manifest, from.paths);
    return await takeIn(config, from, options, signal);
  } finally {
    await from.close();
    stopListening();
  }
}

async function takeIn(
  config: Config,
  from: OpenSource,
  options: IntakeOptions,
  signal: AbortSignal,
): Promise<number> {
  const context = await openContext(config);
  try {
    const { jobs } = options;
    const workers = await startWorkers(context, { ...(jobs && { jobs }) });
    try {
      return await reportIntake(context, from, options, signal);
    } finally {
      await workers.stop(signal.aborted ? INTERRUPTED_MS : undefined);
    }
  } finally {
    await context.close();
  }
}

async function reportIntake(
  context: Context,
  from: OpenSource,
  options: IntakeOptions,
  signal: AbortSignal,
): Promise<number> {
  let progress: IntakeProgress = { received: 0, done: 0, complete: false };
  const manifest = await openManifestFile(options.manifest, context);
  const records = intakeFrom(from.source, context, {
    receivedAt: options.received ?? calendarDate(new Date()),
    externalId: options.externalId ?? null,
    ...(options.batch !== undefined && { batch: options.batch }),
    onProgress: (now) => (progress = now),
    onReceived: manifest.received,
    signal,
  });
  const faults: string[] = [];
  const items = reportItems(records, manifest, signal, faults);
  const total = () => (progress.complete ? progress.received : null);
  const output = await openOutput(options);
  // A watch has no end but this one.
  const asked = options.watch ? new AbortController().signal : signal;
  const job = { items, total, ...output, signal: asked, howToGoOn: HOW_TO_GO_ON };
  try {
    const exitCode = await writeReport(job);
    for (const fault of faults) say(fault);
    return exitCode === EXIT.ok && faults.length > 0 ? EXIT.failed : exitCode;
  } finally {
    await manifest.close();
  }
}

/** The records, up to an interruption; files that could not be received are noted at the end. */
async function* reportItems(
  records: AsyncIterable<LevelRecord>,
  manifest: ManifestFile,
  signal: AbortSignal,
  faults: string[],
): AsyncGenerator<ReportItem> {
  try {
    for await (const record of records) {
      await manifest.recorded(record);
      yield { record };
    }
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof IntakeError)) throw error;
    faults.push(error.message);
  }
}
