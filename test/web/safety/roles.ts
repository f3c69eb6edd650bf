import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/access/role.ts';
import { addToken, revokeToken } from '../../../src/access/tokens.ts';
import { safeNext } from '../../../src/web/session/safe-next.ts';
import type { TestWeb } from '../set-up.ts';
import { HOST } from './support.ts';

const NO_ID = '00000000-0000-4000-8000-000000000000';

export function testsOfRoles(web: () => TestWeb): void {
  describe('whoever asks', () => {
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
      expect((await web().ask(null, path, { method })).status).toBe(401);
      const below = BELOW[role];
      if (below) expect((await web().ask(below, path, { method })).status).toBe(403);
      expect([401, 403]).not.toContain((await web().ask(role, path, { method })).status);
    });

    test('every route of the description is in that table', async () => {
      const answer = await web().app.app.request('/v1/openapi.json', { headers: HOST });
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
      const { db } = web().context.store;
      const secret = await addToken(db, 'short-lived', 'viewer', 'test');
      const ask = (token: string) =>
        web().app.app.request('/v1/results', {
          headers: { ...HOST, authorization: `Bearer ${token}` },
        });
      expect((await ask(secret)).status).toBe(200);
      expect((await ask(`${secret}x`)).status).toBe(401);
      await revokeToken(db, 'short-lived', 'test');
      expect((await ask(secret)).status).toBe(401);
    });

    test('is sent to the login page by a browser’s question, and no further than this server after it', async () => {
      const page = await web().app.app.request('/people?level=senior', {
        headers: { ...HOST, accept: 'text/html' },
      });
      expect([page.status, page.headers.get('location')]).toEqual([
        303,
        '/login?next=%2Fpeople%3Flevel%3Dsenior',
      ]);
      for (const next of [
        '//evil.example',
        'https://evil.example',
        '/\\evil.example',
        7,
        '\t//x',
      ]) {
        expect(safeNext(next), String(next)).toBe('/');
      }
      expect(safeNext('/people?level=senior')).toBe('/people?level=senior');
    });
  });
}
