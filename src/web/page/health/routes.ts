import { Hono } from 'hono';
import type { Queues } from '../../../queue/queues.ts';
import { readPace, recentFailures } from '../../../store/pace.ts';
import { readStatus } from '../../../store/status.ts';
import type { WebEnv } from '../../env.ts';
import type { Web } from '../../web.ts';
import { show } from '../frame-of.ts';
import { links } from '../links.ts';
import { jobCounts } from '../queues/counts.ts';
import { QUEUE_IDS } from '../queues/model.ts';
import { healthView, type HealthModel, type QueueModel } from './view.ts';

/** Whether everything runs, and at what pace. */
export function healthRoutes({ context }: Web): Hono<WebEnv> {
  return new Hono<WebEnv>().get(links.health, async (c) => {
    const { db } = context.store;
    const [{ active, lastRun: _, ...status }, pace, failures, queues] = await Promise.all([
      readStatus(db),
      readPace(db),
      recentFailures(db),
      queuesOf(context.queues),
    ]);
    const model: HealthModel = {
      ...status,
      ...pace,
      failures,
      queues,
      isQueueReady: queues.length > 0,
      versions: { ...context.versions },
      release: active.id,
    };
    return show(c, () => healthView(model));
  });
}

/** None where the queue's server does not answer. */
async function queuesOf(queues: Queues): Promise<QueueModel[]> {
  if (!queues.isReady()) return [];
  try {
    return await Promise.all(
      QUEUE_IDS.map(async (name) => ({
        name,
        isPaused: await queues[name].isPaused(),
        ...(await jobCounts(queues[name])),
      })),
    );
  } catch {
    return [];
  }
}
