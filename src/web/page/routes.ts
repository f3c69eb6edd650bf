import { Hono } from 'hono';
import { html } from 'hono/html';
import { assetUrl } from '../assets.ts';
import type { WebEnv } from '../env.ts';
import { requireRole } from '../session/require-role.ts';
import { safeNext } from '../session/safe-next.ts';
import type { Web } from '../web.ts';

/**
 * The views. `c.get('user')` says who asks and `c.get('csrf')` what their forms must send back (see
 * `WebEnv`); forms and scripts call the routes under `/v1`. `html` escapes what is put in.
 */
export function pageRoutes(_web: Web): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/login', (c) =>
      c.html(loginView(safeNext(c.req.query('next')), 'failed' in c.req.query())),
    )
    .use(requireRole('viewer'))
    .get('/', (c) =>
      c.html(
        html`<!doctype html>
          <html lang="en">
            <title>leveltag</title>
            <p>Logged in as ${c.get('user')!.name}. <a href="/docs">The API</a></p>
          </html>`,
      ),
    );
}

function loginView(next: string, hasFailed: boolean) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <title>Log in – leveltag</title>
        <link rel="stylesheet" href="${assetUrl('page.css')}" />
      </head>
      <body>
        ${hasFailed ? html`<p role="alert">Name and password do not fit.</p>` : ''}
        <form method="post" action="/session">
          <input type="hidden" name="next" value="${next}" />
          <label>Name <input name="name" autocomplete="username" required /></label>
          <label
            >Password
            <input name="password" type="password" autocomplete="current-password" required
          /></label>
          <button>Log in</button>
        </form>
      </body>
    </html>`;
}
