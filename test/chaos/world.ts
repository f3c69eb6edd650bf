import { mkdir, mkdtemp, rm, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWriteStream } from 'node:fs';
import { pino } from 'pino';
import { readConfig, type Config } from '../../src/config.ts';
import { type Context, openContext } from '../../src/context.ts';
import { layoutOf } from '../../src/store/embedded/layout.ts';
import { stopEmbedded } from '../../src/store/embedded/stop.ts';
import { startRedis, type TestRedis } from '../queue/redis-server.ts';
import { type Crew, startCrew } from './crew.ts';

/** Two workers, a database and a queue of their own, to do harm to. */
export interface World {
  readonly config: Config;
  readonly context: Context;
  readonly crew: Crew;
  /** Null where the queue stands in the database. */
  readonly redis: TestRedis | null;
  /** A folder of its own; the logs of all processes are in `logs` below it. */
  readonly folder: string;
  readonly logs: string;
  killDatabase(): Promise<void>;
  close(): Promise<void>;
}

const WORKERS = 2;

export async function openWorld(queue: 'postgres' | 'redis'): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-chaos-'));
  const logs = join(folder, 'logs');
  await mkdir(logs);
  const redis = queue === 'redis' ? await startRedis() : null;
  const config = readConfig({
    LEVELTAG_DATA: join(folder, 'data'),
    LEVELTAG_LOG: 'debug',
    REDIS_URL: redis?.url,
  });
  const log = pino({ level: 'debug' }, createWriteStream(join(logs, 'intake.log')));
  const context = await openContext(config, { log });
  const crew = startCrew(config, logs, WORKERS);
  const layout = layoutOf(config.dataDir);
  return {
    config,
    context,
    crew,
    redis,
    folder,
    logs,
    killDatabase: async () => {
      const pidFile = await readFile(join(layout.cluster, 'postmaster.pid'), 'utf8');
      process.kill(Number.parseInt(pidFile, 10), 'SIGKILL');
    },
    close: async () => {
      await crew.stop();
      await context.close();
      await stopEmbedded(config.dataDir);
      await redis?.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
