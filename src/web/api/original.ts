import { createRoute } from '@hono/zod-openapi';
import { audit } from '../audit.ts';
import type { Web } from '../web.ts';
import { foundRecord } from './found.ts';
import { allowed, type Api, newApi, on, problems } from './plumbing.ts';
import { ReceiptParams } from './schemas.ts';

const original = createRoute({
  method: 'get',
  path: '/results/{id}/original',
  tags: ['results'],
  summary: 'The bytes that were received',
  ...allowed('viewer'),
  request: { params: ReceiptParams },
  responses: {
    200: {
      description: 'Always an attachment: a browser saves it and never runs what is in it.',
      content: {
        'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const },
      },
    },
    ...problems(404, 410),
  },
});

export function originalRoutes(web: Web): Api {
  const api = newApi();
  const { context } = web;
  on(api, original, async (c) => {
    const { record } = await foundRecord(context, c.req.valid('param').id);
    const { id } = record.result.document;
    const bytes = new Uint8Array(await context.blobs.get(id));
    await audit(web, c, 'view', id, { what: 'original' });
    return c.body(bytes, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(record.source.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  return api;
}

/** RFC 6266: the name in ASCII, and as it is. */
export function attachment(name: string): string {
  const last = name.split('/').at(-1)!;
  const ascii = last.replace(/[^\w.() -]/g, '_');
  const whole = encodeURIComponent(last.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
