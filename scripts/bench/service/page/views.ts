import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { spreadOf, type Spread } from '../../statistics.ts';
import type { RunningService } from './running-service.ts';

export interface ViewTimes {
  /** From the click to everything being there and painted, in an open window that has nothing of the page yet. Seconds. */
  readonly firstView: Spread;
  /** The same in a window that is still being opened, as it was measured before. Absent in older figures. */
  readonly newWindowView?: Spread;
  /** The first of a page of one word, by a server that does nothing else: what the browser itself takes here. Absent in older figures. */
  readonly emptyView?: Spread;
  /** What goes over the line for it, compressed. */
  readonly firstViewBytes: number;
  /** From a filter, an order or a turned page to the changed table, in seconds. */
  readonly interactions: readonly { readonly name: string; readonly seconds: Spread }[];
}

/** What a recruiter waits for. @param executablePath of a Chromium */
export async function measureViews(
  executablePath: string,
  service: RunningService,
  rounds: number,
): Promise<ViewTimes> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const empty = await serveEmpty();
    const people = `${service.address}/people`;
    const firsts: View[] = [];
    const newWindows: View[] = [];
    const empties: View[] = [];
    for (let round = 0; round <= rounds; round++) {
      firsts.push(await timeView(await openPage(browser, service), people));
      newWindows.push(await timeView(await openPage(browser, service, 0), people));
      empties.push(await timeView(await openPage(browser, service), empty.address));
    }
    empty.close();
    const warm = firsts.slice(1);
    return {
      firstView: secondsOf(firsts),
      newWindowView: secondsOf(newWindows),
      emptyView: secondsOf(empties),
      firstViewBytes: Math.max(...warm.map(({ bytes }) => bytes)),
      interactions: await interactions(browser, service, rounds),
    };
  } finally {
    await browser.close();
  }
}

/** The first, for which nothing is warm, is left out. */
function secondsOf(views: readonly View[]): Spread {
  return spreadOf(views.slice(1).map(({ seconds }) => seconds));
}

/**
 * A new window keeps the browser busy with its own frame, which takes as much processor time as the page. Whoever
 * follows a link does so in a window that stands.
 */
const OPENED_MS = 1_000;

async function openPage(
  browser: Browser,
  service: RunningService,
  waited = OPENED_MS,
): Promise<Page> {
  const window = await browser.newContext({ reducedMotion: 'reduce' });
  const [name, value] = (await service.logIn('looker')).split('=') as [string, string];
  await window.addCookies([{ name, value, url: service.address }]);
  const page = await window.newPage();
  await sleep(waited);
  return page;
}

async function serveEmpty(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><html lang="en"><title>Empty</title><p>Word');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

interface View {
  readonly seconds: number;
  readonly bytes: number;
}

/** In a window that has nothing yet, which is closed then. */
async function timeView(page: Page, address: string): Promise<View> {
  await page.goto(address, { waitUntil: 'load' });
  // The page's policy forbids what `waitForFunction` does.
  await page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list, own) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      own.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  })`);
  const told = (await page.evaluate(`(() => {
    const [view] = performance.getEntriesByType('navigation');
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    const parts = performance.getEntriesByType('resource');
    const bytes = [view, ...parts].reduce((sum, { transferSize }) => sum + transferSize, 0);
    return { seconds: Math.max(view.loadEventEnd, painted.startTime) / 1000, bytes };
  })()`)) as View;
  await page.context().close();
  return told;
}

/** Each by a script in the page, as a hand would; the first of each is left out. */
const ACTIONS: Readonly<Record<string, string>> = {
  'a level': `document.querySelector('.pill input[value=senior]').click()`,
  'a signal': `document.querySelector('[name=signal][value=vendor_management]').click()`,
  'the order': `(() => {
    const sort = document.querySelector('[name=sort]');
    sort.value = sort.value === 'score' ? 'newest' : 'score';
    sort.dispatchEvent(new Event('input', { bubbles: true }));
  })()`,
  'the next page': `document.querySelector('.paging [rel=next]').click()`,
};

async function interactions(browser: Browser, service: RunningService, rounds: number) {
  const page = await openPage(browser, service);
  const measured: { name: string; seconds: Spread }[] = [];
  for (const [name, action] of Object.entries(ACTIONS)) {
    await page.goto(`${service.address}/people`, { waitUntil: 'load' });
    const seconds: number[] = [];
    for (let round = 0; round <= rounds; round++) seconds.push(await timeOf(page, action));
    measured.push({ name, seconds: spreadOf(seconds.slice(1)) });
  }
  await page.context().close();
  return measured;
}

/** Until the table is another one and has been painted. */
function timeOf(page: Page, action: string): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const results = document.getElementById('results');
    const start = performance.now();
    const watching = new MutationObserver(() => {
      if (results.getAttribute('aria-busy') !== 'false') return;
      watching.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve((performance.now() - start) / 1000)));
    });
    watching.observe(results, { attributes: true, attributeFilter: ['aria-busy'] });
    ${action};
  })`) as Promise<number>;
}
