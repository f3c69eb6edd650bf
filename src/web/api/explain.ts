import { createRoute, z } from '@hono/zod-openapi';
import { compareRecords } from '../../diff/diff.ts';
import type { LevelRecord } from '../../domain/result.ts';
import { explain } from '../../explain/explain.ts';
import { renderExplanation } from '../../explain/render/render.ts';
import { whyNot } from '../../explain/why-not.ts';
import { DEFAULT_RUBRIC } from '../../rubric/default-rubric.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { loadRelease, releaseId } from '../../store/releases.ts';
import { audit } from '../audit.ts';
import { show } from '../shown.ts';
import type { Web } from '../web.ts';
import { foundRecord } from './found.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { BlindQuery, LevelSchema, ReceiptParams, SignalSchema } from './schemas.ts';

const explanation = createRoute({
  method: 'get',
  path: '/results/{id}/explanation',
  tags: ['explain'],
  summary: 'Why the level is what it is, step by step, and what would change it',
  ...allowed('viewer'),
  request: {
    params: ReceiptParams,
    query: BlindQuery.extend({
      format: z
        .enum(['json', 'prose'])
        .default('json')
        .openapi({ description: '`prose`: a letter to the person it is about.' }),
    }),
  },
  responses: {
    200: {
      description: 'All of it follows from the record and its rubric.',
      content: {
        'application/json': {
          schema: z.looseObject({ outcome: z.enum(['tagged', 'untagged']) }).openapi('Explanation'),
        },
        'text/plain': { schema: { type: 'string' } as const },
      },
    },
    ...problems(404, 409),
  },
});

const whyNotRoute = createRoute({
  method: 'get',
  path: '/results/{id}/why-not',
  tags: ['explain'],
  summary: 'Why it is not another level, or a signal does not count',
  ...allowed('viewer'),
  request: {
    params: ReceiptParams,
    query: BlindQuery.extend({
      target: z
        .union([LevelSchema, SignalSchema])
        .openapi({ description: 'A level or the id of a signal.' }),
    }),
  },
  responses: {
    200: json(
      z
        .looseObject({
          asked: z.enum(['level', 'signal']),
          target: z.string(),
          isGiven: z.boolean(),
          reasons: z.array(z.string()),
        })
        .openapi('WhyNot'),
      'In whole sentences, the most telling first.',
    ),
    ...problems(404, 409),
  },
});

const diff = createRoute({
  method: 'get',
  path: '/results/{id}/diff',
  tags: ['explain'],
  summary: 'What differs between two results',
  ...allowed('viewer'),
  request: {
    params: ReceiptParams,
    query: BlindQuery.extend({
      with: z.coerce
        .number()
        .int()
        .min(1)
        .openapi({ description: 'The number of the other receipt.' }),
    }),
  },
  responses: {
    200: json(
      z.looseObject({ isSame: z.boolean(), isMoved: z.boolean() }).openapi('Comparison'),
      'Criteria, months and findings that differ, and by what.',
    ),
    ...problems(404),
  },
});

/** Why a record says what it says. */
export function explainRoutes(web: Web): Api {
  const api = newApi();
  on(api, explanation, async (c) => {
    const { blind, format } = c.req.valid('query');
    const record = await shownRecord(web, c.req.valid('param').id, blind);
    await audit(web, c, 'view', record.result.document.id, { what: 'explanation', blind });
    const told = explain(record, await rubricOf(web, record));
    return format === 'json' ? c.json(told) : c.text(renderExplanation(told, { format }));
  });
  on(api, whyNotRoute, async (c) => {
    const { blind, target } = c.req.valid('query');
    const record = await shownRecord(web, c.req.valid('param').id, blind);
    await audit(web, c, 'view', record.result.document.id, { what: 'why_not', blind });
    return c.json(whyNot(record, await rubricOf(web, record), target));
  });
  on(api, diff, async (c) => {
    const { blind, with: other } = c.req.valid('query');
    const before = await shownRecord(web, c.req.valid('param').id, blind);
    const after = await shownRecord(web, other, blind);
    for (const { result } of [before, after]) {
      await audit(web, c, 'view', result.document.id, { what: 'diff', blind });
    }
    return c.json(compareRecords(before, after));
  });
  return api;
}

async function shownRecord(web: Web, receipt: number, isBlind: boolean): Promise<LevelRecord> {
  const found = await foundRecord(web.context, receipt);
  return isBlind ? (await show(web, found, true)).record : found.record;
}

/** The rubric that a record's result was scored by. */
async function rubricOf({ context }: Web, { result }: LevelRecord): Promise<Rubric> {
  const release = await loadRelease(context.store.db, releaseId(result.versions));
  return release?.rubric ?? DEFAULT_RUBRIC;
}
