import { z } from '@hono/zod-openapi';
import { LEVELS } from '../../domain/result.ts';
import { SIGNAL_IDS } from '../../domain/signal.ts';

export const ROLE_NAMES = ['it_pm', 'adjacent', 'other'] as const;

export const LevelSchema = z.enum(LEVELS);
export const SignalSchema = z.enum(SIGNAL_IDS);
export const DateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'no such day')
  .openapi({ format: 'date' });
export const DocumentIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({
    description: 'SHA-256 of the bytes, hex.',
  });

/** Shown without names, contacts, schools and employers. */
export const BlindQuery = z.object({
  blind: z
    .enum(['0', '1'])
    .default('0')
    .transform((text) => text === '1')
    .openapi({ description: '`1`: without names, contacts, schools and employers.' }),
});

/** In a path. */
export const ReceiptParams = z.object({
  id: z.coerce
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .openapi({ param: { name: 'id', in: 'path' }, description: 'The number of the receipt.' }),
});

/** A list in a query: the parameter comes several times, or once with commas. */
export function listOf<S extends z.ZodType>(item: S, description: string) {
  return z
    .preprocess(
      (given) => [given ?? []].flat().flatMap((some) => String(some).split(',')),
      z.array(item),
    )
    .optional()
    .openapi({
      param: { explode: true, style: 'form' },
      description,
    });
}

/** The published record, whose schema is registered by `registerRecord`. */
export const RECORD = { $ref: '#/components/schemas/Record' } as const;
export const RecordSchema = z.any().openapi({ ...RECORD } as never);
