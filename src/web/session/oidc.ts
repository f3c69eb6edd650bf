import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as openid from 'openid-client';
import { isRole, mayAct, type Role } from '../../access/role.ts';
import { readSecret } from '../../access/secret-file.ts';
import { codeOf } from '../../queue/queues.ts';
import type { WebEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';
import { isLoopback } from '../settings.ts';
import type { Web } from '../web.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { logIn } from './routes.ts';
import { safeNext } from './safe-next.ts';

/** What ties the way to the provider and the way back together, in a cookie of the browser that went. */
interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly next: string;
}

const COOKIE = 'leveltag-oidc';
const ATTEMPT_SECONDS = 600;
const CALLBACK = '/session/oidc/callback';

/** `GET /session/oidc` leads to the provider (authorization code with PKCE), which leads back to the callback. */
export function oidcRoutes(web: Web, settings: OidcSettings): Hono<WebEnv> {
  const provider = providerOf(settings);
  return new Hono<WebEnv>()
    .get('/', async (c) => {
      const config = await provider(web);
      const attempt: Attempt = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
        next: safeNext(c.req.query('next')),
      };
      setCookie(c, COOKIE, Buffer.from(JSON.stringify(attempt)).toString('base64url'), {
        httpOnly: true,
        sameSite: 'Lax',
        secure: web.isSecure,
        path: '/session/oidc',
        maxAge: ATTEMPT_SECONDS,
      });
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: originOf(web, c) + CALLBACK,
        scope: 'openid profile email',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return c.redirect(url.href, 303);
    })
    .get('/callback', async (c) => {
      const attempt = attemptOf(c);
      deleteCookie(c, COOKIE, { path: '/session/oidc' });
      const claims = await claimsOf(web, await provider(web), c, attempt);
      const role = highestRole(claims[settings.roleClaim]);
      if (!role) {
        const detail = `Your account has no role here: ask for the claim "${settings.roleClaim}" with viewer, recruiter or admin.`;
        throw new HttpProblem(403, 'no_role', detail);
      }
      await logIn(web, c, { actor: `oidc:${claims.sub}`, name: nameOf(claims), role }, null);
      return c.redirect(attempt.next, 303);
    });
}

/** Its description is read at the first login, so that a provider that is down does not keep the server from starting. */
function providerOf(settings: OidcSettings): (web: Web) => Promise<openid.Configuration> {
  let known: Promise<openid.Configuration> | null = null;
  return async ({ context }) => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = null;
      context.log.error({ code: codeOf(error) }, 'the OpenID provider cannot be used');
      throw new HttpProblem(
        503,
        'provider_unusable',
        'The login provider does not answer: try again.',
      );
    }
  };
}

async function discover({ issuer, clientId, clientSecretFile }: OidcSettings) {
  const url = new URL(issuer);
  const secret = await readSecret(clientSecretFile);
  // Without https anybody in between could log in as anybody.
  const execute = isLoopback(url.hostname) ? [openid.allowInsecureRequests] : [];
  return openid.discovery(url, clientId, undefined, openid.ClientSecretBasic(secret), { execute });
}

function attemptOf(c: Context<WebEnv>): Attempt {
  const cookie = getCookie(c, COOKIE);
  if (cookie !== undefined) {
    try {
      return JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Attempt;
    } catch {
      // Told below.
    }
  }
  throw failed();
}

async function claimsOf(
  web: Web,
  config: openid.Configuration,
  c: Context<WebEnv>,
  attempt: Attempt,
): Promise<openid.IDToken> {
  const url = new URL(originOf(web, c) + CALLBACK + new URL(c.req.url).search);
  const checks = {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  };
  try {
    const tokens = await openid.authorizationCodeGrant(config, url, checks);
    return tokens.claims()!;
  } catch (error) {
    web.context.log.warn({ code: codeOf(error) }, 'a login through the provider failed');
    throw failed();
  }
}

function failed(): HttpProblem {
  return new HttpProblem(403, 'login_failed', 'The login did not succeed: begin again.');
}

function originOf({ settings, isSecure }: Web, c: Context<WebEnv>): string {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  return settings.publicUrl ?? `${isSecure ? 'https' : 'http'}://${host}`;
}

function highestRole(claim: unknown): Role | null {
  const roles = [claim].flat().filter(isRole);
  return roles.reduce<Role | null>(
    (best, role) => (best && mayAct(best, role) ? best : role),
    null,
  );
}

function nameOf({ name, preferred_username: username, email, sub }: openid.IDToken): string {
  return (
    ([name, username, email].find((some) => typeof some === 'string') as string | undefined) ?? sub
  );
}
