import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { readBatch } from '../../store/batches.ts';
import type { News } from '../../store/news.ts';
import { streamNews } from '../events/stream.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { allowed, type Api, newApi, on, problems } from './plumbing.ts';

const events = createRoute({
  method: 'get',
  path: '/events',
  tags: ['events'],
  summary: 'What happens, as it happens (server-sent events)',
  description:
    'Events `result.ready`, `override.changed`, `document.erased` and `run.ended`, each with numbers, levels and states as JSON. With `batch`, only the results of that batch, and `batch`, its state, at the start and whenever it changed. After a break ask for the list again: events are not kept.',
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

export function eventRoutes({ context, feed }: Web): Api {
  const api = newApi();
  let streams = 0;
  on(api, events, async (c) => {
    const { batch } = c.req.valid('query');
    const state = batch === undefined ? null : () => readBatch(context.store.db, batch);
    if (state && (await state()) === null) {
      throw new HttpProblem(404, 'unknown_batch', 'Nothing came in under that name.');
    }
    if (streams >= MOST_STREAMS) {
      throw new HttpProblem(503, 'too_many_streams', 'Ask again later.');
    }
    streams++;
    c.header('x-accel-buffering', 'no');
    const isWanted = ({ event, ids }: News): boolean =>
      batch === undefined || (event === 'result.ready' && ids['batch'] === batch);
    return streamSSE(c, async (stream) => {
      await streamNews(stream, feed, { isWanted, state }).finally(() => streams--);
    });
  });
  return api;
}
