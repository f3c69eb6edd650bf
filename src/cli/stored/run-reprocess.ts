import { extname } from 'node:path';
import type { Context } from '../../context.ts';
import { dryRun } from '../../reprocess/dry-run.ts';
import type { RunReport } from '../../reprocess/report.ts';
import { reprocess, type ReprocessProgress } from '../../reprocess/reprocess.ts';
import { runReport, type RunFormat } from '../../report/run/run-report.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { saveRelease } from '../../store/releases.ts';
import { versionsFor } from '../../versions.ts';
import { poolProcessor } from '../../../workers/processor.ts';
import { startWorkers } from '../../../workers/start.ts';
import { EXIT } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import { fileSink, streamSink } from '../output/sink.ts';
import { openProgress } from '../output/progress.ts';
import { readRubric } from '../rubric-file.ts';
import { withContext } from './with-context.ts';

export interface ReprocessCommandOptions {
  readonly dryRun?: boolean;
  readonly rubric?: string;
  readonly budget: number;
  readonly window?: number;
  readonly report?: string;
  readonly jobs?: number;
}

/** `leveltag reprocess`: gives the exit code. */
export async function runReprocess(options: ReprocessCommandOptions): Promise<number> {
  const rubric = options.rubric === undefined ? null : await readRubric(options.rubric);
  const sink = options.report === undefined ? null : await fileSink(options.report);
  const interruption = listenForInterruption();
  try {
    const run = options.dryRun ? runDry : runQueued;
    const report = await withContext((context) =>
      run(context, rubric, options, interruption.signal),
    );
    await sink?.write(runReport(report, formatOf(options.report!)));
    await sink?.commit();
    await streamSink(process.stdout).write(runReport(report, 'text'));
    if (interruption.signal.aborted) return EXIT.interrupted;
    return report.state === 'shadow' ? EXIT.waits : EXIT.ok;
  } catch (error) {
    await sink?.abandon();
    throw error;
  } finally {
    interruption.stopListening();
  }
}

async function runDry(
  context: Context,
  rubric: Rubric | null,
  { budget, jobs }: ReprocessCommandOptions,
  signal: AbortSignal,
): Promise<RunReport> {
  const judge = poolProcessor(context.config, jobs);
  try {
    const under = rubric
      ? { ...context, versions: versionsFor(rubric, context.config.limits) }
      : context;
    const options = { flipBudget: budget, onProgress: progress(), signal };
    return await dryRun(under, judge, { ...options, ...(rubric && { rubric }) });
  } finally {
    await judge.close();
  }
}

async function runQueued(
  context: Context,
  rubric: Rubric | null,
  { budget, window, jobs }: ReprocessCommandOptions,
  signal: AbortSignal,
): Promise<RunReport> {
  const workers = await startWorkers(context, { ...(jobs && { jobs }) });
  try {
    const under = rubric
      ? { ...context, versions: versionsFor(rubric, context.config.limits) }
      : context;
    if (rubric) await saveRelease(context.store.db, under.versions, rubric);
    const options = { flipBudget: budget, onProgress: progress(), signal };
    return await reprocess(under, { ...options, ...(window && { windowMs: window * 60_000 }) });
  } finally {
    await workers.stop(signal.aborted ? INTERRUPTED_MS : undefined);
  }
}

const INTERRUPTED_MS = 3_000;

function progress(): (now: ReprocessProgress) => void {
  let last: ReprocessProgress = { done: 0, total: 0 };
  const line = openProgress(process.stderr, () => last.total);
  return (now) => {
    const before = last.done;
    last = now;
    for (let done = before; done < now.done; done++) line.step('');
    if (now.done === now.total) line.clear();
  };
}

const BY_EXTENSION: Readonly<Record<string, RunFormat>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.html': 'html',
  '.htm': 'html',
};

function formatOf(file: string): RunFormat {
  return BY_EXTENSION[extname(file).toLowerCase()] ?? 'text';
}
