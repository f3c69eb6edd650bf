import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { WebEnv } from '../../src/web/env.ts';
import { answerErrors } from '../../src/web/errors.ts';

const fault = (message: string, fields: object = {}): Error =>
  Object.assign(new Error(message), fields);

test.each([
  [
    'a database that is gone',
    fault('Connection terminated unexpectedly'),
    503,
    'database_unavailable',
  ],
  ['a full disk', fault('could not extend file', { code: '53100' }), 503, 'disk_full'],
  ['a folder without rights', fault('not permitted', { code: 'EACCES' }), 503, 'folder_unusable'],
  ['anything else', fault('Quillon Marrowby'), 500, 'unexpected'],
])('%s is answered as such, without its words', async (_what, error, status, code) => {
  const app = new Hono<WebEnv>().onError(answerErrors(pino({ level: 'silent' })));
  app.get('/', () => {
    throw error;
  });
  const answer = await app.request('/');
  const text = await answer.text();
  expect(answer.status).toBe(status);
  expect(JSON.parse(text)).toMatchObject({ code });
  expect(text).not.toContain(error.message);
});
