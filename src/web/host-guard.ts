import type { MiddlewareHandler } from 'hono';
import { isIP } from 'node:net';
import type { WebEnv } from './env.ts';
import { HttpProblem } from './problem.ts';
import { isLoopback, type WebSettings } from './settings.ts';

/**
 * A page elsewhere can have its own name resolve to this server (DNS rebinding) and would then read what
 * it answers. It cannot choose the Host header, so only names that are known are answered: those of this
 * machine, the public name, and, where the server listens to others, addresses, which nobody can rebind.
 */
export function hostGuard({ host, publicUrl }: WebSettings): MiddlewareHandler<WebEnv> {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  return async (c, next) => {
    const asked = c.req.header('host') ?? new URL(c.req.url).host;
    if (!isKnown(asked.toLowerCase())) {
      const detail = `Use the address that the server printed at its start, or set LEVELTAG_PUBLIC_URL.`;
      throw new HttpProblem(421, 'unknown_host', detail);
    }
    await next();
  };

  function isKnown(asked: string): boolean {
    if (asked === publicHost) return true;
    const name = asked.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
    return isLoopback(name) || (!isLoopback(host) && isIP(name) !== 0) || name === host;
  }
}
