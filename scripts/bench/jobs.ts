import { createPool, type Pool } from '../../src/pool/pool.ts';
import { versionsFor } from '../../src/versions.ts';
import { wallTime } from './clocks.ts';
import type { BenchFile } from './files.ts';
import type { Figure } from './figure.ts';
import { interleave, type Side } from './interleave.ts';

/** How many times as fast two reader processes tag as one does; both pools are warm. */
export async function compareJobs(files: readonly BenchFile[], rounds: number): Promise<Figure> {
  const name = '--jobs 2 against 1';
  if (files.length === 0) {
    return { name, aim: 1.7, better: 'at_least', ratio: null, detail: 'no files' };
  }
  // Without recycling no start of a process falls into a measured pass.
  const options = { recycleAfter: Infinity, recycleAboveMb: Infinity };
  const two = createPool({ size: 2, ...options });
  const one = createPool({ size: 1, ...options });
  try {
    const { first, second, speedup } = await interleave(
      tagAll(two, files),
      tagAll(one, files),
      rounds,
      wallTime,
    );
    const rate = (time: number) => `${(files.length / time).toFixed(0)} files/s`;
    const detail = `${files.length} files, ${rate(first)} against ${rate(second)}`;
    return { name, aim: 1.7, better: 'at_least', ratio: speedup, detail };
  } finally {
    // The children are killed at once; their ends need no waiting for.
    void one.close();
    void two.close();
  }
}

function tagAll(pool: Pool, files: readonly BenchFile[]): Side {
  const anchor = { date: '2026-06-30', source: 'as_of' as const };
  const versions = versionsFor();
  return async () => {
    await Promise.all(files.map(({ bytes }) => pool.run('tag', { bytes, anchor, versions })));
  };
}
