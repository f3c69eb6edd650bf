import { Redis } from 'ioredis';
import type { Context } from '../context.ts';
import { queueDepths } from '../queue/queues.ts';
import { type Check, fail, ok, warn } from './check.ts';

/** Whether the queue answers, and whether a Redis is set up so that it keeps what it is given. */
export async function checkQueue(context: Context): Promise<Check[]> {
  const { backend, queues, config } = context;
  const kind = backend.kind === 'redis' ? 'Redis' : 'in the database';
  if (!queues.isReady()) {
    const todo =
      'start its server, or check REDIS_URL; until then work is recorded and queued later';
    return [fail('queue', `${kind}, does not answer`, todo)];
  }
  const open = (await queueDepths(queues)).reduce((sum, { jobs }) => sum + jobs, 0);
  const answers = ok('queue', `${kind}, ${open} jobs`);
  if (config.redisUrl === null) return [answers];
  return [answers, ...redisChecks(await infoOf(config.redisUrl))];
}

/** `INFO` is allowed where managed servers forbid `CONFIG`. */
async function infoOf(url: string): Promise<ReadonlyMap<string, string>> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const lines = (await redis.info()).split('\r\n');
    return new Map(lines.map((line) => line.split(':', 2) as [string, string]));
  } finally {
    redis.disconnect();
  }
}

function redisChecks(info: ReadonlyMap<string, string>): Check[] {
  const policy = info.get('maxmemory_policy') ?? 'unknown';
  const keepsAll = policy === 'noeviction';
  const writes = info.get('aof_enabled') === '1';
  return [
    keepsAll
      ? ok('redis memory', 'noeviction')
      : fail(
          'redis memory',
          `maxmemory-policy is ${policy}: Redis may throw jobs away`,
          'set maxmemory-policy to noeviction',
        ),
    writes
      ? ok('redis disk', 'append-only file on')
      : warn(
          'redis disk',
          'no append-only file: jobs are lost when Redis dies, and found again by reconciling',
          'set appendonly yes and appendfsync everysec',
        ),
  ];
}
