import { expect, test } from 'vitest';
import { readBatch } from '../../../src/store/batches.ts';
import { openResume } from './one-resume.ts';
import { resumeText, type TestPage } from './set-up.ts';

export function testsWithoutScripts(page: () => TestPage): void {
  const WITHOUT = { javaScriptEnabled: false } as const;

  test('without scripts the list is filtered by its form', async () => {
    const window = await page().openNew(WITHOUT);
    await window.goto(`${page().address}/people`);
    expect(await window.getByRole('button', { name: 'Save this view' }).count()).toBe(0);
    await window.locator('.pill', { hasText: 'Senior' }).locator('input').check();
    await window.getByRole('button', { name: 'Apply' }).click();
    await window.waitForURL('**level=senior*');
    const levels = await window.locator('.people .level').allTextContents();
    expect(new Set(levels)).toEqual(new Set(['Senior']));
    await window.getByText('More filters').click();
    await window.getByLabel('Vendors').check();
    await window.getByRole('button', { name: 'Apply' }).click();
    await window.waitForURL('**signal=vendor_management*');
    await window.locator('.active-filters').getByText('Vendors').waitFor();
  });

  test('without scripts reasons and boxes lead to each other', async () => {
    const window = await page().openNew(WITHOUT);
    await openResume(page(), window, 'senior-insurance-transformation');
    const link = window.locator('.reason.d0 > a').first();
    const target = (await link.getAttribute('href'))!;
    await link.click();
    expect(window.url()).toContain(target);
    expect(await window.locator(`${target}.mark`).count()).toBe(1);
    const back = (await window.locator(target).getAttribute('href'))!;
    expect(await window.locator(`.reason${back}`).count()).toBe(1);
  });

  test('without scripts files come in through the form, and the batch tells of them', async () => {
    const window = await page().openNew(WITHOUT);
    await window.goto(`${page().address}/intake`);
    await window.locator('[data-files]').setInputFiles([
      {
        name: 'by-form.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(`${resumeText('mid-hosting-operations')}\n.`),
      },
    ]);
    await window.getByRole('button', { name: 'Send' }).click();
    await window.waitForURL('**/intake/*');
    const batch = (await window.locator('h1').textContent())!.replace('Batch ', '');
    await expect
      .poll(async () => (await readBatch(page().context.store.db, batch))?.done, {
        timeout: 60_000,
      })
      .toBe(1);
    await window.reload();
    expect(await window.locator('#batch').innerText()).toContain('1 of 1 file');
  });
}
