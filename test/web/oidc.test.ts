import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MutableToken, OAuth2Server } from 'oauth2-mock-server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createApp, type WebApp } from '../../src/web/app.ts';
import { startTestWeb, type TestWeb } from './set-up.ts';

/** A provider on this machine, which lets anybody in as whoever the test says. */
const provider = new OAuth2Server();
let web: TestWeb;
let app: WebApp;
let claims: Record<string, unknown>;
const HOST = { host: '127.0.0.1:7300' };

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  web = await startTestWeb();
  const clientSecretFile = join(web.folder, 'secret');
  await writeFile(clientSecretFile, 'of the client\n');
  const oidc = {
    issuer: provider.issuer.url!,
    clientId: 'leveltag',
    clientSecretFile,
    roleClaim: 'roles',
  };
  app = await createApp(web.context, { oidc });
  provider.service.on('beforeTokenSigning', (token: MutableToken) => {
    Object.assign(token.payload, claims);
  });
});
afterEach(() => (claims = {}));
afterAll(async () => {
  await app?.close();
  await web?.stop();
  await provider.stop();
});

const open = (path: string, cookie = '') =>
  app.app.request(path, { headers: { ...HOST, ...(cookie && { cookie }) } });

/** Goes to the provider and comes back with what it gave. */
async function there(): Promise<{ back: string; cookie: string; location: URL }> {
  const begun = await open('/session/oidc?next=/people');
  expect(begun.status).toBe(303);
  const cookie = begun.headers.get('set-cookie')!;
  expect(cookie).toContain('HttpOnly');
  const location = new URL(begun.headers.get('location')!);
  if (!('nonce' in claims)) claims['nonce'] = location.searchParams.get('nonce');
  const answer = await fetch(location, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location')!);
  expect(back.host).toBe('127.0.0.1:7300');
  return { back: back.pathname + back.search, cookie: cookie.split(';')[0]!, location };
}

test('lets in with the highest of the roles that the provider says', async () => {
  claims = { sub: 'ada-1', name: 'Ada Invented', roles: ['viewer', 'recruiter', 'gardener'] };
  const { back, cookie, location } = await there();
  expect(location.searchParams.get('code_challenge_method')).toBe('S256');
  const done = await open(back, cookie);
  expect([done.status, done.headers.get('location')]).toEqual([303, '/people']);
  const session = done.headers.getSetCookie().find((one) => one.startsWith('leveltag='))!;
  expect((await open('/v1/export', session.split(';')[0])).status).toBe(200);
});

test('lets nobody in without a role', async () => {
  claims = { sub: 'bo-2', roles: 'gardener' };
  const { back, cookie } = await there();
  const done = await open(back, cookie);
  expect([done.status, ((await done.json()) as { code: string }).code]).toEqual([403, 'no_role']);
});

/** Goes there and back as `eve`, whatever the provider says of her; what came back may be changed on the way. */
const comeBack =
  (said: Record<string, unknown>, change: (back: string) => string = (back) => back) =>
  async () => {
    Object.assign(claims, said);
    const { back, cookie } = await there();
    return open(change(back), cookie);
  };

const HOUR = 3_600;
const now = () => Math.floor(Date.now() / 1_000);
const codeOf = (back: string) => new URLSearchParams(back.split('?')[1]).get('code')!;

test.each([
  [
    'a state that it did not send',
    comeBack({}, (back) => back.replace(/state=[^&]*/, 'state=other')),
  ],
  ['no state', comeBack({}, (back) => back.replace(/&?state=[^&]*/, ''))],
  ['another browser', async () => open((await there()).back)],
  ['a nonce that it did not send', comeBack({ nonce: 'other' })],
  ['no nonce', comeBack({ nonce: undefined })],
  [
    // Of the second the state and the nonce: that leaves the verifier.
    'a code that another browser was given (PKCE)',
    async () => {
      const { back } = await there();
      delete claims['nonce'];
      const own = await there();
      return open(own.back.replace(codeOf(own.back), codeOf(back)), own.cookie);
    },
  ],
  ['another issuer', comeBack({ iss: 'http://127.0.0.1:1' })],
  ['what was said to another client', comeBack({ aud: 'another' })],
  ['what was said to several, by another client', comeBack({ aud: ['leveltag', 'x'], azp: 'x' })],
  ['what holds no longer', comeBack({ iat: now() - 2 * HOUR, exp: now() - HOUR })],
  ['a code without a subject', comeBack({ sub: undefined })],
])('refuses %s', async (_what, come) => {
  claims = { sub: 'eve-3', roles: 'admin' };
  const done = await come();
  expect(done.status).toBe(403);
  expect(done.headers.getSetCookie().filter((one) => /^leveltag=./.test(one))).toEqual([]);
});

test('takes a code once', async () => {
  claims = { sub: 'ada-1', roles: 'viewer' };
  const { back, cookie } = await there();
  expect((await open(back, cookie)).status).toBe(303);
  expect((await open(back, cookie)).status).toBe(403);
});

test('says so when the provider does not answer', async () => {
  const clientSecretFile = join(web.folder, 'secret');
  const oidc = {
    issuer: 'http://127.0.0.1:1',
    clientId: 'x',
    clientSecretFile,
    roleClaim: 'roles',
  };
  const other = await createApp(web.context, { oidc });
  const answer = await other.app.request('/session/oidc', { headers: HOST });
  await other.close();
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
    503,
    'provider_unusable',
  ]);
});
