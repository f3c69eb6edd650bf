import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasRedis, startRedis } from '../../../test/queue/redis-server.ts';

/** What the script of the queue says of itself. */
export interface QueueResult {
  readonly backend: string;
  readonly lines: readonly string[];
  /** Documents a second through the queue over those of `tag --jobs`. */
  readonly toTag: number | null;
  /** Ids that were found and queued at one go; absent in figures of before. */
  readonly queued?: { readonly ids: number; readonly seconds: number } | undefined;
}

const SCRIPT = join(import.meta.dirname, '..', 'queue.ts');
const FULL = ['--files', '1000', '--ids', '100000', '--stored', '5000'];
const SMALL = ['--files', '20', '--ids', '200', '--stored', '60'];

/** The queue beside the command line, on each backend that this machine has. */
export async function measureQueue(small: boolean): Promise<QueueResult[]> {
  const args = small ? SMALL : FULL;
  const results = [await runQueue('embedded PostgreSQL', args, undefined)];
  if (!hasRedis()) return results;
  const redis = await startRedis();
  try {
    return [...results, await runQueue('Redis', args, redis.url)];
  } finally {
    await redis.stop();
  }
}

async function runQueue(
  backend: string,
  args: readonly string[],
  redisUrl: string | undefined,
): Promise<QueueResult> {
  const { REDIS_URL: _, ...rest } = process.env;
  const env = redisUrl === undefined ? rest : { ...rest, REDIS_URL: redisUrl };
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, ...args], { env });
  const ratio = /queue to tag: ([\d.]+)/.exec(stdout)?.[1];
  const [, ids, seconds] = /queueing: (\d+) ids in ([\d.]+) s/.exec(stdout) ?? [];
  return {
    backend,
    lines: stdout.trim().split('\n'),
    toTag: ratio === undefined ? null : Number(ratio),
    queued: ids === undefined ? undefined : { ids: Number(ids), seconds: Number(seconds) },
  };
}
