import { createRoute, z } from '@hono/zod-openapi';
import { eraseDocuments } from '../../erase/erase.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { DocumentIdSchema } from './schemas.ts';

const erase = createRoute({
  method: 'delete',
  path: '/documents/{document}',
  tags: ['erase'],
  summary: 'Erase a file and everything that was made of it',
  description:
    'For ever, with all its receipts, results and overrides. The answer proves it and names nobody.',
  ...allowed('admin'),
  request: {
    params: z.object({
      document: DocumentIdSchema.openapi({ param: { name: 'document', in: 'path' } }),
    }),
    query: z.object({
      reason: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,49}$/)
        .default('request')
        .openapi({ description: 'A short code; it must not name a person.' }),
    }),
  },
  responses: {
    200: json({ type: 'object' } as const, 'The proof.'),
    ...problems(404, 503),
  },
});

export function documentRoutes({ context, images }: Web): Api {
  const api = newApi();
  on(api, erase, async (c) => {
    const { document } = c.req.valid('param');
    const { reason } = c.req.valid('query');
    const actor = c.get('user')!.actor;
    const [proof] = await eraseDocuments(context, [document], { actor, reason });
    images.forget(document);
    if (!proof) throw new HttpProblem(404, 'unknown_document', 'There is no such document.');
    return c.json(proof);
  });
  return api;
}
