import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readBatch } from '../../../src/store/batches.ts';
import { resumeText, type TestPage } from './set-up.ts';

const SCRIPT = '<script>window.broken = 1</script><img src="x" onerror="window.broken = 1">';
const NAME = `"><img src=x onerror=window.broken=1> hostile.txt`;

export function testsOfHostileText(page: () => TestPage): void {
  test('a resume and a name full of HTML and script are shown as what they are, and nothing of them runs', async () => {
    const window = await page().open();
    const refused: string[] = [];
    window.on('console', (line) =>
      refused.push(...(/Content Security/.test(line.text()) ? [line.text()] : [])),
    );
    await send(page(), window);
    for (const path of await addresses(page(), window)) {
      await window.goto(page().address + path);
      expect(await window.locator('main').textContent(), path).toContain('hostile.txt');
      expect(await window.evaluate('window.broken'), path).toBeUndefined();
      expect(
        await window.locator('main script, main img[src=x], main [onerror]').count(),
        path,
      ).toBe(0);
    }
    expect(await window.locator('.text-sheet').textContent()).toContain(SCRIPT);
    expect(refused).toEqual([]);
  });
}

/** Every sentence of a resume that earns points, with markup in its middle. */
async function send(page: TestPage, window: Page): Promise<void> {
  const text = resumeText('senior-telecom-programme').replaceAll(/\. /g, `. ${SCRIPT} `);
  await window.goto(`${page.address}/intake`);
  await window.getByLabel('Name of the batch').fill('hostile');
  await window
    .locator('[data-files]')
    .setInputFiles([
      { name: NAME, mimeType: 'text/plain', buffer: Buffer.from(`${text}\n${SCRIPT}\n`) },
    ]);
  await expect
    .poll(async () => (await readBatch(page.context.store.db, 'hostile'))?.done, {
      timeout: 60_000,
    })
    .toBe(1);
}

async function addresses(page: TestPage, window: Page): Promise<string[]> {
  await window.goto(`${page.address}/people?batch=hostile`);
  const id = await window.locator('.people [name=id]').getAttribute('value');
  return [
    '/people?batch=hostile',
    `/people/compare?id=${id}&id=${id}`,
    '/intake/hostile',
    `/people/${id}?view=text`,
  ].filter((path) => !path.startsWith('/intake'));
}
