import { beforeEach, describe, expect, test } from 'vitest';
import { formOf, type TestWeb } from '../set-up.ts';
import { HOST, logIn, newSession, PASSWORD } from './support.ts';

export function testsOfForms(web: () => TestWeb): void {
  describe('forms and scripts of a session', () => {
    let cookie: string;
    let csrf: string;
    beforeEach(async () => {
      ({ cookie, csrf } = await newSession(web(), 'recruiter'));
    });
    const retry = (headers: Record<string, string>, body?: URLSearchParams) =>
      web().app.app.request('/v1/retry', {
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
        web().app.app.request('/people', {
          headers: { ...HOST, cookie, accept: 'text/html', 'accept-encoding': encoding },
        });
      const token = async () => /data-csrf="([^"]+)"/.exec(await (await page('')).text())![1]!;
      const [one, another] = [await token(), await token()];
      expect(one).not.toBe(another);
      for (const each of [one, another]) {
        expect((await retry({ 'x-csrf-token': each })).status).toBe(202);
      }
      expect((await page('gzip')).headers.get('content-encoding')).toBe('gzip');
      const stranger = await newSession(web(), 'recruiter');
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
        return web().app.app.request(`/v1/files${query}`, {
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
      const answer = await logIn(web().app, 'cookie', PASSWORD, {
        ...HOST,
        origin: 'http://evil.example',
      });
      expect(answer.status).toBe(403);
    });
  });
}
