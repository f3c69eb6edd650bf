import { createRoute, z } from '@hono/zod-openapi';
import { appendDecision } from '../../store/decisions/append.ts';
import {
  addWebhook,
  type Delivery,
  listDeliveries,
  listWebhooks,
  removeWebhook,
} from '../../store/webhooks.ts';
import { newWebhookSecret } from '../../webhooks/sign.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { DeliverySchema, NewWebhookSchema, WebhookSchema } from './webhook-schemas.ts';

const Id = z.object({ webhook: z.uuid().openapi({ param: { name: 'webhook', in: 'path' } }) });

const add = createRoute({
  method: 'post',
  path: '/webhooks',
  tags: ['webhooks'],
  summary: 'Have news sent to an address',
  description:
    'Each piece is a POST, signed as Standard Webhooks says: `webhook-signature` is `v1,` and the base64 of the HMAC-SHA-256 of `webhook-id.webhook-timestamp.body` under the secret without `whsec_`, decoded. It is tried up to twelve times until a status from 200 to 299 comes back; `webhook-id` stays the same.',
  ...allowed('admin'),
  request: {
    body: { required: true, content: { 'application/json': { schema: NewWebhookSchema } } },
  },
  responses: {
    201: json(
      WebhookSchema.extend({ secret: z.string() }).openapi('WebhookWithSecret'),
      'The secret is shown this once.',
    ),
    ...problems(413),
  },
});

const list = createRoute({
  method: 'get',
  path: '/webhooks',
  tags: ['webhooks'],
  summary: 'Where news is sent',
  ...allowed('admin'),
  responses: {
    200: json(z.object({ items: z.array(WebhookSchema) }).openapi('Webhooks'), 'All of them.'),
    ...problems(),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/webhooks/{webhook}',
  tags: ['webhooks'],
  summary: 'Send nothing there any more',
  ...allowed('admin'),
  request: { params: Id },
  responses: { 204: { description: 'It is gone.' }, ...problems(404) },
});

const deliveries = createRoute({
  method: 'get',
  path: '/webhooks/{webhook}/deliveries',
  tags: ['webhooks'],
  summary: 'What was sent there, the newest first',
  ...allowed('admin'),
  request: { params: Id },
  responses: {
    200: json(
      z.object({ items: z.array(DeliverySchema) }).openapi('Deliveries'),
      'The last hundred; they are kept for a week.',
    ),
    ...problems(404),
  },
});

const SHOWN = 100;

export function webhookRoutes({ context }: Web): Api {
  const api = newApi();
  const { db } = context.store;
  on(api, add, async (c) => {
    const webhook = c.req.valid('json');
    const secret = newWebhookSecret();
    const id = await addWebhook(db, { ...webhook, secret });
    await appendDecision(db, {
      kind: 'setting',
      actor: c.get('user')!.actor,
      subject: null,
      payload: { what: 'webhook_added', id, url: webhook.url, details: webhook.details },
    });
    return c.json({ id, ...webhook, secret }, 201);
  });
  on(api, list, async (c) => {
    const all = await listWebhooks(db);
    return c.json({
      items: all.map(({ id, url, events, details }) => ({ id, url, events, details })),
    });
  });
  on(api, remove, async (c) => {
    const { webhook: id } = c.req.valid('param');
    if (!(await removeWebhook(db, id))) throw unknown();
    const payload = { what: 'webhook_removed', id };
    await appendDecision(db, {
      kind: 'setting',
      actor: c.get('user')!.actor,
      subject: null,
      payload,
    });
    return c.body(null, 204);
  });
  on(api, deliveries, async (c) => {
    const { webhook: id } = c.req.valid('param');
    if (!(await listWebhooks(db)).some((webhook) => webhook.id === id)) throw unknown();
    return c.json({ items: (await listDeliveries(db, id, SHOWN)).map(toItem) });
  });
  return api;
}

function unknown(): HttpProblem {
  return new HttpProblem(404, 'unknown_webhook', 'There is no such webhook.');
}

function toItem({ createdAt, deliveredAt, ...delivery }: Delivery) {
  return {
    ...delivery,
    createdAt: createdAt.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
  };
}
