import { createRoute, z } from '@hono/zod-openapi';
import { recordJson } from '../../report/record.ts';
import type { PublishedTextLayer } from '../../domain/result.ts';
import type { FoundRecord } from '../../store/search.ts';
import { audit } from '../audit.ts';
import { HttpProblem } from '../problem.ts';
import { show } from '../shown.ts';
import type { Web } from '../web.ts';
import { tagged } from './etag.ts';
import { foundRecord } from './found.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { BlindQuery, RecordSchema, ReceiptParams } from './schemas.ts';

const record = createRoute({
  method: 'get',
  path: '/results/{id}',
  tags: ['results'],
  summary: 'One record',
  ...allowed('viewer'),
  request: {
    params: ReceiptParams,
    query: BlindQuery.extend({
      withText: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'With the text layer.' }),
    }),
  },
  responses: {
    200: json(RecordSchema, 'The record, with an ETag.'),
    304: { description: 'As the caller has it already.' },
    ...problems(404),
  },
});

const text = createRoute({
  method: 'get',
  path: '/results/{id}/text',
  tags: ['results'],
  summary: 'The text layer that the evidence points into',
  ...allowed('viewer'),
  request: { params: ReceiptParams, query: BlindQuery },
  responses: {
    200: json({ type: 'object' } as const, 'As `textLayer` of a record.'),
    304: { description: 'As the caller has it already.' },
    ...problems(404),
  },
});

/** One resume: what was decided, and the words it was decided by. */
export function recordRoutes(web: Web): Api {
  const api = newApi();
  on(api, record, async (c) => {
    const { withText, blind } = c.req.valid('query');
    const found = await foundRecord(web.context, c.req.valid('param').id);
    const needsText = withText === 'true' || blind;
    const shown = needsText ? await show(web, found, blind) : { record: found.record, text: null };
    await audit(web, c, 'view', found.record.result.document.id, { what: 'record', blind });
    const whole =
      withText === 'true' && shown.text ? { ...shown.record, textLayer: shown.text } : shown.record;
    return tagged(c, recordJson(whole), 'application/json');
  });
  on(api, text, async (c) => {
    const { blind } = c.req.valid('query');
    const found = await foundRecord(web.context, c.req.valid('param').id);
    const { text: textLayer } = await show(web, found, blind);
    if (!textLayer) throw new HttpProblem(404, 'no_text', 'The file could not be read as text.');
    await audit(web, c, 'view', found.record.result.document.id, { what: 'text', blind });
    return tagged(c, JSON.stringify(textLayer), 'application/json');
  });
  return api;
}

/** The text that a record's result was made from; null where there is none. */
export async function textLayerOf(
  web: Web,
  found: FoundRecord,
): Promise<PublishedTextLayer | null> {
  return (await show(web, found, false)).text;
}
