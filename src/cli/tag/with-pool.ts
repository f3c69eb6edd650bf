import type { LimitOptions } from '../../limit-options.ts';
import { createPool, type Fault, type Pool } from '../../pool/pool.ts';
import { say } from '../output/say.ts';

export interface PoolSettings extends LimitOptions {
  /** Processes. */
  readonly size: number;
  /** Tell on standard error why a file was lost; it may quote the file. */
  readonly debug?: boolean | undefined;
}

/** Runs `use` with a pool, and closes it whatever happens. */
export async function withPool<T>(
  { debug = false, ...options }: PoolSettings,
  use: (pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = createPool({ ...options, prestart: 1, ...(debug && { onFault: tell }) });
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

function tell({ task, loss, detail }: Fault): void {
  say(`${task}: ${loss}\n${detail}`);
}
