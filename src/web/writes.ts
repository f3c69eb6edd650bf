import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './env.ts';

/** How often this process was asked to change something: who has changed it looks at nothing from before. */
export interface Writes {
  count: number;
}

export function countWrites(writes: Writes): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next();
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') writes.count++;
  };
}
