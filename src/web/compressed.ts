import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { WebEnv } from './env.ts';

const gzip = compress({ encoding: 'gzip' });

/** The page and what it is made of. What the API answers is left as it is: its ETags hold for bytes. */
export const compressed: MiddlewareHandler<WebEnv> = (c, next) =>
  c.req.path.startsWith('/v1/') ? next() : gzip(c, next);
