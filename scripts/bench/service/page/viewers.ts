/**
 * Many who look at once: `node viewers.ts` with `ViewersOrder` as JSON on standard input writes
 * `ViewersResult`, and a line on standard error as they begin. A process of its own, as their work is none of
 * the service's.
 */
import autocannon from 'autocannon';
import { json } from 'node:stream/consumers';

export interface ViewersOrder {
  readonly url: string;
  /** One a viewer: each is a person of their own. */
  readonly cookies: readonly string[];
  readonly seconds: number;
  /** Views a second of all together; null for as many as they get. */
  readonly rate: number | null;
}

export interface ViewersResult {
  readonly viewers: number;
  readonly viewsPerSecond: number;
  /** Milliseconds, half of the views and all but one of a hundred. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were none, late or not 200. */
  readonly errors: number;
}

interface Outcome {
  readonly requests: { readonly average: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

const { url, cookies, seconds, rate } = (await json(process.stdin)) as ViewersOrder;
let next = 0;
console.error('looking');
const outcome = (await autocannon({
  url,
  connections: cookies.length,
  duration: seconds,
  ...(rate !== null && { overallRate: rate }),
  setupClient: (client: { setHeaders(headers: Record<string, string>): void }) =>
    client.setHeaders({ cookie: cookies[next++ % cookies.length]!, 'accept-encoding': 'gzip' }),
})) as Outcome;
const result: ViewersResult = {
  viewers: cookies.length,
  viewsPerSecond: outcome.requests.average,
  p50: outcome.latency.p50,
  p99: outcome.latency.p99,
  errors: outcome.errors + outcome.timeouts + outcome.non2xx,
};
console.log(JSON.stringify(result));
