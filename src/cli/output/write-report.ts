import type { Report, ReportItem } from '../../report/format.ts';
import { oneLine } from '../../report/safe-text.ts';
import { EXIT } from '../exit-code.ts';
import { openProgress } from './progress.ts';
import { OutputClosed, type Sink } from './sink.ts';
import { openTally } from './tally.ts';

export interface ReportJob {
  /** In the order in which they are to be written. */
  readonly items: AsyncIterable<ReportItem>;
  readonly total: number;
  readonly report: Report;
  readonly sink: Sink;
  readonly signal: AbortSignal;
}

/** Writes items as they come, tells progress and what has no level on standard error; gives the exit code. */
export async function writeReport(job: ReportJob): Promise<number> {
  const { items, total, report, sink, signal } = job;
  const tally = openTally();
  const progress = openProgress(process.stderr, total);
  try {
    await sink.write(report.begin());
    for await (const item of items) {
      progress.clear();
      await sink.write(report.item(item));
      tally.add(item.record);
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
  if (signal.aborted && tally.done < total) return interrupted(tally.done, total, sink);
  await sink.commit();
  for (const line of tally.lines()) console.error(line);
  return tally.exitCode;
}

async function interrupted(done: number, total: number, sink: Sink): Promise<number> {
  const partial = await sink.abandon();
  const place = partial === null ? 'written' : `in "${partial}"`;
  console.error(
    `Interrupted: ${done} of ${total} files are done and ${place}.\n` +
      'To do all of them, run the same command again; "leveltag intake" goes on where it stopped.',
  );
  return EXIT.interrupted;
}
