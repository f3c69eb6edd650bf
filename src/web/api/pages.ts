import { createRoute, z } from '@hono/zod-openapi';
import { pageBoxes } from '../../report/page-boxes.ts';
import type { HiddenParts } from '../../render/page-images.ts';
import type { FoundRecord } from '../../store/search.ts';
import { pictureAudit } from '../audit.ts';
import { HttpProblem } from '../problem.ts';
import { show } from '../shown.ts';
import type { Web } from '../web.ts';
import { tagged } from './etag.ts';
import { foundRecord } from './found.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { BlindQuery, ReceiptParams } from './schemas.ts';

const RectSchema = z
  .object({
    page: z.number().int().min(1),
    x0: z.number(),
    y0: z.number(),
    x1: z.number(),
    y1: z.number(),
  })
  .openapi('Rect', { description: 'Points from the top left corner of the page.' });

const BoxSchema = z
  .object({
    evidence: z.string(),
    about: z.string().openapi({ description: 'The signal, or what else cites it.' }),
    dimension: z.string().nullable(),
    guard: z.string().nullable().openapi({ description: 'Why it does not count.' }),
    quote: z.string(),
    rects: z.array(RectSchema),
  })
  .openapi('Box');

const PageParams = ReceiptParams.extend({
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .openapi({ param: { name: 'page', in: 'path' }, description: 'From 1.' }),
});

const pages = createRoute({
  method: 'get',
  path: '/results/{id}/pages',
  tags: ['results'],
  summary: 'The pages, each with the boxes of its evidence',
  ...allowed('viewer'),
  request: { params: ReceiptParams, query: BlindQuery },
  responses: {
    200: json(
      z
        .object({
          pages: z.array(
            z.object({
              number: z.number().int(),
              width: z.number().openapi({ description: 'Points.' }),
              height: z.number(),
              boxes: z.array(BoxSchema),
            }),
          ),
        })
        .openapi('Pages'),
      'No pages for a format that has none.',
    ),
    ...problems(404),
  },
});

const image = createRoute({
  method: 'get',
  path: '/results/{id}/pages/{page}/image',
  tags: ['results'],
  summary: 'One page as a picture',
  ...allowed('viewer'),
  request: {
    params: PageParams,
    query: BlindQuery.extend({ dpi: z.coerce.number().int().min(36).max(200).default(110) }),
  },
  responses: {
    200: {
      description: 'A PNG. `x-scale`: pixels a point.',
      content: { 'image/png': { schema: { type: 'string', format: 'binary' } as const } },
    },
    304: { description: 'As the caller has it already.' },
    ...problems(404, 410, 422, 503),
  },
});

/** What the resume looks like, and where in it the evidence stands. */
export function pageRoutes(web: Web): Api {
  const api = newApi();
  const { context, images } = web;
  const auditPictures = pictureAudit(web);
  on(api, pages, async (c) => {
    const found = await foundRecord(context, c.req.valid('param').id);
    const { record, text } = await show(web, found, c.req.valid('query').blind);
    const { result } = record;
    await auditPictures(c, result.document.id);
    return c.json({
      pages: (text?.pages ?? []).map(({ number, width, height }) => ({
        number,
        width,
        height,
        boxes: pageBoxes(result, number),
      })),
    });
  });
  on(api, image, async (c) => {
    const { id, page } = c.req.valid('param');
    const { dpi, blind } = c.req.valid('query');
    const found = await foundRecord(context, id);
    const { document } = found.record.result;
    if (page > document.pages) {
      throw new HttpProblem(404, 'unknown_page', `The document has ${document.pages} pages.`);
    }
    await auditPictures(c, document.id);
    const hidden = blind ? await hiddenOn(web, found, page) : null;
    const wanted = { documentId: document.id, page, dpi, ...(hidden && { hidden }) };
    const painted = await images.paint(wanted, () => context.blobs.get(document.id));
    if (painted.kind === 'refused') {
      throw new HttpProblem(422, painted.untagged.code, painted.untagged.message);
    }
    const png = new Uint8Array(painted.png);
    return tagged(c, png, 'image/png', { 'x-scale': String(painted.scale) });
  });
  return api;
}

async function hiddenOn(web: Web, found: FoundRecord, page: number): Promise<HiddenParts> {
  const hidden = (await show(web, found, true)).hiddenOn(page);
  if (hidden) return hidden;
  const detail = 'The file has no text by which it is known what to mask.';
  throw new HttpProblem(422, 'not_masked', detail);
}
