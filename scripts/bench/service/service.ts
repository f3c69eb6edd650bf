import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../../src/domain/result.ts';
import { receive } from '../../../src/intake/receive.ts';
import { EXTRACT } from '../../../src/queue/names.ts';
import { saveResults } from '../../../src/store/results.ts';
import { hasRedis, startRedis } from '../../../test/queue/redis-server.ts';
import { extractDocument } from '../../../workers/extract.ts';
import { processorTime, wallTime } from '../clocks.ts';
import { tagBytes } from '../counting/judge.ts';
import { type BenchContext, openBenchContext } from './bench-context.ts';
import { preparedProcessor } from './prepared-processor.ts';
import { measurePage, type PageTimes } from './page/measure-page.ts';
import { measureWorkers, type WorkersResult } from './workers.ts';

/** What each step of a document takes, for a plan of many machines. All in seconds. */
export interface ServiceTimes {
  /** Processor time to read and judge a file, for each of the files. */
  readonly reading: readonly number[];
  readonly database: DatabaseTimes;
  /** A job's share of queue and worker, without any work. */
  readonly queue: { readonly postgres: number; readonly redis: number | null };
  /** Intake to result through the queue, against which a plan is checked. */
  readonly workers: readonly WorkersResult[];
  /** What those wait for who look, and who send. */
  readonly page?: PageTimes;
}

export interface DatabaseTimes {
  /** To keep what was read and judged, one document after another. */
  readonly alone: number;
  /** A document's share with several at once. */
  readonly full: number;
  /**
   * Of that the transactions that enter the decision log, each of which waits for the one before it, at the most: what
   * one takes, and what each result in it adds.
   */
  readonly logged: { readonly transaction: number; readonly result: number };
}

const RECEIVED = '2026-06-30';
const ANCHOR = { date: RECEIVED, source: 'received' } as const;
const AT_ONCE = 8;
/** Results in the larger of two transactions, by which their cost is parted. */
const GROUP = 16;

type Step = (documentId: string) => Promise<void>;

export async function measureService(
  files: readonly Uint8Array[],
  small: boolean,
): Promise<ServiceTimes> {
  const documents = small ? 24 : 1_000;
  const reading = await readEach(files);
  const { database, postgres } = await withContext(null, async (bench) => {
    const ids = await receiveMade(bench, documents);
    const database = await keepAll(bench, ids);
    return { database, postgres: await workOff(bench, documents) };
  });
  return {
    reading,
    database,
    queue: { postgres, redis: hasRedis() ? await onRedis(documents) : null },
    workers: await measureWorkers(files, [1, 2]),
    page: await measurePage(small),
  };
}

async function readEach(files: readonly Uint8Array[]): Promise<number[]> {
  for (const bytes of files) await tagBytes(bytes);
  const seconds: number[] = [];
  for (const bytes of files) {
    const start = processorTime();
    await tagBytes(bytes);
    seconds.push(Number((processorTime() - start).toFixed(5)));
  }
  return seconds.sort((a, b) => a - b);
}

async function withContext<T>(
  redisUrl: string | null,
  use: (bench: BenchContext) => Promise<T>,
): Promise<T> {
  const bench = await openBenchContext(redisUrl);
  try {
    return await use(bench);
  } finally {
    await bench.close();
  }
}

/** Receives made files, which also hands a job for each to the queue. */
async function receiveMade({ context, folder }: BenchContext, count: number): Promise<string[]> {
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  const files = Array.from({ length: count }, (_, i) => ({
    path: Buffer.from(join(inbox, `${i}.txt`)),
    name: `${i}.txt`,
  }));
  for (const { path, name } of files) await writeFile(path, name);
  const receiving = { receivedAt: RECEIVED, batch: 'bench', externalId: null };
  return (await receive(context, files, receiving)).files.map(({ documentId }) => documentId);
}

async function keepAll({ context }: BenchContext, ids: readonly string[]): Promise<DatabaseTimes> {
  const processor = await preparedProcessor(context, RECEIVED);
  const { extract: version } = context.versions;
  const keep = (documentId: string) => extractDocument(context, processor, { documentId, version });
  const resultOf = async (documentId: string) => {
    const input = { documentId, extraction, anchor: ANCHOR, versions: context.versions };
    return JSON.parse(await processor.analyse(input)) as Result;
  };
  const logged = async (some: readonly string[], group: number) => {
    const results = await Promise.all(some.map(resultOf));
    const start = wallTime();
    for (let from = 0; from < results.length; from += group) {
      await saveResults(context.store.db, results.slice(from, from + group));
    }
    return (wallTime() - start) / Math.ceil(results.length / group);
  };
  const extraction = await processor.extract(new Uint8Array());
  const quarter = Math.floor(ids.length / 4);
  const some = (part: number) => ids.slice(part * quarter, (part + 1) * quarter);
  const timed = async (keep: Step, some: readonly string[], atOnce: number) => {
    const left = [...some];
    const start = wallTime();
    const lane = async () => {
      for (let id = left.pop(); id !== undefined; id = left.pop()) await keep(id);
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return (wallTime() - start) / some.length;
  };
  const alone = await timed(keep, some(0), 1);
  const full = await timed(keep, some(1), AT_ONCE);
  const one = await logged(some(2), 1);
  const group = await logged(some(3), GROUP);
  const result = Math.max(0, (group - one) / (GROUP - 1));
  return { alone, full, logged: { transaction: Math.max(0, one - result), result } };
}

/** @returns seconds a job */
async function workOff({ context }: BenchContext, jobs: number): Promise<number> {
  const start = wallTime();
  const worker = context.backend.worker(EXTRACT, async () => undefined, { concurrency: AT_ONCE });
  worker.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    let done = 0;
    worker.on('completed', () => ++done === jobs && resolve());
  });
  const seconds = wallTime() - start;
  await worker.close();
  return seconds / jobs;
}

async function onRedis(jobs: number): Promise<number> {
  const redis = await startRedis();
  try {
    return await withContext(redis.url, async (bench) => {
      await receiveMade(bench, jobs);
      return workOff(bench, jobs);
    });
  } finally {
    await redis.stop();
  }
}
