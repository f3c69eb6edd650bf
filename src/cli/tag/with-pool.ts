import { createPool, type Fault, type Pool } from '../../pool/pool.ts';
import { say } from '../output/say.ts';

const LONG_MS = 60_000;

export interface PoolSettings {
  /** Processes. */
  readonly size: number;
  /** Tell on standard error why a file was lost; it may quote the file. */
  readonly debug?: boolean | undefined;
}

/** Runs `use` with a pool, and closes it whatever happens. */
export async function withPool<T>(
  { size, debug = false }: PoolSettings,
  use: (pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = createPool({ size, ...(debug && { onFault: tell }) });
  // A child that answers just as it is killed counts as idle again, and idle children do not keep this
  // process alive while it waits for them to end.
  const alive = setInterval(() => undefined, LONG_MS);
  try {
    return await use(pool);
  } finally {
    await pool.close();
    clearInterval(alive);
  }
}

function tell({ task, loss, detail }: Fault): void {
  say(`${task}: ${loss}\n${detail}`);
}
