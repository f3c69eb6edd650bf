import { describe, expect, test } from 'vitest';
import type { WebApp } from '../../../src/web/app.ts';
import type { TestWeb } from '../set-up.ts';
import { cookieOf, HOST, withApp } from './support.ts';

export function testsOfTheEntrance(web: () => TestWeb): void {
  describe('the link at the start', () => {
    test('lets in once, and nobody who guesses', () =>
      withApp(web(), {}, async (app) => {
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
      withApp(web(), { host: '0.0.0.0' }, async (app) => {
        expect(app.entryPath).toBeNull();
        expect((await app.app.request('/enter?token=', { headers: HOST })).status).not.toBe(303);
      }));
  });

  describe('hosts', () => {
    const statusFor = async (app: WebApp, host: string) =>
      (await app.app.request('/login', { headers: { host } })).status;

    test('on loopback only this machine’s names are answered', () =>
      withApp(web(), {}, async (app) => {
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
      withApp(web(), { host: '0.0.0.0', publicUrl: 'https://levels.example.org' }, async (app) => {
        expect(await statusFor(app, 'levels.example.org')).toBe(200);
        expect(await statusFor(app, '10.0.0.5:7300')).toBe(200);
        expect(await statusFor(app, 'evil.example')).toBe(421);
      }));
  });
}
