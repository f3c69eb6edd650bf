import { compress } from 'hono/compress';
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './env.ts';

const gzip = compress({ encoding: 'gzip' });

/**
 * What is not packed yet of the page and of what it is made of. What the API answers is left as it is: its
 * ETags hold for bytes.
 */
export const compressed: MiddlewareHandler<WebEnv> = (c, next) =>
  c.req.path.startsWith('/v1/') ? next() : gzip(c, next);
