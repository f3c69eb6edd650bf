import { createPool, type Pool } from '../../pool/pool.ts';

const LONG_MS = 60_000;

/** Runs `use` with a pool of `size` processes, and closes it whatever happens. */
export async function withPool<T>(size: number, use: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool({ size });
  // Idle children do not keep this process alive, not even while it waits for them to end.
  const alive = setInterval(() => undefined, LONG_MS);
  try {
    return await use(pool);
  } finally {
    await pool.close();
    clearInterval(alive);
  }
}
