import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAccount } from '../../src/access/accounts.ts';
import type { Role } from '../../src/access/role.ts';
import { addToken, revokeToken } from '../../src/access/tokens.ts';
import { createApp, type WebApp } from '../../src/web/app.ts';
import type { WebSettings } from '../../src/web/settings.ts';
import { formOf, sendAndWait, startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;
let id: number;
beforeAll(async () => {
  web = await startTestWeb();
});
afterAll(() => web?.stop());

const NO_ID = '00000000-0000-4000-8000-000000000000';
const PASSWORD = 'correct horse battery';
const HOST = { host: '127.0.0.1:7300' };

/** Another server on the same database. */
async function withApp(
  settings: Partial<WebSettings>,
  use: (app: WebApp) => Promise<void>,
): Promise<void> {
  const app = await createApp(web.context, settings);
  try {
    await use(app);
  } finally {
    await app.close();
  }
}

const logIn = (
  app: WebApp,
  name: string,
  password: string,
  headers: Record<string, string> = HOST,
) =>
  app.app.request('/session', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ name, password, next: '/people' }),
  });

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')!.split(';')[0]!;

/** A session of a new account. */
async function session(
  role: Role,
  app: WebApp = web.app,
): Promise<{ cookie: string; csrf: string }> {
  const name = `person-${crypto.randomUUID().slice(0, 8)}`;
  await addAccount(web.context.store.db, { name, role, password: PASSWORD }, 'test');
  const cookie = cookieOf(await logIn(app, name, PASSWORD));
  const { csrfTokenOf } = await import('../../src/web/session/csrf.ts');
  return { cookie, csrf: csrfTokenOf(decodeURIComponent(cookie.split('=')[1]!)) };
}

