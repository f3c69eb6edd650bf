import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { WebEnv } from '../../env.ts';
import type { Problem } from '../../problem.ts';
import { frameOf } from '../frame-of.ts';
import { layout } from '../layout.ts';
import { errorView } from './error.ts';

type Answer = (c: Context<WebEnv>) => Response | Promise<Response>;

/** What programs are told as a problem, people are shown as a page. */
export function errorsAsPages(answer: ErrorHandler<WebEnv>): ErrorHandler<WebEnv> {
  return (error, c) => asPage(c as Context<WebEnv>, () => answer(error, c) as Response);
}

export function notFoundAsPage(answer: NotFoundHandler<WebEnv>): NotFoundHandler<WebEnv> {
  return (c) => asPage(c, () => answer(c) as Response);
}

async function asPage(c: Context<WebEnv>, answer: Answer): Promise<Response> {
  const response = await answer(c);
  if (!(c.req.header('accept') ?? '').includes('text/html')) return response;
  const { status, title, detail } = (await response.json()) as Problem;
  for (const [name, value] of response.headers) if (name !== 'content-type') c.header(name, value);
  const view = errorView({ status, detail: detail ?? title });
  return c.html(layout(frameOf(c), view), status as ContentfulStatusCode);
}
