import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Context, openContext } from '../../../src/context.ts';
import { DEFAULT_LIMIT_OPTIONS, withFlags } from '../../../src/limit-options.ts';

/** A context over an embedded database and a folder of its own, both taken away at the end. */
export interface BenchContext {
  readonly context: Context;
  readonly folder: string;
  close(): Promise<void>;
}

/** @param redisUrl null for a queue in the database */
export async function openBenchContext(redisUrl: string | null): Promise<BenchContext> {
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-bench-'));
  const config = {
    dataDir: join(folder, 'data'),
    databaseUrl: null,
    redisUrl,
    blobDir: join(folder, 'blobs'),
    s3: null,
    retention: { days: null, logDays: null },
    logLevel: 'silent' as const,
    ...withFlags(DEFAULT_LIMIT_OPTIONS, { ocr: false }),
  };
  const context = await openContext(config, { log: pino({ level: 'silent' }) });
  return {
    context,
    folder,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
