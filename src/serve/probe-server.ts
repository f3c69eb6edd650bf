import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServeError } from './errors.ts';
import type { Probes } from './probes.ts';

export interface ListeningServer {
  /** Such as `http://127.0.0.1:7300`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * A small server for health and metrics alone.
 *
 * @param port 0 takes a free one
 * @throws ServeError `port_unusable`
 */
export async function startProbeServer(
  probes: Probes,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ListeningServer> {
  const server = createServer((request, response) => void answer(probes, request, response));
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  probes: Probes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const found = isRead ? await probes(path).catch(() => FAILED) : null;
  const { status, contentType, body } = found ?? (isRead ? NOT_FOUND : NOT_ALLOWED);
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? '' : body);
}

const TEXT = 'text/plain; charset=utf-8';
const NOT_FOUND = {
  status: 404,
  contentType: TEXT,
  body: 'There are /health/live, /health/ready and /metrics.\n',
};
const NOT_ALLOWED = { status: 405, contentType: TEXT, body: 'Only GET and HEAD.\n' };
const FAILED = { status: 500, contentType: TEXT, body: 'The figures cannot be had just now.\n' };

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(unusable(host, port, cause)));
    server.listen(port, host, resolve);
  });
}

function unusable(host: string, port: number, cause: NodeJS.ErrnoException): ServeError {
  const why = cause.code === 'EADDRINUSE' ? 'is in use' : `cannot be listened on (${cause.code})`;
  const message = `port ${port} of ${host} ${why}: choose another with --port or --health-port`;
  return new ServeError('port_unusable', message, { cause });
}
