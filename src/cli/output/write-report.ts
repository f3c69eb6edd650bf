import type { Report, ReportItem } from '../../report/format.ts';
import { oneLine } from '../../report/safe-text.ts';
import { EXIT } from '../exit-code.ts';
import { openProgress } from './progress.ts';
import { OutputClosed, type Sink } from './sink.ts';
import { fileCount, openTally } from './tally.ts';
import { say } from './say.ts';

export interface ReportJob {
  /** In the order in which they are to be written; they end early when `signal` is aborted. */
  readonly items: AsyncIterable<ReportItem>;
  /** How many there will be; null while that is not known. */
  readonly total: () => number | null;
  readonly report: Report;
  readonly sink: Sink;
  readonly signal: AbortSignal;
  /** What to say to someone who interrupted the run, about doing the rest. */
  readonly howToGoOn: string;
}

/**
 * Writes items as they come and checks each against the schema; tells progress, and what has no level,
 * on standard error. Gives the exit code.
 */
export async function writeReport(job: ReportJob): Promise<number> {
  const { items, total, report, sink, signal } = job;
  const tally = openTally();
  const progress = openProgress(process.stderr, total);
  // Not awaited before the first item is begun: it is loaded while the first files are read.
  const schema = import('../../schema/validate.ts');
  try {
    await sink.write(report.begin());
    for await (const item of items) {
      const { recordFaults } = await schema;
      progress.clear();
      await sink.write(report.item(item));
      tally.add(item.record, recordFaults(item.record));
      progress.step(oneLine(item.record.source.name));
    }
    await sink.write(report.end());
  } catch (error) {
    await sink.abandon();
    if (error instanceof OutputClosed) return EXIT.ok;
    throw error;
  } finally {
    progress.clear();
  }
  if (signal.aborted && tally.done !== total()) return interrupted(job, tally.done);
  await sink.commit();
  for (const line of tally.lines()) say(line);
  return tally.exitCode;
}

async function interrupted({ total, sink, howToGoOn }: ReportJob, done: number): Promise<number> {
  const partial = await sink.abandon();
  const place = partial === null ? 'written' : `in "${partial}"`;
  const all = total();
  const count = all === null ? fileCount(done) : `${done} of ${fileCount(all)}`;
  say(`Interrupted: ${count} done and ${place}.\n${howToGoOn}`);
  return EXIT.interrupted;
}
