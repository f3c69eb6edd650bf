import { Hono, type Context } from 'hono';
import { timingSafeEqual } from 'node:crypto';
import { accountOf, LONGEST_NAME } from '../../access/accounts.ts';
import { LOCAL } from '../../access/local.ts';
import { newSecret } from '../../access/secret.ts';
import { closeSession, openSession, type SessionOwner } from '../../access/sessions.ts';
import { appendDecision } from '../../store/decisions/append.ts';
import { addressOf } from '../caller.ts';
import type { WebEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';
import { rateLimit } from '../rate-limit.ts';
import type { Web } from '../web.ts';
import { giveSessionCookie, sessionCookie, takeSessionCookie } from './cookie.ts';
import { safeNext } from './safe-next.ts';

const LOGIN_STRETCH_MS = 15 * 60_000;

/**
 * `POST /session` (form: name, password, next) logs in, `POST /session/end` logs out. A login that fails
 * goes back to `/login?failed=1`.
 */
export function sessionRoutes(web: Web): Hono<WebEnv> {
  const { context, settings, isSecure } = web;
  const failures = rateLimit(settings.loginAttempts, LOGIN_STRETCH_MS);
  return new Hono<WebEnv>()
    .post('/', async (c) => {
      const { name, password, next } = await c.req.parseBody();
      if (typeof name !== 'string' || typeof password !== 'string') {
        throw new HttpProblem(400, 'invalid', 'Send a name and a password.');
      }
      // No account has a longer name, and what is remembered of those that are none stays small.
      const callers = [`address ${addressOf(c)}`, `name ${name.slice(0, LONGEST_NAME)}`];
      const wait = Math.max(...callers.map((caller) => failures.take(caller)));
      if (wait > 0) throw tooManyLogins(wait);
      const account = await accountOf(context.store.db, name, password);
      if (!account)
        return c.redirect(`/login?failed=1&next=${encodeURIComponent(safeNext(next))}`, 303);
      for (const caller of callers) failures.forget(caller);
      const owner = { actor: `user:${account.name}`, ...account };
      await logIn(web, c, owner, account.name);
      return c.redirect(safeNext(next), 303);
    })
    .post('/end', async (c) => {
      const secret = sessionCookie(c, isSecure);
      if (secret !== null) await closeSession(context.store.db, secret);
      takeSessionCookie(c, isSecure);
      return c.redirect('/login', 303);
    });
}

/** Opens a session, always a new one: a secret that was there before is never raised to more rights. */
export async function logIn(
  { context, isSecure }: Web,
  c: Context<WebEnv>,
  owner: SessionOwner,
  account: string | null,
): Promise<void> {
  const { db } = context.store;
  const before = sessionCookie(c, isSecure);
  if (before !== null) await closeSession(db, before);
  giveSessionCookie(c, isSecure, await openSession(db, owner, account));
  const { actor, role } = owner;
  await appendDecision(db, { kind: 'login', actor, subject: null, payload: { role } });
}

function tooManyLogins(seconds: number): HttpProblem {
  return new HttpProblem(429, 'too_many_logins', `Wait ${Math.ceil(seconds / 60)} minutes.`, {
    'retry-after': String(seconds),
  });
}

/** The way in for whoever started the server: a link with a secret that works once. */
export interface EntryLink {
  readonly path: string;
  readonly routes: Hono<WebEnv>;
}

export function entryLink(web: Web): EntryLink {
  let secret: Buffer | null = Buffer.from(newSecret());
  const routes = new Hono<WebEnv>().get('/', async (c) => {
    const given = Buffer.from(c.req.query('token') ?? '');
    const expected = secret;
    if (!expected || given.length !== expected.length || !timingSafeEqual(given, expected)) {
      const detail = 'The link works once. Start the server again for another, or log in.';
      throw new HttpProblem(403, 'link_used', detail);
    }
    secret = null;
    await logIn(web, c, { ...LOCAL, role: 'admin' }, null);
    return c.redirect('/', 303);
  });
  return { path: `/enter?token=${secret}`, routes };
}
