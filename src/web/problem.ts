import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** RFC 9457. `code` is for programs, `title` and `detail` are for people; none holds what a resume says. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  /** What in the request is wrong, field by field. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** What a handler throws to answer with a problem. */
export class HttpProblem extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  /** @param detail what to do about it */
  constructor(
    status: ContentfulStatusCode,
    code: string,
    detail: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = 'HttpProblem';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'Log in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  409: 'In conflict with what is stored',
  410: 'Erased',
  412: 'Changed in between',
  413: 'Too large',
  415: 'Not a type that is taken here',
  421: 'Not the host that was asked for',
  422: 'It cannot be done',
  429: 'Too many requests',
  500: 'A defect of leveltag',
  503: 'Not possible at present',
};

export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  more: Pick<Problem, 'detail' | 'errors'> = {},
): Response {
  const title = TITLES[status] ?? 'The request failed';
  const body: Problem = { type: 'about:blank', title, status, code, ...more };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}
