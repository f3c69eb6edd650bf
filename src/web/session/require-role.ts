import type { MiddlewareHandler } from 'hono';
import { mayAct, type Role } from '../../access/role.ts';
import type { WebEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';

/** Lets through whoever may do what `role` may. A browser without a session is sent to the login page. */
export function requireRole(role: Role): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const user = c.get('user');
    if (user && mayAct(user.role, role)) return next();
    if (user) throw new HttpProblem(403, 'role', `This needs the role ${role}.`);
    if (wantsPage(c.req.method, c.req.header('accept'), c.req.path)) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`/login?next=${encodeURIComponent(pathname + search)}`, 303);
    }
    throw new HttpProblem(401, 'login_needed', 'Send a token, as "Authorization: Bearer …".', {
      'www-authenticate': 'Bearer',
    });
  };
}

function wantsPage(method: string, accept: string | undefined, path: string): boolean {
  return method === 'GET' && !path.startsWith('/v1/') && (accept ?? '').includes('text/html');
}
