import type { Config } from '../config.ts';
import { type Context, openContext } from '../context.ts';
import { checkBlobs, checkStoredBlobs } from './blobs.ts';
import { attempt, type Check } from './check.ts';
import { checkDisk, checkLimits, checkNode } from './machine.ts';
import { checkQueue } from './queue.ts';
import {
  checkCounts,
  checkDatabase,
  checkLog,
  checkRelease,
  checkRetention,
  checkWork,
} from './work.ts';

export interface ExamineOptions {
  /** How many stored documents to look for in the blobs. */
  readonly mostBlobs: number;
}

/** Looks at everything that leveltag needs, and says of each what is wrong and what to do. */
export async function examine(config: Config, { mostBlobs }: ExamineOptions): Promise<Check[]> {
  const machine = [
    checkNode(),
    checkLimits(config),
    ...(await attempt('disk', () => checkDisk(config))),
  ];
  let context: Context | undefined;
  const opened = await attempt('database', async () => {
    context = await openContext(config);
    return [];
  });
  if (!context) return [...machine, ...opened];
  try {
    return [...machine, ...(await examineContext(context, mostBlobs))];
  } finally {
    await context.close();
  }
}

async function examineContext(context: Context, mostBlobs: number): Promise<Check[]> {
  const looks = [
    ['database', () => checkDatabase(context)],
    ['queue', () => checkQueue(context)],
    ['blobs', () => checkBlobs(context)],
    ['files', () => checkStoredBlobs(context, mostBlobs)],
    ['release', () => checkRelease(context)],
    ['work', () => checkWork(context)],
    ['counts', () => checkCounts(context)],
    ['log', () => checkLog(context)],
    ['retention', async () => [checkRetention(context)]],
  ] as const;
  const checks: Check[] = [];
  for (const [what, look] of looks) checks.push(...(await attempt(what, look)));
  return checks;
}
