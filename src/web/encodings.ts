import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';

/** Whether who asks takes answers that are packed so. */
export function takes(c: Context, encoding: 'br' | 'gzip'): boolean {
  const accepted = parseAccept(c.req.header('accept-encoding') ?? '');
  return accepted.some(({ type, q }) => type.toLowerCase() === encoding && q > 0);
}
