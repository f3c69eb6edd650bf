import type { Context } from 'hono';
import { createHash } from 'node:crypto';
import type { WebEnv } from '../env.ts';

export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
}

/** Whether the caller has this state already. */
export function hasCurrent(c: Context<WebEnv>, etag: string): boolean {
  return matches(c.req.header('if-none-match'), etag);
}

/** Whether the caller wants to change another state than this one. */
export function hasOther(c: Context<WebEnv>, etag: string): boolean {
  const wanted = c.req.header('if-match');
  return wanted !== undefined && !matches(wanted, etag);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

/** Sends a body with its ETag, or 304 where the caller has it. Kept by the caller alone, and asked for again. */
export function tagged(
  c: Context<WebEnv>,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const etag = etagOf(body);
  const cache = { etag, 'cache-control': 'private, no-cache' };
  if (hasCurrent(c, etag)) return c.body(null, 304, cache);
  return c.body(body, 200, { ...cache, ...headers, 'content-type': type });
}
