import { createRoute, z } from '@hono/zod-openapi';
import { signalCatalogue } from '../../catalogue/signals.ts';
import { DEFAULT_RUBRIC } from '../../rubric/default-rubric.ts';
import { RECORD_SCHEMA } from '../../schema/record-schema.ts';
import { activeRelease } from '../../store/releases.ts';
import type { Web } from '../web.ts';
import { tagged } from './etag.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { SignalSchema } from './schemas.ts';

const rubric = createRoute({
  method: 'get',
  path: '/rubric',
  tags: ['catalogue'],
  summary: 'The rubric that readers’ results were scored by',
  ...allowed('viewer'),
  responses: {
    200: json({ type: 'object' } as const, 'As `leveltag rubric --print` writes it.'),
    ...problems(),
  },
});

const schema = createRoute({
  method: 'get',
  path: '/schema',
  tags: ['catalogue'],
  summary: 'The JSON Schema of a record',
  ...allowed('viewer'),
  responses: {
    200: json({ type: 'object' } as const, 'JSON Schema, draft 2020-12.'),
    ...problems(),
  },
});

const signals = createRoute({
  method: 'get',
  path: '/signals',
  tags: ['catalogue'],
  summary: 'Every signal: what it means, by which rules it is found, what it scores',
  ...allowed('viewer'),
  responses: {
    200: json(
      z
        .object({
          signals: z.array(
            z.object({
              id: SignalSchema,
              meaning: z.string(),
              values: z.string().nullable(),
              rules: z.array(z.string()),
              scores: z.array(z.string()),
            }),
          ),
        })
        .openapi('Signals'),
      'The catalogue.',
    ),
    ...problems(),
  },
});

export function catalogueRoutes({ context }: Web): Api {
  const api = newApi();
  on(api, rubric, async (c) => {
    const active = await activeRelease(context.store.db);
    return tagged(c, JSON.stringify(active.rubric ?? DEFAULT_RUBRIC), 'application/json');
  });
  on(api, schema, (c) => tagged(c, JSON.stringify(RECORD_SCHEMA), 'application/json'));
  on(api, signals, (c) =>
    tagged(c, JSON.stringify({ signals: signalCatalogue() }), 'application/json'),
  );
  return api;
}
