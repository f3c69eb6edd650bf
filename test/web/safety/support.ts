import { addAccount } from '../../../src/access/accounts.ts';
import type { Role } from '../../../src/access/role.ts';
import { createApp, type WebApp } from '../../../src/web/app.ts';
import { csrfTokenOf } from '../../../src/web/session/csrf.ts';
import type { WebSettings } from '../../../src/web/settings.ts';
import type { TestWeb } from '../set-up.ts';

export const PASSWORD = 'correct horse battery';
export const HOST = { host: '127.0.0.1:7300' };

/** Another server on the same database. */
export async function withApp(
  web: TestWeb,
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

export const logIn = (
  { app }: WebApp,
  name: string,
  password: string,
  headers: Record<string, string> = HOST,
) =>
  app.request('/session', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ name, password, next: '/people' }),
  });

export const cookieOf = (answer: Response): string =>
  answer.headers.get('set-cookie')!.split(';')[0]!;

export interface TestSession {
  readonly name: string;
  readonly cookie: string;
  readonly csrf: string;
}

/** A session of a new account. */
export async function newSession({ context, app }: TestWeb, role: Role): Promise<TestSession> {
  const name = `person-${crypto.randomUUID().slice(0, 8)}`;
  await addAccount(context.store.db, { name, role, password: PASSWORD }, 'test');
  const cookie = cookieOf(await logIn(app, name, PASSWORD));
  return { name, cookie, csrf: csrfTokenOf(decodeURIComponent(cookie.split('=')[1]!)) };
}
