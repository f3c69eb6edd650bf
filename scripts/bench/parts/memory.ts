import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DEFAULT_PROCESS_LIMITS } from '../../../src/pool/process-limits.ts';
import { engineFlags } from '../../../src/pool/sandbox.ts';
import { wallTime } from '../clocks.ts';
import type { Point } from '../statistics.ts';

export interface MemoryResult {
  /** Files read and tagged so far, and MiB resident then. */
  readonly points: readonly Point[];
  /** Mean of the last quarter of the points over that of the second: 1 where memory is flat. */
  readonly lastOverSecondQuarter: number;
  /** That went by from the first file to the last; absent in figures of before it was measured. */
  readonly seconds?: number;
}

/** Memory of one reader, its engine set as that of a pool's, that tags `count` files, going over them again and again. */
export async function measureMemory(
  paths: readonly string[],
  count: number,
): Promise<MemoryResult> {
  const script = join(import.meta.dirname, 'memory-child.ts');
  const start = wallTime();
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...engineFlags(DEFAULT_PROCESS_LIMITS.maxHeapMb),
    script,
    `${count}`,
    ...paths,
  ]);
  const seconds = wallTime() - start;
  const points = JSON.parse(stdout) as Point[];
  const quarter = points.length / 4;
  const second = mean(points.slice(Math.floor(quarter), Math.floor(2 * quarter)));
  const lastOverSecondQuarter = mean(points.slice(Math.floor(3 * quarter))) / second;
  return { points, lastOverSecondQuarter, seconds };
}

function mean(points: readonly Point[]): number {
  return points.reduce((sum, { y }) => sum + y, 0) / points.length;
}
