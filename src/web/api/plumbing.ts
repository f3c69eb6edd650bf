import { OpenAPIHono, z, type RouteConfig, type RouteHandler } from '@hono/zod-openapi';
import type { Role } from '../../access/role.ts';
import type { WebEnv } from '../env.ts';
import { problem } from '../problem.ts';
import { requireRole } from '../session/require-role.ts';

export type Api = OpenAPIHono<WebEnv>;

/** Routes whose requests are checked by the schemas that the description is made of. */
export function newApi(): Api {
  return new OpenAPIHono<WebEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const errors = result.error.issues.map(({ path, message }) => ({
        field: [result.target, ...path].join('.'),
        message,
      }));
      return problem(c, 400, 'invalid', { errors });
    },
  });
}

/**
 * Adds a route. A handler may answer with any `Response`: what it answers is checked against the description
 * by the tests, not by types.
 */
export function on<R extends RouteConfig & { getRoutingPath(): string }>(
  api: Api,
  route: R,
  handler: (c: Parameters<RouteHandler<R, WebEnv>>[0]) => Response | Promise<Response>,
): void {
  api.openapi(route, handler as never);
}

/** Who may use a route: for the guard and for the description. */
export function allowed(role: Role) {
  return {
    middleware: [requireRole(role)],
    security: [{ token: [] as string[] }, { session: [] as string[] }],
  };
}

export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457. `code` is stable and for programs.' });

const PROBLEM = { 'application/problem+json': { schema: ProblemSchema } };
const WORDS: Readonly<Record<number, string>> = {
  400: 'The request is not valid.',
  404: 'There is none, or it has no result yet.',
  409: 'In conflict with what is stored.',
  410: 'It was erased.',
  412: 'It changed since the ETag that was sent.',
  413: 'Too large.',
  415: 'Not a type that is taken here.',
  422: 'It cannot be done.',
  503: 'Not possible at present.',
};

/** What every route may answer, and the problems that are named. */
export function problems(...statuses: number[]) {
  const own = statuses.map((status) => [status, { description: WORDS[status]!, content: PROBLEM }]);
  return {
    400: { description: WORDS[400]!, content: PROBLEM },
    401: { description: 'No token and no session.', content: PROBLEM },
    403: { description: 'The role does not allow it.', content: PROBLEM },
    429: { description: 'Too many requests: wait for `retry-after` seconds.', content: PROBLEM },
    ...(Object.fromEntries(own) as Record<
      number,
      { description: string; content: typeof PROBLEM }
    >),
  };
}

/** A JSON answer. */
export function json<S>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