describe('whoever asks', () => {
  beforeAll(async () => {
    id = (await sendAndWait(web, formOf({ 'a.txt': 'somebody invented' }))).files[0]!.id;
  });

  const ROUTES: readonly (readonly [string, string, Role])[] = [
    ['GET', '/v1/results', 'viewer'],
    ['GET', '/v1/results/counts', 'viewer'],
    ['GET', '/v1/results/1', 'viewer'],
    ['GET', '/v1/results/1/text', 'viewer'],
    ['GET', '/v1/results/1/pages', 'viewer'],
    ['GET', '/v1/results/1/pages/1/image', 'viewer'],
    ['GET', '/v1/results/1/original', 'viewer'],
    ['GET', '/v1/results/1/override/history', 'viewer'],
    ['GET', '/v1/results/1/explanation', 'viewer'],
    ['GET', '/v1/results/1/why-not', 'viewer'],
    ['GET', '/v1/results/1/diff', 'viewer'],
    ['PUT', '/v1/results/1/override', 'recruiter'],
    ['DELETE', '/v1/results/1/override', 'recruiter'],
    ['GET', '/v1/export', 'recruiter'],
    ['POST', '/v1/files', 'recruiter'],
    ['GET', '/v1/batches', 'viewer'],
    ['GET', '/v1/batches/x', 'viewer'],
    ['POST', '/v1/batches/x/retry', 'recruiter'],
    ['POST', '/v1/retry', 'recruiter'],
    ['DELETE', `/v1/documents/${'a'.repeat(64)}`, 'admin'],
    ['GET', '/v1/runs', 'viewer'],
    ['GET', '/v1/runs/1', 'viewer'],
    ['POST', '/v1/releases/promote', 'admin'],
    ['POST', '/v1/releases/rollback', 'admin'],
    ['GET', '/v1/rubric', 'viewer'],
    ['GET', '/v1/schema', 'viewer'],
    ['GET', '/v1/signals', 'viewer'],
    ['GET', '/v1/events', 'viewer'],
    ['GET', '/v1/webhooks', 'admin'],
    ['POST', '/v1/webhooks', 'admin'],
    ['DELETE', `/v1/webhooks/${NO_ID}`, 'admin'],
    ['GET', `/v1/webhooks/${NO_ID}/deliveries`, 'admin'],
  ];
  const BELOW: Readonly<Record<Role, Role | null>> = {
    viewer: null,
    recruiter: 'viewer',
    admin: 'recruiter',
  };

  test.each(ROUTES)('needs a role: %s %s is for a %s and more', async (method, path, role) => {
    expect((await web.ask(null, path, { method })).status).toBe(401);
    const below = BELOW[role];
    if (below) expect((await web.ask(below, path, { method })).status).toBe(403);
    expect([401, 403]).not.toContain((await web.ask(role, path, { method })).status);
  });

  test('every route of the description is in that table', async () => {
    const answer = await web.app.app.request('/v1/openapi.json', { headers: HOST });
    const { paths } = (await answer.json()) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '*')}`,
      ),
    );
    const tested = ROUTES.map(
      ([method, path]) =>
        `${method} ${path.replace('/v1', '').replace(/\/(\d+|x|a{64}|0{8}-0000-4000-8000-0{12})(?=\/|$)/g, '/*')}`,
    );
    expect(tested.toSorted()).toEqual(described.toSorted());
  });

  test('is not let in by a token that is wrong or was revoked', async () => {
    const { db } = web.context.store;
    const secret = await addToken(db, 'short-lived', 'viewer', 'test');
    const ask = (token: string) =>
      web.app.app.request('/v1/results', {
        headers: { ...HOST, authorization: `Bearer ${token}` },
      });
    expect((await ask(secret)).status).toBe(200);
    expect((await ask(`${secret}x`)).status).toBe(401);
    await revokeToken(db, 'short-lived', 'test');
    expect((await ask(secret)).status).toBe(401);
  });

  test('is sent to the login page by a browser’s question, and no further than this server after it', async () => {
    const page = await web.app.app.request('/people?level=senior', {
      headers: { ...HOST, accept: 'text/html' },
    });
    expect([page.status, page.headers.get('location')]).toEqual([
      303,
      '/login?next=%2Fpeople%3Flevel%3Dsenior',
    ]);
    const { safeNext } = await import('../../src/web/session/safe-next.ts');
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 7, '\t//x']) {
      expect(safeNext(next), String(next)).toBe('/');
    }
    expect(safeNext('/people?level=senior')).toBe('/people?level=senior');
  });
});

describe('tokens and passwords', () => {
  test('stand in the database as hashes', async () => {
    const { sql } = await import('kysely');
    const { db } = web.context.store;
    const secret = await addToken(db, 'hashed', 'viewer', 'test');
    await addAccount(db, { name: 'hashed', role: 'viewer', password: PASSWORD }, 'test');
    const { rows } = await sql`
      select name, hash as stored from api_tokens union all select name, password from users`.execute(
      db,
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
    expect(JSON.stringify(rows)).toContain('scrypt$131072$8$1$');
  });
});

describe('a session', () => {
  test('has a cookie that no script reads and no other site’s form sends', async () => {
    await addAccount(
      web.context.store.db,
      { name: 'cookie', role: 'viewer', password: PASSWORD },
      'test',
    );
    const answer = await logIn(web.app, 'cookie', PASSWORD);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/people']);
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^leveltag=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Secure');
  });

  test('has a cookie for https alone where others can reach the server', () =>
    withApp({ host: '0.0.0.0' }, async (app) => {
      const answer = await logIn(app, 'cookie', PASSWORD);
      expect(answer.headers.get('set-cookie')).toMatch(/^__Host-leveltag=.*; Secure/);
      expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    }));

  test('ends with a logout, and with its account', async () => {
    const { cookie, csrf } = await session('viewer');
    const ask = () => web.app.app.request('/v1/results', { headers: { ...HOST, cookie } });
    expect((await ask()).status).toBe(200);
    const end = await web.app.app.request('/session/end', {
      method: 'POST',
      headers: { ...HOST, cookie, 'x-csrf-token': csrf },
    });
    expect(end.status).toBe(303);
    expect((await ask()).status).toBe(401);
  });

  test('cannot be had with a wrong password or name, which look the same', async () => {
    const wrong = await logIn(web.app, 'cookie', 'not the password');
    const nobody = await logIn(web.app, 'nobody', 'not the password');
    for (const answer of [wrong, nobody]) {
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        '/login?failed=1&next=%2Fpeople',
      ]);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  test('cannot be had by trying', () =>
    withApp({ loginAttempts: 3 }, async (app) => {
      for (let i = 0; i < 3; i++) expect((await logIn(app, 'cookie', 'wrong')).status).toBe(303);
      const answer = await logIn(app, 'cookie', PASSWORD);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }));
});

describe('forms and scripts of a session', () => {
  let cookie: string;
  let csrf: string;
  beforeEach(async () => {
    ({ cookie, csrf } = await session('recruiter'));
  });
  const retry = (headers: Record<string, string>, body?: URLSearchParams) =>
    web.app.app.request('/v1/retry', {
      method: 'POST',
      headers: { ...HOST, cookie, ...headers },
      ...(body && { body }),
    });

  test('need the token of the session', async () => {
    expect((await retry({})).status).toBe(403);
    expect((await retry({ 'x-csrf-token': 'x'.repeat(43) })).status).toBe(403);
    expect((await retry({ 'x-csrf-token': csrf })).status).toBe(202);
    expect((await retry({}, new URLSearchParams({ _csrf: csrf }))).status).toBe(202);
    expect((await retry({}, new URLSearchParams({ _csrf: 'no' }))).status).toBe(403);
  });

  test('get another token with each page, so that none is guessed from how well a page compresses', async () => {
    const page = async (encoding: string) =>
      web.app.app.request('/people', {
        headers: { ...HOST, cookie, accept: 'text/html', 'accept-encoding': encoding },
      });
    const token = async () => /data-csrf="([^"]+)"/.exec(await (await page('')).text())![1]!;
    const [one, another] = [await token(), await token()];
    expect(one).not.toBe(another);
    for (const each of [one, another]) {
      expect((await retry({ 'x-csrf-token': each })).status).toBe(202);
    }
    expect((await page('gzip')).headers.get('content-encoding')).toBe('gzip');
    const stranger = await session('recruiter');
    expect((await retry({ 'x-csrf-token': stranger.csrf })).status).toBe(403);
  });

  test('must come from this server, token or not', async () => {
    const given = { 'x-csrf-token': csrf };
    expect((await retry({ ...given, origin: 'http://evil.example' })).status).toBe(403);
    expect((await retry({ ...given, origin: 'null' })).status).toBe(403);
    expect((await retry({ ...given, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await retry({ ...given, origin: 'http://127.0.0.1:7300' })).status).toBe(202);
  });

  test('that upload have the token in their address', async () => {
    const upload = async (query: string) => {
      const form = new Response(formOf({ 'form.txt': 'sent by a form' }));
      return web.app.app.request(`/v1/files${query}`, {
        method: 'POST',
        headers: { ...HOST, cookie, 'content-type': form.headers.get('content-type')! },
        body: await form.arrayBuffer(),
      });
    };
    expect((await upload('')).status).toBe(403);
    const answer = await upload(`?_csrf=${csrf}&next=/batches`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/batches']);
  });

  test('a login form of another site is refused too', async () => {
    const answer = await logIn(web.app, 'cookie', PASSWORD, {
      ...HOST,
      origin: 'http://evil.example',
    });
    expect(answer.status).toBe(403);
  });
});

describe('the link at the start', () => {
  test('lets in once, and nobody who guesses', () =>
    withApp({}, async (app) => {
      const open = (path: string) => app.app.request(path, { headers: HOST });
      expect((await open('/enter?token=guess')).status).toBe(403);
      expect((await open('/enter')).status).toBe(403);
      const first = await open(app.entryPath!);
      expect(first.status).toBe(303);
      const page = await app.app.request('/v1/releases/promote', {
        method: 'POST',
        headers: { ...HOST, cookie: cookieOf(first) },
      });
      expect(page.status, 'an admin, but without the form’s token').toBe(403);
      expect((await open(app.entryPath!)).status).toBe(403);
    }));

  test('is not made where others can reach the server', () =>
    withApp({ host: '0.0.0.0' }, async (app) => {
      expect(app.entryPath).toBeNull();
      expect((await app.app.request('/enter?token=', { headers: HOST })).status).not.toBe(303);
    }));
});

describe('hosts', () => {
  const statusFor = async (app: WebApp, host: string) =>
    (await app.app.request('/login', { headers: { host } })).status;

  test('on loopback only this machine’s names are answered', () =>
    withApp({}, async (app) => {
      for (const host of ['127.0.0.1:7300', 'localhost:1', 'LOCALHOST', '[::1]:7300']) {
        expect(await statusFor(app, host), host).toBe(200);
      }
      for (const host of [
        'evil.example',
        '127.0.0.1.evil.example',
        '10.0.0.5',
        'localhost.evil.example:7300',
      ]) {
        expect(await statusFor(app, host), host).toBe(421);
      }
    }));

  test('elsewhere the public name and addresses are, other names are not', () =>
    withApp({ host: '0.0.0.0', publicUrl: 'https://levels.example.org' }, async (app) => {
      expect(await statusFor(app, 'levels.example.org')).toBe(200);
      expect(await statusFor(app, '10.0.0.5:7300')).toBe(200);
      expect(await statusFor(app, 'evil.example')).toBe(421);
    }));
});

describe('answers', () => {
  test.each(['/login', '/v1/results', '/nothing', '/assets/page.css'])(
    '%s says that nothing inline or from elsewhere runs, in no frame',
    async (path) => {
      const { headers } = await web.app.app.request(path, { headers: HOST });
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );

  test('are kept by no cache unless they say so', async () => {
    const list = await web.ask('viewer', '/v1/results');
    expect(list.headers.get('cache-control')).toBe('private, no-store');
    const record = await web.ask('viewer', `/v1/results/${id}`);
    expect(record.headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each([
    '/assets/../app.ts',
    '/assets/..%2fapp.ts',
    '/assets/%2e%2e/app.ts',
    '/assets/..%5capp.ts',
    '/assets//etc/passwd',
    '/assets/page.css%00',
  ])('%s leads to no file', async (path) => {
    const answer = await web.app.app.request(path, { headers: HOST });
    expect([401, 404]).toContain(answer.status);
  });

  test('a caller who asks too often has to wait', () =>
    withApp({ requestsPerMinute: 3 }, async (app) => {
      const ask = () => app.app.request('/login', { headers: HOST });
      for (let i = 0; i < 3; i++) expect((await ask()).status).toBe(200);
      const answer = await ask();
      expect(answer.status).toBe(429);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }));
});

test('errors that are not typed tell nothing, neither the caller nor the log', async () => {
  const lines: string[] = [];
  const other = await startTestWeb({ lines });
  const { sql } = await import('kysely');
  await sql`alter table receipts rename column source_name to other_name`.execute(
    other.context.store.db,
  );
  const answer = await other.ask('viewer', '/v1/results?q=Ada').catch((error: unknown) => error);
  await sql`alter table receipts rename column other_name to source_name`.execute(
    other.context.store.db,
  );
  await other.stop();
  expect(answer).toBeInstanceOf(Error);
  expect(lines.join('')).not.toContain('Ada');
  expect(lines.join('')).toContain('"msg":"request"');
});
