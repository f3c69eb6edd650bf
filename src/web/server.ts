import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from '../context.ts';
import { createApp } from './app.ts';
import { WebError } from './web-error.ts';
import { DEFAULT_WEB_SETTINGS, isLoopback, type WebSettings } from './settings.ts';
import { prepareAccess } from './prepare-access.ts';

export interface RunningWebServer {
  /** Where it listens, as `http://127.0.0.1:7300`. */
  readonly address: string;
  /** The link that lets in whoever started the server, once; null where others can reach it. */
  readonly entryLink: string | null;
  /** Takes no more requests and ends those in hand. */
  close(): Promise<void>;
}

/** An upload of many files over a slow line. */
const REQUEST_MS = 60 * 60_000;
const HEADERS_MS = 20_000;

/**
 * Starts the page and the API. Close it before the context.
 *
 * @throws WebError `no_accounts` for an address that others can reach while nobody could log in,
 *   `address_unusable`; AccessError for the file with the first password
 */
export async function startWebServer(
  context: Context,
  given: Partial<WebSettings> = {},
): Promise<RunningWebServer> {
  const settings = { ...DEFAULT_WEB_SETTINGS, ...given };
  await prepareAccess(context.store.db, settings);
  const { app, entryPath, close } = await createApp(context, settings);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS },
  }) as Server;
  try {
    const address = await listen(server, settings);
    return {
      address,
      entryLink: entryPath === null ? null : address + entryPath,
      close: async () => {
        const closed = once(server, 'close');
        server.close();
        await close();
        server.closeAllConnections();
        await closed;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(server: Server, { host, port }: WebSettings): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `cannot listen on ${host}, port ${port} (${code}): choose another with --host and --port`;
    throw new WebError('address_unusable', message, { cause });
  }
  const { port: used } = server.address() as AddressInfo;
  const name = isLoopback(host) && host !== '::1' ? host : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${used}`;
}
