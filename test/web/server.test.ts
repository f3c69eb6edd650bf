import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, listAccounts, removeAccount } from '../../src/access/accounts.ts';
import { revokeToken } from '../../src/access/tokens.ts';
import { readWeb } from '../../src/config.ts';
import { startWebServer } from '../../src/web/server.ts';
import type { WebSettings } from '../../src/web/settings.ts';
import { startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb();
  for (const name of ['viewer', 'recruiter', 'admin']) {
    await revokeToken(web.context.store.db, name, 'test');
  }
});
afterAll(() => web?.stop());

const start = (settings: Partial<WebSettings>) =>
  startWebServer(web.context, { port: 0, ...settings });

test('listens on loopback by default, and its link lets in once', async () => {
  const server = await start({});
  try {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const open = () => fetch(server.entryLink!, { redirect: 'manual' });
    expect((await open()).status).toBe(303);
    expect((await open()).status).toBe(403);
    expect((await fetch(`${server.address}/v1/results`)).status).toBe(401);
  } finally {
    await server.close();
  }
  await expect(fetch(server.address)).rejects.toThrow();
});

test('answers no name but its own over a real connection', async () => {
  const server = await start({});
  try {
    const asked = request(`${server.address}/login`, { headers: { host: 'evil.example' } }).end();
    const [answer] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }];
    answer.resume();
    expect(answer.statusCode).toBe(421);
  } finally {
    await server.close();
  }
});

test('a port that is taken is told in a sentence', async () => {
  const server = await start({});
  const port = Number(new URL(server.address).port);
  await expect(start({ port })).rejects.toMatchObject({
    code: 'address_unusable',
    message: expect.stringContaining('--port'),
  });
  await server.close();
});

describe('where others can reach it', () => {
  test('it does not start while nobody could log in', async () => {
    await expect(start({ host: '0.0.0.0' })).rejects.toMatchObject({
      code: 'no_accounts',
      message: expect.stringContaining('leveltag user add'),
    });
  });

  test('it starts with the first admin from a file, prints no link, and keeps the password that is there', async () => {
    const { db } = web.context.store;
    const adminPasswordFile = join(web.folder, 'admin');
    await writeFile(adminPasswordFile, 'a password of a file\n');
    const server = await start({ host: '0.0.0.0', adminPasswordFile });
    expect(server.entryLink).toBeNull();
    await server.close();
    expect(await listAccounts(db)).toEqual([{ name: 'admin', role: 'admin' }]);
    await writeFile(adminPasswordFile, 'another password of it\n');
    await (await start({ host: '0.0.0.0', adminPasswordFile })).close();
    expect(await accountOf(db, 'admin', 'a password of a file')).not.toBeNull();
    expect(await accountOf(db, 'admin', 'another password of it')).toBeNull();
    await removeAccount(db, 'admin', 'test');
  });

  test.each([
    ['is not there', null, 'secret_unreadable'],
    ['is empty', '\n', 'secret_unreadable'],
    ['holds a short password', 'short\n', 'weak_password'],
  ])('a file that %s is told', async (_what, text, code) => {
    const adminPasswordFile = join(web.folder, crypto.randomUUID());
    if (text !== null) await writeFile(adminPasswordFile, text);
    await expect(start({ adminPasswordFile })).rejects.toMatchObject({ code });
  });
});

test('health and metrics are answered without a login, under the guard of hosts', async () => {
  const server = await start({
    probes: async (path) =>
      path === '/health/live' ? { status: 200, contentType: 'application/json', body: '{}' } : null,
  });
  try {
    expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.address}/health/none`)).status).toBe(401);
  } finally {
    await server.close();
  }
});

describe('the environment', () => {
  test('says nothing: nothing is public, nobody is let in from elsewhere', () => {
    expect(readWeb({})).toEqual({ publicUrl: null, adminPasswordFile: null, oidc: null });
  });

  test('names the public address and the provider', () => {
    const env = {
      LEVELTAG_PUBLIC_URL: 'https://levels.example.org/',
      LEVELTAG_ADMIN_PASSWORD_FILE: '/run/secrets/admin',
      LEVELTAG_OIDC_ISSUER: 'https://id.example.org/realms/x',
      LEVELTAG_OIDC_CLIENT_ID: 'leveltag',
      LEVELTAG_OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc',
    };
    expect(readWeb(env)).toEqual({
      publicUrl: 'https://levels.example.org',
      adminPasswordFile: '/run/secrets/admin',
      oidc: {
        issuer: 'https://id.example.org/realms/x',
        clientId: 'leveltag',
        clientSecretFile: '/run/secrets/oidc',
        roleClaim: 'leveltag_role',
      },
    });
  });

  test.each([
    [{ LEVELTAG_PUBLIC_URL: 'levels' }, 'LEVELTAG_PUBLIC_URL'],
    [{ LEVELTAG_PUBLIC_URL: 'https://x.example/path' }, 'LEVELTAG_PUBLIC_URL'],
    [{ LEVELTAG_OIDC_ISSUER: 'id' }, 'LEVELTAG_OIDC_ISSUER'],
    [{ LEVELTAG_OIDC_ISSUER: 'https://id.example' }, 'LEVELTAG_OIDC_CLIENT_ID'],
  ])('is refused where it cannot be: %o', (env, variable) => {
    expect(() => readWeb(env)).toThrow(variable);
  });
});
