import { createRoute, z } from '@hono/zod-openapi';
import { retryFailed } from '../../queue/retry.ts';
import { retryBatch } from '../../queue/retry-batch.ts';
import { listBatches, openFiles, readBatch } from '../../store/batches.ts';
import { MOST_COUNTED } from '../../store/search.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { DocumentIdSchema } from './schemas.ts';

const count = z.number().int().min(0);

const BatchSchema = z
  .object({
    batch: z.string(),
    firstReceivedAt: z.string(),
    received: count,
    done: count.openapi({ description: 'With a result.' }),
    failed: count.openapi({ description: 'Their last try gave none: retry.' }),
    verdicts: z
      .record(z.string(), count)
      .openapi({ description: 'By level, or by why there is none.' }),
  })
  .openapi('Batch');

const ListedSchema = z
  .object({
    batch: z.string(),
    firstReceivedAt: z.string(),
    received: count.openapi({ description: `At most ${MOST_COUNTED}.` }),
    isMore: z.boolean().openapi({ description: 'Whether there are more than were counted.' }),
    open: count.nullable().openapi({
      description: `Without a result; null while more than ${MOST_COUNTED} files wait in all.`,
    }),
    failed: count.nullable().openapi({ description: 'Their last try gave none: retry.' }),
  })
  .openapi('ListedBatch');

const OpenSchema = z
  .object({
    id: z.number().int(),
    documentId: DocumentIdSchema,
    name: z.string(),
    failure: z.string().nullable().openapi({ description: 'Null: it waits, or is being read.' }),
  })
  .openapi('OpenFile');

const BatchParams = z.object({
  batch: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { name: 'batch', in: 'path' } }),
});

const list = createRoute({
  method: 'get',
  path: '/batches',
  tags: ['intake'],
  summary: 'What came in together, the newest first',
  ...allowed('viewer'),
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).default(20),
      before: z.coerce
        .number()
        .int()
        .min(1)
        .optional()
        .openapi({ description: '`next` of the page before.' }),
    }),
  },
  responses: {
    200: json(
      z
        .object({ items: z.array(ListedSchema), next: z.number().int().nullable() })
        .openapi('BatchPage'),
      'A page.',
    ),
    ...problems(),
  },
});

const status = createRoute({
  method: 'get',
  path: '/batches/{batch}',
  tags: ['intake'],
  summary: 'How far a batch is',
  ...allowed('viewer'),
  request: { params: BatchParams },
  responses: {
    200: json(
      BatchSchema.extend({
        open: z
          .array(OpenSchema)
          .openapi({ description: 'Up to 200 without a result, failed ones first.' }),
      }).openapi('BatchStatus'),
      'Its state at present.',
    ),
    ...problems(404),
  },
});

const Queued = z.object({ queued: count }).openapi('Queued');

const retry = createRoute({
  method: 'post',
  path: '/batches/{batch}/retry',
  tags: ['intake'],
  summary: 'Queue again what of a batch gave no result',
  ...allowed('recruiter'),
  request: { params: BatchParams },
  responses: { 202: json(Queued, 'How many files.'), ...problems(404, 503) },
});

const retryAll = createRoute({
  method: 'post',
  path: '/retry',
  tags: ['intake'],
  summary: 'Queue again everything that gave no result',
  ...allowed('recruiter'),
  responses: { 202: json(Queued, 'How many files.'), ...problems(503) },
});

const SHOWN = 200;

export function batchRoutes({ context }: Web): Api {
  const api = newApi();
  const { db } = context.store;
  const known = async (batch: string) => {
    const found = await readBatch(db, batch);
    if (found) return found;
    throw new HttpProblem(404, 'unknown_batch', 'Nothing came in under that name.');
  };
  on(api, list, async (c) => {
    const { before, limit } = c.req.valid('query');
    const { batches, next } = await listBatches(db, before ?? null, limit);
    return c.json({ items: batches, next });
  });
  on(api, status, async (c) => {
    const { batch } = c.req.valid('param');
    const found = await known(batch);
    const open = await openFiles(db, batch, SHOWN);
    return c.json({
      ...found,
      open: open.map(({ receipt, documentId, name, failure }) => ({
        id: receipt,
        documentId,
        name,
        failure,
      })),
    });
  });
  on(api, retry, async (c) => {
    const { batch } = await known(c.req.valid('param').batch);
    return c.json({ queued: await retryBatch(context, batch) }, 202);
  });
  on(api, retryAll, async (c) => c.json({ queued: await retryFailed(context) }, 202));
  return api;
}
