import type { Context } from '../context.ts';
import type { Task } from '../store/results.ts';
import { addToQueue, record } from './dispatch.ts';
import { QueueError } from './errors.ts';

/**
 * Tasks that are recorded by one statement and queued by one call: what either costs by itself no longer counts, and
 * the jobs of a page take some megabytes, under way to Redis forty.
 */
export const PAGE = 1_000;

/**
 * Pages that the queue is taking at once: while its server works on one, the next is put into its words here. More would
 * only wait, and hold their jobs in memory.
 */
const AT_ONCE = 3;

/** Pages in the order of a key, until one is not full. @param signal ends them before the next one */
export async function* pagesOf(
  read: (after: Task | null) => Promise<Task[]>,
  signal?: AbortSignal,
): AsyncGenerator<readonly Task[]> {
  for (let after: Task | null = null; ;) {
    const page: Task[] = await read(after);
    if (page.length > 0) yield page;
    if (page.length < PAGE || signal?.aborted) return;
    after = page.at(-1)!;
  }
}

/**
 * Dispatches very many tasks: while the queue takes some pages, the database finds and records the next.
 *
 * @returns how many tasks there were
 * @throws QueueError when the queue does not take them
 */
export async function dispatchAll(
  context: Context,
  pages: AsyncIterable<readonly Task[]>,
): Promise<number> {
  let found = 0;
  const adding: Promise<boolean>[] = [];
  try {
    for await (const page of pages) {
      if (!context.queues.isReady()) throw new QueueError();
      const recorded = await record(context, page);
      if (adding.length === AT_ONCE && !(await adding.shift())) throw new QueueError();
      adding.push(addToQueue(context, recorded, 'upload'));
      found += page.length;
    }
  } finally {
    // Whoever closes the queue afterwards must not meet an add under way.
    await Promise.all(adding);
  }
  if ((await Promise.all(adding)).includes(false)) throw new QueueError();
  return found;
}
