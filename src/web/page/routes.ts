import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { WebEnv } from '../env.ts';
import { requireRole } from '../session/require-role.ts';
import { safeNext } from '../session/safe-next.ts';
import type { Web } from '../web.ts';
import { loginView } from './access/login.ts';
import { BLIND_COOKIE, readTheme, show, THEME_COOKIE } from './frame-of.ts';
import { healthRoutes } from './health/routes.ts';
import { intakeRoutes } from './intake/routes.ts';
import { links } from './links.ts';
import { peopleRoutes } from './people/routes.ts';
import { queueRoutes } from './queues/routes.ts';
import { resumeRoutes } from './resume/routes.ts';
import { runsRoutes } from './runs/routes.ts';

const YEAR_SECONDS = 365 * 24 * 3_600;

/** The views of the page, for people; programs use the routes under `/v1`. */
export function pageRoutes(web: Web): Hono<WebEnv> {
  const keep = (c: Context<WebEnv>, name: string, value: string): void =>
    setCookie(c, name, value, {
      path: '/',
      maxAge: YEAR_SECONDS,
      sameSite: 'Lax',
      httpOnly: true,
      secure: web.isSecure,
    });
  return new Hono<WebEnv>()
    .get(links.login, (c) =>
      show(c, () =>
        loginView({
          next: safeNext(c.req.query('next')),
          hasFailed: c.req.query('failed') !== undefined,
          oidcPath: web.settings.oidc ? '/session/oidc' : null,
        }),
      ),
    )
    .post(links.theme, async (c) => {
      const { theme, back } = await c.req.parseBody();
      keep(c, THEME_COOKIE, readTheme(theme));
      return c.redirect(safeNext(back), 303);
    })
    .post(links.blind, async (c) => {
      const { blind, back } = await c.req.parseBody();
      keep(c, BLIND_COOKIE, blind === 'on' ? 'on' : 'off');
      return c.redirect(safeNext(back), 303);
    })
    .get('/', (c) => c.redirect(links.people, 303))
    .use(requireRole('viewer'))
    .route('/', peopleRoutes(web))
    .route('/', resumeRoutes(web))
    .route('/', intakeRoutes(web))
    .route('/', runsRoutes(web))
    .route('/', healthRoutes(web))
    .route('/', queueRoutes(web));
}
