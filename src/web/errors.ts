import type { ErrorHandler, NotFoundHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { folderFault } from '../folder-fault.ts';
import { codeOf } from '../queue/queues.ts';
import { explainLoss } from '../store/connection-lost.ts';
import type { WebEnv } from './env.ts';
import { HttpProblem, problem } from './problem.ts';

/** Typed errors of the use cases whose message may be shown, and how they are answered. */
const STATUSES: Readonly<Record<string, ContentfulStatusCode>> = {
  busy: 409,
  incomplete: 409,
  nothing_waits: 409,
  rubric_mismatch: 409,
  no_release: 409,
  missing: 410,
  erased: 410,
  unknown_document: 404,
  queue_unavailable: 503,
  database_unavailable: 503,
  disk_full: 503,
  folder_unusable: 503,
  pool_closed: 503,
  rendering_busy: 503,
};

/** Messages that name folders or addresses stay with the operator. */
const IN_CONFIDENCE: readonly string[] = ['database_unavailable', 'disk_full', 'folder_unusable'];

/** Every error becomes a problem; what is not typed is logged by its kind alone, as its message may quote a resume. */
export function answerErrors(log: Logger): ErrorHandler<WebEnv> {
  return (thrown, c) => {
    if (thrown instanceof HttpProblem) {
      for (const [name, value] of Object.entries(thrown.headers)) c.header(name, value);
      return problem(c, thrown.status, thrown.code, { detail: thrown.message });
    }
    const error = explainLoss(thrown) as Error;
    const code = codeOf(error);
    const status = STATUSES[code];
    if (status !== undefined) {
      return problem(
        c,
        status,
        code,
        IN_CONFIDENCE.includes(code) ? {} : { detail: error.message },
      );
    }
    log.error({ code, method: c.req.method }, 'request');
    if (folderFault(error) !== null) return problem(c, 503, 'folder_unusable');
    return problem(c, 500, 'unexpected', { detail: 'Look into the log of the server.' });
  };
}

export const answerNotFound: NotFoundHandler<WebEnv> = (c) =>
  problem(c, 404, 'not_found', { detail: 'There is nothing at this address.' });
