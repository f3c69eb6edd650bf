import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textOf } from './list.ts';
import type { TestPage } from './set-up.ts';

/** Opens a resume from the list, by the name of its file. */
export async function openResume(page: TestPage, window: Page, name: string): Promise<void> {
  await window.goto(`${page.address}/people?q=${name}&sort=name`);
  await window
    .locator('.people .name a', { hasText: new RegExp(`^${name}`) })
    .first()
    .click();
  await window.waitForURL('**/people/*');
}

export function testsOfOneResume(page: () => TestPage): void {
  test('a claim is boxed where its words stand on the page, and each lights the other', async () => {
    const window = await page().open();
    await openResume(page(), window, 'senior-insurance-transformation');
    const image = window.locator('#page-1 img');
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => window.evaluate("document.querySelector('#page-1 img').naturalWidth"))
      .toBeGreaterThan(500);
    const reason = window.locator('.reason.d0').first();
    const id = (await reason.getAttribute('data-e'))!;
    await reason.hover();
    const box = window.locator(`svg [data-e="${id}"]`).first();
    expect(await box.getAttribute('class')).toContain('lit');
    const [paper, words] = [
      await window.locator('#page-1 .paper').boundingBox(),
      await box.boundingBox(),
    ];
    expect(words!.x).toBeGreaterThan(paper!.x);
    expect(words!.x + words!.width).toBeLessThan(paper!.x + paper!.width);
    expect(words!.height).toBeGreaterThan(5);
    await box.focus();
    expect(await reason.getAttribute('class')).toContain('lit');
  });

  test('a box leads to its reason, also to one that is folded away', async () => {
    const window = await page().open();
    await openResume(page(), window, 'senior-insurance-transformation');
    const folded = window.locator('details.more .reason').first();
    const id = (await folded.getAttribute('data-e'))!;
    expect(await folded.isVisible()).toBe(false);
    await window.locator(`svg [data-e="${id}"]`).first().focus();
    await window.keyboard.press('Enter');
    await expect.poll(() => folded.isVisible()).toBe(true);
  });

  test('a reason that was followed keeps its words lit, wherever the pointer goes', async () => {
    const window = await page().open();
    await openResume(page(), window, 'senior-insurance-transformation');
    const link = window.locator('.reasons-pane a[href^="#m-"]').nth(1);
    const id = (await link.getAttribute('href'))!.slice('#m-'.length);
    await link.click();
    await window.mouse.move(2, 2);
    const mark = window.locator(`.document-pane [data-e~="${id}"].lit`);
    await expect.poll(() => mark.count()).toBeGreaterThan(0);
  });

  test('the text shows the same claims, and what a reader of the file does not see', async () => {
    const window = await page().open();
    await openResume(page(), window, 'mid-digital-agency');
    expect(await window.locator('#hidden-title').textContent()).toContain('Hidden text');
    await window.getByRole('link', { name: 'Text', exact: true }).click();
    expect(await window.locator('.text-sheet .mark').count()).toBeGreaterThan(5);
    expect(await window.locator('.text-sheet .unseen').first().textContent()).toContain('Planview');
    const words = await window.locator('.text-sheet .mark.d0').first().textContent();
    expect((await window.locator('.reasons-pane').textContent())!.replace(/\s+/g, ' ')).toContain(
      words!.replace(/\s+/g, ' '),
    );
  });

  test('what did not count says why, and the tag what would change it', async () => {
    const window = await page().open();
    await openResume(page(), window, 'senior-insurance-transformation');
    expect(await window.locator('#not-counted .guard').count()).toBeGreaterThan(0);
    expect(await window.locator('#why-not').textContent()).toMatch(
      /Why not Mid-level.*What would lower it/s,
    );
    expect(await window.locator('.timeline li').count()).toBe(4);
  });

  test('of what would lower the level a few pieces are shown, all unfold, and each leads to its words', async () => {
    const window = await page().open();
    await openResume(page(), window, 'senior-insurance-transformation');
    const sentence = window.locator('#why-not li', { hasText: 'pieces of evidence' }).first();
    const said = Number(/these (\d+) pieces/.exec((await sentence.textContent())!)![1]);
    const pieces = sentence.locator('.quotes li');
    expect(await pieces.count()).toBe(said);
    const shown = () => pieces.filter({ visible: true }).count();
    expect(await shown()).toBe(3);
    await sentence.getByText(`${said - 3} more`).click();
    expect(await shown()).toBe(said);
    const link = pieces.last().locator('a');
    await link.click();
    const target = (await link.getAttribute('href'))!;
    expect(await window.locator(target).getAttribute('class')).toContain('lit');
  });

  test('a signal that does not count says what stopped it, or that nothing was found', async () => {
    const window = await page().open();
    await openResume(page(), window, 'mid-digital-agency');
    const why = (await window.locator('#why-not').innerText()).replace(/\s+/g, ' ');
    const signals = /Why a signal does not count (.*)$/.exec(why)![1]!;
    // The resume names it in words that nobody sees.
    expect(signals).toMatch(/Planview: Something was found, but none of it counts\./);
    expect(signals).toMatch(/Nothing was found of: .*\.$/);
  });

  test('a decision is laid over the level, stands in the list and the export, and can be taken back', async () => {
    const window = await page().open();
    await openResume(page(), window, 'mid-erp-module');
    await window.locator('#override summary').click();
    await window.getByLabel('Senior', { exact: true }).check();
    await window.getByLabel('Because').selectOption('interview');
    await window.getByLabel('Note, in your words').fill('Led <b>three</b> programmes.');
    await window.getByRole('button', { name: 'Save the decision' }).click();
    expect(await window.locator('.notice').textContent()).toContain('decision is saved');
    expect(await window.locator('.verdict .level').textContent()).toContain('Senior');
    expect(await window.locator('.verdict').textContent()).toContain('computed: Mid-level');
    expect(await window.locator('.history').textContent()).toContain(
      'Led <b>three</b> programmes.',
    );
    expect(await window.locator('.history b').first().textContent()).toBe('this machine');
    await window.goto(`${page().address}/people?overridden=yes`);
    expect(await window.locator('.people .name').allTextContents()).toHaveLength(2);
    const csv = await window.evaluate(
      "fetch('/v1/export?format=csv&overridden=true').then((r) => r.text())",
    );
    expect(csv).toMatch(/mid-erp-module\.pdf.*senior/);
    await openResume(page(), window, 'mid-erp-module');
    await window.locator('#override summary').click();
    await window.getByRole('button', { name: 'Take the decision back' }).click();
    expect(await window.locator('.verdict .level').textContent()).toContain('Mid-level');
  });

  test('the original is saved as it came in', async () => {
    const window = await page().open();
    await openResume(page(), window, 'senior-telecom-programme');
    const [download] = await Promise.all([
      window.waitForEvent('download'),
      window.getByRole('link', { name: 'Original' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('senior-telecom-programme.txt');
    expect((await textOf(await download.createReadStream())).length).toBeGreaterThan(1_000);
  });

  test('nobody is erased by one click; who is, is gone', async () => {
    const window = await page().open();
    await openResume(page(), window, 'other-ward-nurse');
    const address = window.url().replace(/\?.*/, '');
    await window.locator('#erase summary').click();
    await window.getByRole('button', { name: 'Erase for good' }).click();
    expect(await window.locator('h1').textContent()).toContain('other-ward-nurse');
    await window.getByLabel(/to confirm/).fill('erase');
    await window.getByRole('button', { name: 'Erase for good' }).click();
    await window.waitForURL('**/people?done=erased');
    const gone = await window.goto(address);
    expect(gone!.status()).toBe(404);
    expect(await window.locator('h1').textContent()).toBe('Nothing is here');
  });
}
