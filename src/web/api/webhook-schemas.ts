import { z } from '@hono/zod-openapi';
import { NEWS_EVENTS } from '../../store/news.ts';

const UrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(1_000)
  .refine((url) => URL.parse(url)?.username === '', 'must hold no name or password');

export const NewWebhookSchema = z
  .object({
    url: UrlSchema,
    events: z.array(z.enum(NEWS_EVENTS)).min(1).openapi({ description: 'What it is told of.' }),
    details: z.boolean().default(false).openapi({
      description:
        'Tell levels, outcomes and states too. Without, numbers alone are sent. Names and words of resumes never are.',
    }),
  })
  .strict()
  .openapi('NewWebhook');

export const WebhookSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(z.enum(NEWS_EVENTS)),
    details: z.boolean(),
  })
  .openapi('Webhook');

export const DeliverySchema = z
  .object({
    id: z.number().int(),
    event: z.string(),
    payload: z.looseObject({ event: z.string() }),
    createdAt: z.string(),
    attempts: z.number().int(),
    deliveredAt: z.string().nullable(),
    lastAnswer: z
      .string()
      .nullable()
      .openapi({ description: 'A status, or a code of the system’s.' }),
  })
  .openapi('Delivery');
