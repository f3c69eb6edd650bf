import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBatch } from '../../store/batches.ts';
import type { News } from '../../store/news.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { allowed, type Api, newApi, on, problems } from './plumbing.ts';

const events = createRoute({
  method: 'get',
  path: '/events',
  tags: ['events'],
  summary: 'What happens, as it happens (server-sent events)',
  description:
    'Events `result.ready`, `override.changed` and `run.ended`, each with numbers, levels and states as JSON. With `batch`, only the results of that batch, and `batch`, its state, at the start and whenever it changed. After a break ask for the list again: events are not kept.',
  ...allowed('viewer'),
  request: { query: z.object({ batch: z.string().min(1).max(200).optional() }) },
  responses: {
    200: {
      description: 'A stream that stays open.',
      content: { 'text/event-stream': { schema: { type: 'string' } as const } },
    },
    ...problems(404, 503),
  },
});

const MOST_STREAMS = 500;
/** Proxies close what is silent for long. */
const HEARTBEAT_MS = 15_000;
const BATCH_MS = 1_000;

export function eventRoutes({ context, feed }: Web): Api {
  const api = newApi();
  let streams = 0;
  on(api, events, async (c) => {
    const { batch } = c.req.valid('query');
    const state = async (): Promise<string | null> => {
      if (batch === undefined) return null;
      return JSON.stringify(await readBatch(context.store.db, batch));
    };
    let shown = await state();
    if (shown === 'null')
      throw new HttpProblem(404, 'unknown_batch', 'Nothing came in under that name.');
    if (streams >= MOST_STREAMS) throw new HttpProblem(503, 'too_many_streams', 'Ask again later.');
    streams++;
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const ended = new AbortController();
      const waiting: News[] = [];
      let hasNews = Promise.withResolvers<void>();
      const stop = feed.listen((news) => {
        waiting.push(...news.filter(({ event, ids }) => isWanted(event, ids, batch)));
        hasNews.resolve();
      });
      stream.onAbort(() => {
        ended.abort();
        hasNews.resolve();
      });
      try {
        if (shown !== null) await stream.writeSSE({ event: 'batch', data: shown });
        for (let silent = 0; !ended.signal.aborted && !feed.isClosed();) {
          for (let news = waiting.shift(); news; news = waiting.shift()) {
            const data = JSON.stringify({ ...news.ids, ...news.details });
            await stream.writeSSE({ event: news.event, data });
            silent = 0;
          }
          hasNews = Promise.withResolvers();
          await Promise.race([
            hasNews.promise,
            sleep(BATCH_MS, undefined, { signal: ended.signal }).catch(() => undefined),
          ]);
          const now = await state();
          if (now !== null && now !== shown) {
            await stream.writeSSE({ event: 'batch', data: now });
            [shown, silent] = [now, 0];
          }
          silent += BATCH_MS;
          if (silent >= HEARTBEAT_MS) {
            await stream.write(': here\n\n');
            silent = 0;
          }
        }
      } finally {
        stop();
        streams--;
      }
    });
  });
  return api;
}

function isWanted(event: string, ids: News['ids'], batch: string | undefined): boolean {
  return batch === undefined || (event === 'result.ready' && ids['batch'] === batch);
}
