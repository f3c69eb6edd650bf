import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addAccount, removeAccount } from '../../../src/access/accounts.ts';
import { addToken } from '../../../src/access/tokens.ts';
import { csrfTokenOf } from '../../../src/web/session/csrf.ts';
import type { TestWeb } from '../set-up.ts';
import { cookieOf, HOST, logIn, newSession, PASSWORD, withApp } from './support.ts';

export function testsOfSessions(web: () => TestWeb): void {
  describe('tokens and passwords', () => {
    test('stand in the database as hashes', async () => {
      const { db } = web().context.store;
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
    beforeAll(() =>
      addAccount(
        web().context.store.db,
        { name: 'cookie', role: 'viewer', password: PASSWORD },
        'test',
      ),
    );

    test('has a cookie that no script reads and no other site’s form sends', async () => {
      const answer = await logIn(web().app, 'cookie', PASSWORD);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/people']);
      const cookie = answer.headers.get('set-cookie')!;
      expect(cookie).toMatch(/^leveltag=[\w-]{43}; /);
      expect(cookie).toContain('HttpOnly');
      expect(cookie).toContain('SameSite=Lax');
      expect(cookie).toContain('Path=/');
      expect(cookie).not.toContain('Secure');
    });

    test('has a cookie for https alone where others can reach the server', () =>
      withApp(web(), { host: '0.0.0.0' }, async (app) => {
        const answer = await logIn(app, 'cookie', PASSWORD);
        expect(answer.headers.get('set-cookie')).toMatch(/^__Host-leveltag=.*; Secure/);
        expect(answer.headers.get('strict-transport-security')).toContain('max-age');
      }));

    test('ends with a logout', async () => {
      const { cookie, csrf } = await newSession(web(), 'viewer');
      expect(await statusFor(cookie)).toBe(200);
      const end = await web().app.app.request('/session/end', {
        method: 'POST',
        headers: { ...HOST, cookie, 'x-csrf-token': csrf },
      });
      expect(end.status).toBe(303);
      expect(await statusFor(cookie)).toBe(401);
    });

    test('ends with its account, and has the role that the account has now', async () => {
      const { db } = web().context.store;
      const { name, cookie } = await newSession(web(), 'recruiter');
      expect(await statusFor(cookie, '/v1/export')).toBe(200);
      await sql`update users set role = 'viewer' where name = ${name}`.execute(db);
      expect(await statusFor(cookie, '/v1/export')).toBe(403);
      await removeAccount(db, name, 'test');
      expect(await statusFor(cookie)).toBe(401);
    });

    test('ends after its hours', async () => {
      const { name, cookie } = await newSession(web(), 'viewer');
      await sql`
        update sessions set expires_at = now() - interval '1 second' where account = ${name}`.execute(
        web().context.store.db,
      );
      expect(await statusFor(cookie)).toBe(401);
    });

    test('is another one after each login, so that none can be handed to somebody beforehand', async () => {
      const { name, cookie } = await newSession(web(), 'viewer');
      const csrf = csrfTokenOf(cookie.split('=')[1]!);
      const login = await logIn(web().app, name, PASSWORD, {
        ...HOST,
        cookie,
        'x-csrf-token': csrf,
      });
      expect(cookieOf(login)).not.toBe(cookie);
      expect(await statusFor(cookieOf(login))).toBe(200);
      expect(await statusFor(cookie)).toBe(401);
    });

    test('cannot be had with a wrong password or name, which look the same', async () => {
      const wrong = await logIn(web().app, 'cookie', 'not the password');
      const nobody = await logIn(web().app, 'nobody', 'not the password');
      for (const answer of [wrong, nobody]) {
        expect([answer.status, answer.headers.get('location')]).toEqual([
          303,
          '/login?failed=1&next=%2Fpeople',
        ]);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    });

    test('cannot be had by trying', () =>
      withApp(web(), { loginAttempts: 3 }, async (app) => {
        for (let i = 0; i < 3; i++) expect((await logIn(app, 'cookie', 'wrong')).status).toBe(303);
        const answer = await logIn(app, 'cookie', PASSWORD);
        expect(answer.status).toBe(429);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }));
  });

  async function statusFor(cookie: string, path = '/v1/results'): Promise<number> {
    return (await web().app.app.request(path, { headers: { ...HOST, cookie } })).status;
  }
}
