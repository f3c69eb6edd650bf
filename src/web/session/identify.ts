import type { Context, MiddlewareHandler } from 'hono';
import { sessionOf } from '../../access/sessions.ts';
import { tokenOf } from '../../access/tokens.ts';
import type { User, WebEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { sessionCookie } from './cookie.ts';
import { csrfOf } from './csrf.ts';

/** Finds out who asks: by the token of a program, else by the cookie of a session. */
export function identify(web: Web): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set('user', null);
    c.set('csrf', null);
    const bearer = bearerOf(c);
    if (bearer !== null) c.set('user', await program(web, bearer));
    else await person(web, c);
    await next();
  };
}

function bearerOf(c: Context<WebEnv>): string | null {
  const header = c.req.header('authorization');
  return header === undefined ? null : (/^Bearer (\S+)$/i.exec(header)?.[1] ?? '');
}

async function program({ context }: Web, secret: string): Promise<User> {
  const token = await tokenOf(context.store.db, secret);
  if (token) return { actor: `token:${token.name}`, name: token.name, role: token.role };
  const detail = 'The token is unknown or was revoked: "leveltag token add" makes another.';
  throw new HttpProblem(401, 'unknown_token', detail, { 'www-authenticate': 'Bearer' });
}

async function person({ context, isSecure }: Web, c: Context<WebEnv>): Promise<void> {
  const secret = sessionCookie(c, isSecure);
  const owner = secret === null ? null : await sessionOf(context.store.db, secret);
  if (owner === null) return;
  c.set('user', owner);
  c.set('csrf', csrfOf(secret!));
}
