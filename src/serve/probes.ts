import type { Readiness } from './health.ts';

/** What a path of the operator's answers; null for a path that is none. */
export type Probes = (path: string) => Promise<ProbeAnswer | null>;

export interface ProbeAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface ProbeSources {
  readonly readiness: () => Promise<Readiness>;
  /** Metrics in the text format of Prometheus, and its content type. */
  readonly metrics: () => Promise<{ readonly contentType: string; readonly body: string }>;
}

/**
 * The paths that an orchestrator and Prometheus ask for. They hold states, counts and codes only, so they
 * need no sign-in.
 *
 * - `/health/live`: the process answers at all; restart it when it does not.
 * - `/health/ready`: it can do its work; send it nothing while it answers 503.
 * - `/metrics`
 */
export function probes({ readiness, metrics }: ProbeSources): Probes {
  return async (path) => {
    if (path === '/health/live') return json(200, { status: 'live' });
    if (path === '/health/ready') {
      const { ready, checks } = await readiness();
      return json(ready ? 200 : 503, { status: ready ? 'ready' : 'not_ready', checks });
    }
    if (path === '/metrics') return { status: 200, ...(await metrics()) };
    return null;
  };
}

function json(status: number, body: unknown): ProbeAnswer {
  return { status, contentType: 'application/json', body: `${JSON.stringify(body)}\n` };
}
