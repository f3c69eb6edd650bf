import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { SampleServer } from './sample-server.ts';
import { toWebp } from './to-webp.ts';
import type { ShownView } from './views.ts';

/** Of one picture: they are kept with the sources. */
const MOST_BYTES = 40_000;

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];
const THEMES = ['light', 'dark'] as const;

/** Takes every picture. @returns what is wrong with a view: wider than its window, or an error of a script */
export async function shoot(
  browser: Browser,
  server: SampleServer,
  views: readonly ShownView[],
  folder: string,
  keepPng = false,
): Promise<string[]> {
  const problems: string[] = [];
  const entrance = await browser.newContext();
  await (await entrance.newPage()).goto(server.entryLink);
  const session = await entrance.storageState();
  for (const theme of THEMES) {
    const options = { colorScheme: theme, reducedMotion: 'reduce' } as const;
    const own = await browser.newContext({ ...options, storageState: session });
    const nobody = await browser.newContext(options);
    for (const view of views) {
      const context = view.anonymous ? nobody : own;
      for (const window of WINDOWS) {
        const file = join(folder, `${view.name}-${window.width}-${theme}`);
        problems.push(
          ...(await picture(browser, context, server.address, view, window, file, keepPng)),
        );
      }
    }
    await own.close();
    await nobody.close();
  }
  return problems;
}

async function picture(
  browser: Browser,
  context: BrowserContext,
  address: string,
  view: ShownView,
  window: (typeof WINDOWS)[number],
  file: string,
  keepPng: boolean,
): Promise<string[]> {
  const problems: string[] = [];
  const page = await context.newPage();
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('404'))
      problems.push(`${view.name}: ${line.text()}`);
  });
  await page.setViewportSize(window);
  await page.goto(address + view.path, { waitUntil: 'networkidle' });
  await view.before?.(page);
  const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  if (Number(wider) > 0) problems.push(`${view.name}: ${wider} px wider than ${window.width}`);
  const png = await page.screenshot();
  await writeFile(`${file}.webp`, await toWebp(browser, png, MOST_BYTES));
  if (keepPng) await writeFile(`${file}.png`, png);
  await page.close();
  return problems;
}
