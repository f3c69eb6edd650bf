import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/access/role.ts';
import { formOf, sendAndWait, type TestWeb } from '../set-up.ts';
import { HOST, newSession, type TestSession } from './support.ts';

const BELOW: Readonly<Record<Role, Role | null>> = {
  viewer: null,
  recruiter: 'viewer',
  admin: 'recruiter',
};

/** What the page answers beside the API, and from which role on. */
const ROUTES: readonly (readonly [string, string, Role])[] = [
  ['GET', '/people', 'viewer'],
  ['GET', '/people/compare', 'viewer'],
  ['GET', '/people/:receipt', 'viewer'],
  ['POST', '/people/:receipt/override', 'recruiter'],
  ['POST', '/people/:receipt/erase', 'admin'],
  ['GET', '/intake', 'recruiter'],
  ['GET', '/intake/:batch', 'viewer'],
  ['POST', '/intake/:batch/retry', 'recruiter'],
  ['GET', '/runs', 'viewer'],
  ['POST', '/runs/promote', 'admin'],
  ['POST', '/runs/rollback', 'admin'],
  ['GET', '/status', 'viewer'],
  ['GET', '/status/queues/:queue', 'viewer'],
  ['POST', '/status/queues/:queue', 'admin'],
  ['POST', '/status/queues/:queue/retry', 'recruiter'],
];
/** For those too who are not logged in. */
const OPEN = ['GET /', 'GET /login', 'POST /theme', 'POST /blind', 'GET /docs', 'GET /enter'];

export function testsOfPageRoles(web: () => TestWeb): void {
  // A login takes a third of a second on purpose: one for each role does.
  const sessions = new Map<Role, Promise<TestSession>>();

  describe('on the page', () => {
    test.each(ROUTES)('%s %s is for a %s and more', async (method, route, role) => {
      const path = await pathOf(web(), route);
      const nobody = await web().app.app.request(path, { method, headers: HOST });
      expect(nobody.status).toBe(401);
      const below = BELOW[role];
      if (below) expect(await statusFor(below, method, path)).toBe(403);
      expect([401, 403]).not.toContain(await statusFor(role, method, path));
    });

    test('every route is in that table, or open on purpose', () => {
      const own = web()
        .app.app.routes.filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path}`)
        .filter((route) => !/ \/(v1|assets|session|health|metrics)(\/|$)/.test(route));
      const named = [...ROUTES.map(([method, path]) => `${method} ${path}`), ...OPEN];
      expect(new Set(own)).toEqual(new Set(named));
    });
  });

  /** As a person with a session: what is refused is refused for the role, not for want of the form's token. */
  async function statusFor(role: Role, method: string, path: string): Promise<number> {
    if (!sessions.has(role)) sessions.set(role, newSession(web(), role));
    const { cookie, csrf } = await sessions.get(role)!;
    const headers = { ...HOST, cookie, 'x-csrf-token': csrf };
    return (await web().app.app.request(path, { method, headers })).status;
  }
}

let received: Promise<number> | null = null;

async function pathOf(web: TestWeb, route: string): Promise<string> {
  received ??= sendAndWait(web, formOf({ 'page.txt': 'a person of the page' }), '?batch=page').then(
    ({ files }) => files[0]!.id,
  );
  return route
    .replace(':receipt', String(await received))
    .replace(':batch', 'page')
    .replace(':queue', 'extract');
}
