import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { packageVersion } from '../package-version.ts';

/** What the log says once at the start: which leveltag this is and how it is set up, never a secret. */
export function setup({ config, backend, versions }: Context): Record<string, unknown> {
  return {
    version: packageVersion(),
    node: process.versions.node,
    pid: process.pid,
    database: config.databaseUrl === null ? 'embedded' : 'server',
    queue: backend.kind,
    blobs: blobKind(config),
    stages: versions,
    limits: config.limits,
    processes: config.processes,
  };
}

function blobKind(config: Config): string {
  const { blobUrl } = config as { blobUrl?: unknown };
  return typeof blobUrl === 'string' && blobUrl.startsWith('s3:') ? 's3' : 'folder';
}
