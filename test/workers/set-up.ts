import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import type { Config } from '../../src/config.ts';
import { DEFAULT_LIMIT_OPTIONS } from '../../src/limit-options.ts';
import { type Context, openContext } from '../../src/context.ts';
import type { LevelRecord } from '../../src/domain/result.ts';
import { intakeFolder, type IntakeOptions } from '../../src/intake/intake.ts';
import { hasRedis, startRedis, type TestRedis } from '../queue/redis-server.ts';
import { embeddedDatabase } from '../store/embedded-database.ts';
import { serverDatabase } from '../store/server-database.ts';
import { VERSIONS } from './invented.ts';

export interface TestBackend {
  readonly config: Config;
  /** A folder of the test's own. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Every combination that leveltag promises to work on, with how to start it. */
export const BACKENDS: readonly (readonly [string, () => Promise<TestBackend>])[] = [
  ['embedded PostgreSQL', () => start(embeddedDatabase)],
  ['a PostgreSQL server', () => start(serverDatabase)],
  ...(hasRedis() ? ([['Redis', () => start(embeddedDatabase, () => startRedis())]] as const) : []),
];

async function start(
  startDatabase: typeof embeddedDatabase,
  startQueue?: () => Promise<TestRedis>,
): Promise<TestBackend> {
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-'));
  const database = await startDatabase();
  const redis = await startQueue?.();
  const config: Config = {
    dataDir: join(folder, 'data'),
    databaseUrl: database.url,
    redisUrl: redis?.url ?? null,
    blobDir: join(folder, 'blobs'),
    s3: null,
    retention: { days: null, logDays: null },
    logLevel: 'silent',
    ...DEFAULT_LIMIT_OPTIONS,
  };
  const stop = async (): Promise<void> => {
    await redis?.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { config, folder, stop };
}

/** A context under invented versions. @param lines takes what is logged, for tests of the log */
export function openTestContext(config: Config, lines?: string[]): Promise<Context> {
  const log = lines
    ? pino({ level: 'debug' }, { write: (line: string) => lines.push(line) })
    : pino({ level: 'silent' });
  return openContext(config, { versions: VERSIONS, log });
}

/** A backend with a context under invented versions on it, and what ends both. */
export async function openBackend(startBackend: () => Promise<TestBackend>): Promise<{
  readonly backend: TestBackend;
  readonly context: Context;
  readonly close: () => Promise<void>;
}> {
  const backend = await startBackend();
  const context = await openTestContext(backend.config);
  const close = async (): Promise<void> => {
    await context.close();
    await backend.stop();
  };
  return { backend, context, close };
}

/** Writes files below `folder`, by name. @returns the folder */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

export const RECEIVED = '2026-11-23';

export async function takeIn(
  context: Context,
  path: string,
  options: Partial<IntakeOptions> = {},
): Promise<LevelRecord[]> {
  const records: LevelRecord[] = [];
  for await (const record of intakeFolder([path], context, { receivedAt: RECEIVED, ...options })) {
    records.push(record);
  }
  return records;
}
