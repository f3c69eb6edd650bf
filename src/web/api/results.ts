import { createRoute, z } from '@hono/zod-openapi';
import { blindRecord } from '../../redact/blind-record.ts';
import { summaryOf } from '../../report/summary.ts';
import { countRecords, countUpTo, searchRecords, SORTS } from '../../store/search.ts';
import { auditListed } from '../audit.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { filterOf, FilterQuery } from './filter.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { BlindQuery, RecordSchema } from './schemas.ts';
import { SummarySchema } from './summary-schema.ts';

const Item = SummarySchema.extend({
  id: z.number().int().openapi({ description: 'The number of the receipt.' }),
  record: RecordSchema.optional().openapi({ description: 'With `full=true`.' }),
}).openapi('ResultItem');

const list = createRoute({
  method: 'get',
  path: '/results',
  tags: ['results'],
  summary: 'Results that match, a page at a time',
  ...allowed('viewer'),
  request: {
    query: FilterQuery.extend({
      ...BlindQuery.shape,
      sort: z.enum(SORTS).default('received'),
      order: z.enum(['asc', 'desc']).default('desc'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      after: z
        .string()
        .max(2_000)
        .optional()
        .openapi({ description: '`next` of the page before.' }),
      full: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'With the whole records.' }),
    }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(Item), next: z.string().nullable() }).openapi('ResultPage'),
      'A page. `next` is null on the last one.',
    ),
    ...problems(),
  },
});

const counts = createRoute({
  method: 'get',
  path: '/results/counts',
  tags: ['results'],
  summary: 'How many match, by level',
  ...allowed('viewer'),
  request: {
    query: FilterQuery.extend({
      atMost: z.coerce.number().int().min(1).max(1_000_000).optional().openapi({
        description: 'Stop at so many: exact counts of very many take a second.',
      }),
    }),
  },
  responses: {
    200: json(
      z
        .object({
          total: z.number().int(),
          byLevel: z.record(z.string(), z.number().int()),
          isMore: z
            .boolean()
            .optional()
            .openapi({ description: 'With `atMost`: whether more match than are counted.' }),
        })
        .openapi('ResultCounts'),
      'By the level that people see, or `untagged`.',
    ),
    ...problems(),
  },
});

/** The people that match. */
export function resultRoutes(web: Web): Api {
  const api = newApi();
  const { db } = web.context.store;
  on(api, list, async (c) => {
    const { sort, order, limit, after, full, blind, ...query } = c.req.valid('query');
    if (blind && full === 'true') throw bothAsked();
    const cursor = after === undefined ? null : readCursor(after, sort !== 'name');
    const by = { sort, descending: order === 'desc' };
    const { found, next } = await searchRecords(db, filterOf(query), by, cursor, limit);
    if (full === 'true') await auditListed(web, c, found);
    const items = found.map(({ receipt, record }) => ({
      id: receipt,
      ...summaryOf(blind ? blindRecord(record, null, NOTHING) : record),
      ...(full === 'true' && { record }),
    }));
    return c.json({ items, next: next && writeCursor(next) });
  });
  on(api, counts, async (c) => {
    const { atMost, ...query } = c.req.valid('query');
    const { counts: byLevel, ...more } =
      atMost === undefined
        ? { counts: await countRecords(db, filterOf(query)) }
        : await countUpTo(db, filterOf(query), atMost);
    const total = [...byLevel.values()].reduce((sum, count) => sum + count, 0);
    return c.json({ total, byLevel: Object.fromEntries(byLevel), ...more });
  });
  return api;
}

/** A summary holds no words of the resume: only what lies around the result is to be masked. */
const NOTHING = { spans: [], words: [] };

function bothAsked(): HttpProblem {
  const detail = 'Ask for blind records one at a time: a list masks only what it shows of them.';
  return new HttpProblem(400, 'blind_list', detail);
}
