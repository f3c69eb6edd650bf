import { Hono, type MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Context } from '../context.ts';
import { createPool } from '../pool/pool.ts';
import { openPageImages } from '../render/page-images.ts';
import { apiRoutes, describeApi } from './api/routes.ts';
import { docsRoutes } from './docs/routes.ts';
import type { Probes } from '../serve/probes.ts';
import { assetRoutes } from './assets.ts';
import { bodyGuard } from './body-guard.ts';
import { addressOf } from './caller.ts';
import { compressed } from './compressed.ts';
import type { WebEnv } from './env.ts';
import { startWebhooks } from '../webhooks/run.ts';
import { openFeed } from './events/feed.ts';
import { answerErrors, answerNotFound } from './errors.ts';
import { safeHeaders, uncached } from './headers.ts';
import { hostGuard } from './host-guard.ts';
import { errorsAsPages, notFoundAsPage } from './page/access/page-errors.ts';
import { pageRoutes } from './page/routes.ts';
import { HttpProblem } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import { csrfGuard } from './session/csrf.ts';
import { identify } from './session/identify.ts';
import { oidcRoutes } from './session/oidc.ts';
import { entryLink, sessionRoutes } from './session/routes.ts';
import { DEFAULT_WEB_SETTINGS, isLoopback, type WebSettings } from './settings.ts';
import { removeOldUploads } from './uploads/upload-folder.ts';
import type { Web } from './web.ts';
import { countWrites } from './writes.ts';

export interface WebApp {
  readonly app: Hono<WebEnv>;
  /** The path of the link that lets in whoever started the server, once; null where others can reach it. */
  readonly entryPath: string | null;
  /** Looks for what webhooks are to be told now, and waits until it is queued. */
  look(): Promise<void>;
  close(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** The web server without a socket. `close` it before the context. */
export async function createApp(
  context: Context,
  given: Partial<WebSettings> = {},
): Promise<WebApp> {
  const settings = { ...DEFAULT_WEB_SETTINGS, ...given };
  const isLocal = isLoopback(settings.host);
  const isSecure = !isLocal || (settings.publicUrl?.startsWith('https:') ?? false);
  await removeOldUploads(context.config);
  const { limits, processes } = context.config;
  const pool = createPool({ limits, processes, size: 1 });
  const images = openPageImages(pool);
  const feed = openFeed(context);
  const webhooks = startWebhooks(context, { retryMs: settings.webhookRetryMs });
  const web: Web = { context, settings, pool, images, feed, isSecure, writes: { count: 0 } };
  const entry = isLocal ? entryLink(web) : null;
  const requests = rateLimit(settings.requestsPerMinute, MINUTE_MS);

  const app = new Hono<WebEnv>();
  app.onError(errorsAsPages(answerErrors(context.log))).notFound(notFoundAsPage(answerNotFound));
  app.use(safeHeaders(isSecure), uncached, hostGuard(settings));
  app.on('GET', ['/health/*', '/metrics'], probe(settings.probes));
  app.use(compressed);
  app.route('/assets', assetRoutes());
  app.use(bodyGuard, identify(web));
  app.use(async (c, next) => {
    const wait = requests.take(c.get('user')?.actor ?? addressOf(c));
    if (wait > 0) throw tooMany(wait);
    await next();
  });
  app.use(csrfGuard, countWrites(web.writes));
  if (settings.oidc) app.route('/session/oidc', oidcRoutes(web, settings.oidc));
  app.route('/session', sessionRoutes(web));
  if (entry) app.route('/enter', entry.routes);
  const api = apiRoutes(web);
  app.route('/v1', api);
  app.route(
    '/docs',
    docsRoutes(() => describeApi(api)),
  );
  app.route('/', pageRoutes(web));
  return {
    app,
    entryPath: entry?.path ?? null,
    look: () => webhooks.look(),
    close: async () => {
      await feed.close();
      await webhooks.close();
      await pool.close();
    },
  };
}

/** States, counts and codes only, so that no login is asked for. */
function probe(probes: Probes | null): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const answer = await probes?.(c.req.path);
    if (!answer) return next();
    const { status, contentType, body } = answer;
    return c.body(body, status as ContentfulStatusCode, { 'content-type': contentType });
  };
}

function tooMany(seconds: number): HttpProblem {
  return new HttpProblem(429, 'too_many_requests', `Wait ${seconds} seconds.`, {
    'retry-after': String(seconds),
  });
}
