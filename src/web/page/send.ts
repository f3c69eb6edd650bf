import type { Context } from 'hono';
import { takes } from '../encodings.ts';
import type { WebEnv } from '../env.ts';
import { gzipOf, type Packed } from '../packed.ts';

/** Answers with markup whose parts have been packed. */
export function sendPacked(c: Context<WebEnv>, parts: readonly Packed[]): Response {
  c.header('vary', 'Accept-Encoding');
  if (!takes(c, 'gzip')) return c.html(Buffer.concat(parts.map(({ bytes }) => bytes)).toString());
  return c.body(gzipOf(parts), 200, {
    'content-type': 'text/html; charset=UTF-8',
    'content-encoding': 'gzip',
  });
}
