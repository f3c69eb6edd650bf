import type { Context } from 'hono';
import type { WebEnv } from './env.ts';

/** The address at the other end of the connection; behind a proxy that of the proxy. */
export function addressOf(c: Context<WebEnv>): string {
  return c.env?.incoming?.socket.remoteAddress ?? 'unknown';
}
