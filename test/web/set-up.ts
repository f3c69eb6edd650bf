import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, vi } from 'vitest';
import { ROLES, type Role } from '../../src/access/role.ts';
import { addToken } from '../../src/access/tokens.ts';
import { type Context, openContext } from '../../src/context.ts';
import { createApp, type WebApp } from '../../src/web/app.ts';
import type { WebSettings } from '../../src/web/settings.ts';
import type { Processor } from '../../workers/processor.ts';
import { type RunningWorkers, startWorkers } from '../../workers/start.ts';
import { readConformity } from './conforms.ts';
import { inventedProcessor, VERSIONS } from '../workers/invented.ts';
import { BACKENDS, type TestBackend } from '../workers/set-up.ts';

/** A web server without a socket, on an embedded database, with workers and a token for each role. */
export interface TestWeb {
  readonly context: Context;
  readonly folder: string;
  readonly app: WebApp;
  /** Asks as a program with the token of a role; null for nobody. Answers must be what the description says. */
  ask(role: Role | null, path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

export interface TestWebOptions {
  readonly settings?: Partial<WebSettings>;
  /** Default: invented work. `real`: leveltag's own processes. */
  readonly processor?: Processor | 'real';
  /** Takes what is logged. */
  readonly lines?: string[];
}

export async function startTestWeb(options: TestWebOptions = {}): Promise<TestWeb> {
  const backend: TestBackend = await BACKENDS[0]![1]();
  const { lines, processor = plainProcessor(), settings = {} } = options;
  const log = lines
    ? pino({ level: 'debug' }, { write: (line: string) => lines.push(line) })
    : pino({ level: 'silent' });
  const isReal = processor === 'real';
  const context = await openContext(backend.config, {
    log,
    ...(!isReal && { versions: VERSIONS }),
  });
  const workers: RunningWorkers = await startWorkers(
    context,
    isReal ? { concurrency: 2 } : { processor, concurrency: 4 },
  );
  const app = await createApp(context, settings);
  const conformity = await readConformity(app);
  const tokens = new Map<Role, string>();
  for (const role of ROLES) tokens.set(role, await addToken(context.store.db, role, role, 'test'));
  return {
    context,
    folder: backend.folder,
    app,
    ask: async (role, path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('host')) headers.set('host', '127.0.0.1:7300');
      if (role) headers.set('authorization', `Bearer ${tokens.get(role)}`);
      const body = init.body instanceof FormData ? await bytesOf(init.body, headers) : init.body;
      const answer = await app.app.request(path, { ...init, headers, ...(body && { body }) });
      if (path.startsWith('/v1/')) await conformity.check(init.method ?? 'GET', path, answer);
      return answer;
    },
    stop: async () => {
      await app.close();
      await workers.stop();
      await context.close();
      await backend.stop();
    },
  };
}

/** Invented work whose texts have no places on pages. */
function plainProcessor(): Processor {
  const invented = inventedProcessor();
  return {
    ...invented,
    extract: async (bytes) => {
      const extraction = await invented.extract(bytes);
      if (extraction.kind === 'unread') return extraction;
      return { ...extraction, layer: { ...extraction.layer, geometry: null } };
    },
  };
}

/** A form as it goes over the line: what streams one does not bear that its reader stops early. */
async function bytesOf(form: FormData, headers: Headers): Promise<ArrayBuffer> {
  const encoded = new Response(form);
  headers.set('content-type', encoded.headers.get('content-type')!);
  return encoded.arrayBuffer();
}

/** A multipart body of files by name. */
export function formOf(
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append('files', new Blob([content]), name);
  return form;
}

const FIXTURES = join(import.meta.dirname, '../../fixtures/resumes');

export async function fixture(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(FIXTURES, path)));
}

export interface Received {
  readonly batch: string;
  readonly files: readonly { id: number; documentId: string; name: string; bytes: number }[];
  readonly refused: readonly { index: number; code: string }[];
  readonly status: string;
}

/** Sends files and waits until all have a result or have failed. */
export async function sendAndWait(web: TestWeb, form: FormData, query = ''): Promise<Received> {
  const answer = await web.ask('recruiter', `/v1/files${query}`, { method: 'POST', body: form });
  expect(answer.status, await answer.clone().text()).toBe(202);
  const received = (await answer.json()) as Received;
  await vi.waitFor(
    async () => {
      const status = await web.ask('viewer', received.status);
      const { received: all, done, failed } = (await status.json()) as Record<string, number>;
      expect(done! + failed!).toBe(all);
    },
    { timeout: 120_000, interval: 50 },
  );
  return received;
}
