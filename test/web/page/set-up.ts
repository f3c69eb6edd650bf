import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { pino } from 'pino';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { addAccount } from '../../../src/access/accounts.ts';
import { openContext, type Context } from '../../../src/context.ts';
import { type RunningWebServer, startWebServer } from '../../../src/web/server.ts';
import { startWorkers } from '../../../workers/start.ts';
import { BACKENDS } from '../../workers/set-up.ts';

const BROWSER = findBrowser();

/** Now and then Chromium never says that a window is closed: it is left, with the browser that it belongs to. */
const CLOSES_WITHIN_MS = 10_000;

/** Where there is no browser the suite is skipped, and says so, or fails: `scripts/setup-test.ts` installs one. */
export function hasBrowser(): boolean {
  if (BROWSER) return true;
  const message = 'there is no Chromium: run node scripts/setup-test.ts';
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(`\nNOT TESTED: the page. ${message}\n`);
  return false;
}

/** leveltag as a recruiter has it: a server, its workers, and a browser that is logged in. */
export interface TestPage {
  readonly address: string;
  readonly context: Context;
  /** A window of the one who started the server, in the browser that the tests before have used. */
  open(look?: Look): Promise<Page>;
  /** The same in a browser that has nothing yet. */
  openNew(options?: BrowserContextOptions): Promise<Page>;
  /** A window of somebody who has not logged in, in a browser that has nothing yet. */
  openAsNobody(options?: BrowserContextOptions): Promise<Page>;
  /** Closes the windows of a test, so that none works on beside the next one, and forgets what it has kept. */
  closeWindows(): Promise<void>;
  stop(): Promise<void>;
}

/** How a window looks. */
export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

/** The account of one who may only look. */
export const VIEWER = { name: 'vera', password: 'only-looking-around', role: 'viewer' } as const;

export async function startTestPage(): Promise<TestPage> {
  const backend = await BACKENDS[0]![1]();
  const context = await openContext(backend.config, { log: pino({ level: 'silent' }) });
  const workers = await startWorkers(context, { jobs: 2 });
  await addAccount(context.store.db, VIEWER, 'test');
  const server: RunningWebServer = await startWebServer(context, {
    port: 0,
    requestsPerMinute: 100_000,
  });
  const browser: Browser = await chromium.launch({
    executablePath: BROWSER!,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const entrance = await browser.newContext();
  await (await entrance.newPage()).goto(server.entryLink!);
  const storageState = await entrance.storageState();
  await entrance.close();
  // A browser of its own for each test would take more time than most of them.
  const openShared = () => browser.newContext({ reducedMotion: 'reduce', storageState });
  let shared = await openShared();
  const usual = { viewport: { width: 1280, height: 720 }, colorScheme: 'light' } as const;
  let others: BrowserContext[] = [];
  const openWith = async (options: BrowserContextOptions): Promise<Page> => {
    const other = await browser.newContext({ reducedMotion: 'reduce', ...options });
    others.push(other);
    return other.newPage();
  };
  return {
    address: server.address,
    context,
    open: async (look = {}) => {
      const { viewport, colorScheme } = { ...usual, ...look };
      const window = await shared.newPage();
      await window.setViewportSize(viewport);
      await window.emulateMedia({ colorScheme });
      return window;
    },
    openNew: (options = {}) => openWith({ ...options, storageState }),
    openAsNobody: (options = {}) => openWith(options),
    closeWindows: async () => {
      const closing = [...others, ...shared.pages()].map((one) => one.close());
      others = [];
      const late = sleep(CLOSES_WITHIN_MS, 'late', { ref: false });
      if ((await Promise.race([Promise.all(closing), late])) === 'late')
        shared = await openShared();
      else await shared.setStorageState(storageState);
    },
    stop: async () => {
      await browser.close();
      await server.close();
      await workers.stop();
      await context.close();
      await backend.stop();
    },
  };
}

const RESUMES = join(import.meta.dirname, '../../../fixtures/resumes');

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The invented resumes under the names of their cases, some of them twice. @param count at most twice as many as there are */
export function resumeFiles(count: number): TestFile[] {
  const once = readdirSync(RESUMES).flatMap((name) => {
    const source = readdirSync(join(RESUMES, name)).find((file) => file.startsWith('source.'));
    return source ? [{ name: `${name}${extname(source)}`, path: join(RESUMES, name, source) }] : [];
  });
  const again = once.map(({ name, path }) => ({ name: `again-${name}`, path }));
  return [...once, ...again].slice(0, count).map(({ name, path }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  }));
}

export function resumeText(name: string): string {
  return readFileSync(join(RESUMES, name, 'source.txt'), 'utf8');
}
