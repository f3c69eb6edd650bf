import { createPool, type Pool } from '../../../src/pool/pool.ts';
import { DEFAULT_LIMIT_OPTIONS, withFlags } from '../../../src/limit-options.ts';
import { versionsFor } from '../../../src/versions.ts';
import { wallTime } from '../clocks.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import { type MachineAllows, measureMachine } from './machine-allows.ts';

export interface ProcessesResult {
  readonly processes: number;
  readonly filesPerSecond: Spread;
  /** Over one process, in the same round. */
  readonly speedup: Spread;
  /** What as many processes do that have nothing to do with each other; absent in figures of before it was measured. */
  readonly machineAllows?: MachineAllows;
}

const SIZES = [1, 2, 4];

/** Over all files, for each process. */
const WARM_PASSES = 2;

/**
 * Files tagged by pools of reader processes, from bytes to JSON, by the time that goes by. All pools are warm.
 *
 * @param pdfs paths of those of them that PDFium reads by itself, for what the machine allows
 */
export async function measureProcesses(
  files: readonly Uint8Array[],
  pdfs: readonly string[],
  rounds: number,
): Promise<ProcessesResult[]> {
  const measured = await measurePools(files, rounds);
  const allowed = await measureMachine(SIZES, pdfs, rounds);
  return measured.map((each, i) => ({ ...each, machineAllows: allowed[i]! }));
}

async function measurePools(
  files: readonly Uint8Array[],
  rounds: number,
): Promise<ProcessesResult[]> {
  // Without recycling no start of a process falls into a measured pass.
  const processes = { recycleAfter: Infinity, recycleAboveMb: Infinity };
  const { limits } = withFlags(DEFAULT_LIMIT_OPTIONS, { ocr: false });
  const pools = SIZES.map((size) => createPool({ size, limits, processes }));
  try {
    const seconds = SIZES.map((): number[] => []);
    // As many files for each process, however many share them: a compiler that has seen fewer has made less of them fast.
    for (const [i, pool] of pools.entries()) {
      for (let pass = 0; pass < WARM_PASSES * SIZES[i]!; pass++) await tagAll(pool, files);
    }
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < SIZES.length; turn++) {
        const at = (turn + round) % SIZES.length;
        const start = wallTime();
        await tagAll(pools[at]!, files);
        seconds[at]!.push(wallTime() - start);
      }
    }
    return SIZES.map((size, i) => ({
      processes: size,
      filesPerSecond: spreadOf(seconds[i]!.map((one) => files.length / one)),
      speedup: spreadOf(seconds[i]!.map((one, round) => seconds[0]![round]! / one)),
    }));
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}

async function tagAll(pool: Pool, files: readonly Uint8Array[]): Promise<void> {
  const anchor = { date: '2026-06-30', source: 'as_of' as const };
  const versions = versionsFor();
  await Promise.all(files.map((bytes) => pool.run('tag', { bytes, anchor, versions })));
}
