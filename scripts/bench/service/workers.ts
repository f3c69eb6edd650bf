import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sniff } from '../../../src/extract/sniff.ts';
import { intakeFolder } from '../../../src/intake/intake.ts';
import { startWorkers } from '../../../workers/start.ts';
import { wallTime } from '../clocks.ts';
import { distinct } from '../distinct.ts';
import { openBenchContext } from './bench-context.ts';

export interface WorkersResult {
  readonly processes: number;
  /** Files that went through. */
  readonly files: number;
  readonly filesPerSecond: number;
}

/**
 * Intake to the last result through queue, reader processes and database, all on this machine. The same files in other
 * bytes go through before: a plan is made from times of processes that have run for a while.
 */
export async function measureWorkers(
  files: readonly Uint8Array[],
  sizes: readonly number[],
): Promise<WorkersResult[]> {
  const results: WorkersResult[] = [];
  for (const processes of sizes) results.push(await measure(files, processes));
  return results;
}

async function measure(files: readonly Uint8Array[], processes: number): Promise<WorkersResult> {
  const { context, folder, close } = await openBenchContext(null);
  const workers = await startWorkers(context, { jobs: processes });
  try {
    const through = async (name: string, contents: readonly Uint8Array[]) => {
      const path = join(folder, name);
      await mkdir(path);
      for (const [i, bytes] of contents.entries()) await writeFile(join(path, `${i}`), bytes);
      const start = wallTime();
      let records = 0;
      for await (const _ of intakeFolder([path], context, { receivedAt: '2026-06-30' })) records++;
      return records / (wallTime() - start);
    };
    await through(
      'warm-up',
      files.map((bytes) => distinct(bytes, sniff(bytes), 'warm-up')),
    );
    const filesPerSecond = await through('files', files);
    return { processes, files: files.length, filesPerSecond };
  } finally {
    await workers.stop();
    await close();
  }
}
