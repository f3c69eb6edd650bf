import type { Context, MiddlewareHandler } from 'hono';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { WebEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';

/**
 * Follows from the session's secret, which no script and no other site can read. Each page gets another
 * one: one that stayed the same could be guessed from how well pages compress.
 */
export function csrfTokenOf(
  sessionSecret: string,
  salt: string = randomBytes(12).toString('base64url'),
): string {
  const proof = createHmac('sha256', sessionSecret).update(`csrf ${salt}`).digest('base64url');
  return `${salt}.${proof}`;
}

/** What a session asks of its forms. */
export interface Csrf {
  newToken(): string;
  accepts(token: string): boolean;
}

export function csrfOf(sessionSecret: string): Csrf {
  return {
    newToken: () => csrfTokenOf(sessionSecret),
    accepts: (token) => isSame(token, csrfTokenOf(sessionSecret, token.split('.')[0])),
  };
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * What changes something in the name of a cookie must come from a page of this server: the browser says
 * so, and the token proves it. Programs with a token of their own send no cookie and need neither.
 */
export const csrfGuard: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (!SAFE.includes(c.req.method)) {
    if (comesFromElsewhere(c)) refuse();
    const csrf = c.get('csrf');
    if (csrf !== null && !csrf.accepts(await givenToken(c))) refuse();
  }
  await next();
};

function refuse(): never {
  const detail = 'The request does not come from a page of this session: load the page again.';
  throw new HttpProblem(403, 'csrf', detail);
}

/** Old browsers say neither; the token is asked of them too. */
function comesFromElsewhere(c: Context<WebEnv>): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = c.req.header('origin');
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

/** A multipart body is a stream of files that is not to be read here: its form has the token in its action. */
async function givenToken(c: Context<WebEnv>): Promise<string> {
  const header = c.req.header('x-csrf-token');
  if (header !== undefined) return header;
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return c.req.query('_csrf') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return '';
  const field = (await c.req.parseBody())['_csrf'];
  return typeof field === 'string' ? field : '';
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
