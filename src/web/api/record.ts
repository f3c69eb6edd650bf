import { createRoute, z } from '@hono/zod-openapi';
import type { PublishedTextLayer } from '../../domain/result.ts';
import { publishedLayer } from '../../report/published-layer.ts';
import { recordJson } from '../../report/record.ts';
import { loadExtraction } from '../../store/extractions.ts';
import type { FoundRecord } from '../../store/search.ts';
import { audit } from '../audit.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { tagged } from './etag.ts';
import { foundRecord } from './found.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { RecordSchema, ReceiptParams } from './schemas.ts';

const record = createRoute({
  method: 'get',
  path: '/results/{id}',
  tags: ['results'],
  summary: 'One record',
  ...allowed('viewer'),
  request: {
    params: ReceiptParams,
    query: z.object({
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
  request: { params: ReceiptParams },
  responses: {
    200: json({ type: 'object' } as const, 'As `textLayer` of a record.'),
    304: { description: 'As the caller has it already.' },
    ...problems(404),
  },
});

/** One resume: what was decided, and the words it was decided by. */
export function recordRoutes(web: Web): Api {
  const api = newApi();
  const { context } = web;
  on(api, record, async (c) => {
    const found = await foundRecord(context, c.req.valid('param').id);
    const wantsText = c.req.valid('query').withText === 'true';
    const textLayer = wantsText ? await textLayerOf(web, found) : null;
    await audit(web, c, 'view', found.record.result.document.id, { what: 'record' });
    const whole = textLayer ? { ...found.record, textLayer } : found.record;
    return tagged(c, recordJson(whole), 'application/json');
  });
  on(api, text, async (c) => {
    const found = await foundRecord(context, c.req.valid('param').id);
    const textLayer = await textLayerOf(web, found);
    if (!textLayer) throw new HttpProblem(404, 'no_text', 'The file could not be read as text.');
    await audit(web, c, 'view', found.record.result.document.id, { what: 'text' });
    return tagged(c, JSON.stringify(textLayer), 'application/json');
  });
  return api;
}

/** The text that a record's result was made from; null where there is none. */
export async function textLayerOf(
  { context }: Web,
  { record: { result } }: FoundRecord,
): Promise<PublishedTextLayer | null> {
  const { document, versions } = result;
  const extraction = await loadExtraction(context.store.db, document.id, versions.extract);
  return extraction?.kind === 'read' ? publishedLayer(extraction.layer) : null;
}
