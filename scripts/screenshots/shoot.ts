import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { SampleServer } from './sample-server.ts';
import type { ShownView } from './views.ts';

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
        const file = join(folder, `${view.name}-${window.width}-${theme}.png`);
        problems.push(...(await picture(context, server.address, view, window, file)));
      }
    }
    await own.close();
    await nobody.close();
  }
  return problems;
}

async function picture(
  context: BrowserContext,
  address: string,
  view: ShownView,
  window: (typeof WINDOWS)[number],
  file: string,
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
  await page.screenshot({ path: file });
  await page.close();
  return problems;
}
