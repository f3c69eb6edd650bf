import pg from 'pg';

/** Long enough for a server that is busy, short enough for a person who waits. */
const CONNECT_MS = 15_000;

/**
 * A pool whose connections may drop. A drop is told to the query that is under way, and an idle
 * connection is replaced at the next one; the events that also say so would, unheard, end the process.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECT_MS, ...config });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
