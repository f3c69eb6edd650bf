import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WebEnv } from './env.ts';
import { HttpProblem } from './problem.ts';

/** Of a form or JSON, which is read whole: the longest note, however it is escaped, takes half of it. */
const MOST_BYTES = 64 * 1024;
const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];

const limit = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new HttpProblem(413, 'too_large', `A form or JSON has at most ${MOST_BYTES} bytes.`);
  },
});

/** Nobody, logged in or not, has the server hold a body of any size. Files come in a stream with limits of its own. */
export const bodyGuard: MiddlewareHandler<WebEnv> = (c, next) =>
  WITHOUT_BODY.includes(c.req.method) || isUpload(c) ? next() : limit(c, next);

function isUpload(c: Context<WebEnv>): boolean {
  const type = c.req.header('content-type') ?? '';
  return c.req.path === '/v1/files' && type.startsWith('multipart/form-data');
}
