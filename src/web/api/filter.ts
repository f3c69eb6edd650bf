import { z } from '@hono/zod-openapi';
import type { SearchFilter } from '../../store/search.ts';
import { DateSchema, LevelSchema, listOf, ROLE_NAMES, SignalSchema } from './schemas.ts';

const YearsSchema = z.coerce.number().min(0).max(80);

/** The filters that lists and exports share, as query parameters. */
export const FilterQuery = z.object({
  level: listOf(LevelSchema, 'Any of these, as people see them.'),
  signal: listOf(SignalSchema, 'All of these must count.'),
  role: listOf(z.enum(ROLE_NAMES), 'Any of these.'),
  outcome: z.enum(['tagged', 'untagged']).optional(),
  quality: z.enum(['ok', 'degraded', 'unread']).optional(),
  minYears: YearsSchema.optional().openapi({ description: 'In the role, by the lower bound.' }),
  maxYears: YearsSchema.optional(),
  since: DateSchema.optional().openapi({ description: 'Received on this day or later.' }),
  until: DateSchema.optional().openapi({ description: 'Received on this day or before.' }),
  batch: z.string().max(200).optional(),
  externalId: z.string().max(200).optional(),
  overridden: z
    .literal('true')
    .optional()
    .openapi({ description: 'A person has decided on another level.' }),
  q: z.string().max(200).optional().openapi({
    description: 'A part of the file’s name; of one or two letters the beginning of a word.',
  }),
  document: z
    .string()
    .regex(/^[0-9a-f]{1,64}$/)
    .optional()
    .openapi({ description: 'The document’s id, or its first digits.' }),
});

export function filterOf(query: z.output<typeof FilterQuery>): SearchFilter {
  const { level, signal, role, minYears, maxYears, overridden, q, document, ...same } = query;
  const filter = {
    ...same,
    levels: level,
    signals: signal,
    roles: role,
    minMonths: minYears === undefined ? undefined : Math.ceil(minYears * 12),
    maxMonths: maxYears === undefined ? undefined : Math.floor(maxYears * 12),
    isOverridden: overridden && true,
    name: q,
    id: document,
  };
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as SearchFilter;
}
