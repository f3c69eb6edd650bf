import { z } from '@hono/zod-openapi';
import { DocumentIdSchema, LevelSchema, ROLE_NAMES, SignalSchema } from './schemas.ts';

const count = z.number().int().min(0);

/** `Summary` of src/report/summary.ts. */
export const SummarySchema = z.object({
  documentId: DocumentIdSchema,
  name: z.string(),
  batch: z.string().nullable(),
  receivedAt: z.string().nullable(),
  externalId: z.string().nullable(),
  outcome: z.enum(['tagged', 'untagged']),
  effectiveLevel: LevelSchema.nullable().openapi({ description: 'As people see it.' }),
  level: LevelSchema.nullable().openapi({ description: 'As it was computed.' }),
  role: z.enum(ROLE_NAMES).nullable(),
  score: z.number().nullable(),
  confidence: z.number().nullable(),
  quality: z.enum(['ok', 'degraded', 'unread']),
  pages: count,
  pmMonths: z.object({ min: count, max: count }).nullable(),
  dimensions: z.array(
    z.object({ id: z.string(), label: z.string(), points: z.number(), max: z.number() }),
  ),
  signals: z.array(z.object({ id: SignalSchema, evidence: count })),
  reasons: z.array(z.string()),
  untagged: z.object({ code: z.string(), message: z.string(), action: z.string() }).nullable(),
});
