import { createRoute, z } from '@hono/zod-openapi';
import type { Level } from '../../domain/result.ts';
import { recordJson } from '../../report/record.ts';
import { overrideHistory, saveOverride } from '../../store/overrides.ts';
import type { FoundRecord } from '../../store/search.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { etagOf, hasOther, tagged } from './etag.ts';
import { foundRecord } from './found.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { LevelSchema, ReceiptParams, RecordSchema } from './schemas.ts';

const ReasonSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,49}$/)
  .openapi({ description: 'A short code of your own, such as `interview` or `wrong_person`.' });
const NoteSchema = z.string().max(2_000);

const set = createRoute({
  method: 'put',
  path: '/results/{id}/override',
  tags: ['overrides'],
  summary: 'Lay a decision over the computed level',
  ...allowed('recruiter'),
  request: {
    params: ReceiptParams,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({ level: LevelSchema, reasonCode: ReasonSchema, note: NoteSchema.default('') })
            .strict()
            .openapi('NewOverride'),
        },
      },
    },
  },
  responses: { 200: json(RecordSchema, 'The record with it.'), ...problems(404, 412, 413) },
});

const remove = createRoute({
  method: 'delete',
  path: '/results/{id}/override',
  tags: ['overrides'],
  summary: 'Take the decision back',
  ...allowed('recruiter'),
  request: {
    params: ReceiptParams,
    query: z.object({
      reasonCode: ReasonSchema.default('taken_back'),
      note: NoteSchema.default(''),
    }),
  },
  responses: { 200: json(RecordSchema, 'The record without it.'), ...problems(404, 409, 412) },
});

const Step = z
  .object({
    level: LevelSchema.nullable().openapi({ description: 'Null: taken back.' }),
    by: z.string(),
    at: z.string(),
    reasonCode: z.string(),
    note: z.string(),
  })
  .openapi('OverrideStep');

const history = createRoute({
  method: 'get',
  path: '/results/{id}/override/history',
  tags: ['overrides'],
  summary: 'Every decision laid over it, the oldest first',
  ...allowed('viewer'),
  request: { params: ReceiptParams },
  responses: {
    200: json(z.object({ steps: z.array(Step) }).openapi('OverrideHistory'), 'All steps.'),
    ...problems(404),
  },
});

/** What people decide. It is laid over the computed result, which stays as it is. */
export function overrideRoutes({ context }: Web): Api {
  const api = newApi();
  const { db } = context.store;
  const save = async (
    { receipt, record }: FoundRecord,
    change: { level: Level | null; by: string; reasonCode: string; note: string },
  ): Promise<string> => {
    const { document, anchor } = record.result;
    await saveOverride(db, { documentId: document.id, anchor: anchor.date, ...change });
    return recordJson((await foundRecord(context, receipt)).record);
  };
  on(api, set, async (c) => {
    const found = await foundRecord(context, c.req.valid('param').id);
    if (hasOther(c, etagOf(recordJson(found.record)))) throw changed();
    const by = c.get('user')!.actor;
    return tagged(c, await save(found, { ...c.req.valid('json'), by }), 'application/json');
  });
  on(api, remove, async (c) => {
    const found = await foundRecord(context, c.req.valid('param').id);
    if (hasOther(c, etagOf(recordJson(found.record)))) throw changed();
    if (!found.record.override) {
      throw new HttpProblem(409, 'no_override', 'Nothing is laid over this result.');
    }
    const by = c.get('user')!.actor;
    const body = await save(found, { level: null, ...c.req.valid('query'), by });
    return tagged(c, body, 'application/json');
  });
  on(api, history, async (c) => {
    const { record } = await foundRecord(context, c.req.valid('param').id);
    const { document, anchor } = record.result;
    const steps = await overrideHistory(db, document.id);
    return c.json({
      steps: steps
        .filter((step) => step.anchor === anchor.date)
        .map(({ level, by, at, reasonCode, note }) => ({ level, by, at, reasonCode, note })),
    });
  });
  return api;
}

function changed(): HttpProblem {
  const detail = 'The record changed since you read it: read it again and decide again.';
  return new HttpProblem(412, 'changed', detail);
}
