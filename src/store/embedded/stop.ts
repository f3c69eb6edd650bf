import { setTimeout as sleep } from 'node:timers/promises';
import { access } from 'node:fs/promises';
import { StoreError } from '../errors.ts';
import { layoutOf } from './layout.ts';
import { leaseHolders } from './lease.ts';
import { withLock } from './lock.ts';
import { readPidFile } from './pid-file.ts';
import { isAlive } from './process.ts';

const STOP_MS = 20_000;
const POLL_MS = 50;

export interface StopReport {
  readonly stopped: boolean;
  /** Processes that were using the server, and have lost it. */
  readonly users: readonly number[];
}

/**
 * Stops the embedded server of a data folder: what `leveltag stop` does. Work in hand is rolled back,
 * and done again when the server is back.
 *
 * @throws StoreError `embedded_failed` when it does not end within 20 s.
 */
export async function stopEmbedded(dataDir: string): Promise<StopReport> {
  const layout = layoutOf(dataDir);
  if (!(await exists(layout.cluster))) return { stopped: false, users: [] };
  return withLock(layout.lock, async () => {
    const server = await readPidFile(layout.cluster);
    if (server === null) return { stopped: false, users: [] };
    const users = await leaseHolders(layout.leases);
    process.kill(server.pid, 'SIGINT');
    await waitUntilGone(server.pid, layout.cluster);
    return { stopped: true, users: users.filter((user) => user !== process.pid) };
  });
}

async function waitUntilGone(pid: number, cluster: string): Promise<void> {
  for (let waited = 0; waited < STOP_MS; waited += POLL_MS) {
    if (!isAlive(pid)) return;
    await sleep(POLL_MS);
  }
  throw new StoreError(
    'embedded_failed',
    `the embedded database (process ${pid}) in ${cluster} does not stop: end that process`,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
