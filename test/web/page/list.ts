import { expect, test } from 'vitest';
import type { TestPage } from './set-up.ts';

export function testsOfTheList(page: () => TestPage): void {
  test('filters apply at once, stand in the address, and can be taken away one by one', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people`);
    await window.locator('.pill', { hasText: 'Senior' }).locator('input').check();
    await window.waitForURL('**/people?level=senior');
    // How many there are is read out.
    await expect
      .poll(() => window.locator('[role=status][data-said]').textContent())
      .toBe(await window.locator('[data-counted]').textContent());
    await window.getByText('More filters').click();
    await window.getByLabel('Vendors').check();
    await window.waitForURL('**level=senior&signal=vendor_management');
    await window.locator('.active-filters').getByText('Vendors').waitFor();
    const levels = await window.locator('.people .level').allTextContents();
    expect(new Set(levels)).toEqual(new Set(['Senior']));
    const filtered = levels.length;
    await window.getByRole('link', { name: /^Vendors/ }).click();
    expect(await window.locator('.people .level').count()).toBeGreaterThanOrEqual(filtered);
    expect(window.url()).toMatch(/people\?level=senior$/);
  });

  test('text narrows the list to files of that name, and nobody at all is said', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people`);
    await window.keyboard.press('/');
    await window.keyboard.type('insurance');
    await window.waitForURL('**q=insurance');
    await expect
      .poll(async () => (await window.locator('.people .name').allInnerTexts()).sort())
      .toEqual(['senior-insurance-transformation.pdf']);
    await window.goto(`${page().address}/people?q=nobody-of-that-name`);
    expect(await window.locator('main').textContent()).toContain('Nobody matches');
    expect(await window.getByRole('link', { name: 'CSV' }).count()).toBe(0);
    expect(await window.getByRole('button', { name: 'Apply' }).count()).toBe(0);
  });

  test('sorted by score the best stands first, and pages follow each other without a gap', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people?sort=score`);
    const scores = (await window.locator('.people .score b').allTextContents()).map(Number);
    expect(scores.length).toBeGreaterThan(10);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('the next page comes in place, has an address of its own, and is gone back from', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people`);
    const people = () =>
      window
        .locator('.people [name=id]')
        .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')));
    const first = await people();
    await window.evaluate('window.isSame = true');
    await window.getByRole('link', { name: 'Next page' }).click();
    await window.waitForURL('**/people?after=**');
    await window.locator('#results[aria-busy=false]').waitFor();
    const second = await people();
    expect(second.length).toBeGreaterThan(0);
    expect(first.filter((id) => second.includes(id))).toEqual([]);
    expect(await window.evaluate('window.isSame')).toBe(true);
    expect(await window.evaluate('document.activeElement.id')).toBe('results');
    await window.reload();
    expect(await people()).toEqual(second);
    await window.goBack();
    await expect.poll(people, { timeout: 30_000 }).toEqual(first);
  });

  test('those that are ticked stand side by side, and no more than four can be', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people?sort=score`);
    const boxes = window.locator('.people [name=id]');
    for (let i = 0; i < 4; i++) await boxes.nth(i).check();
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    await window.getByRole('button', { name: /Compare the ticked/ }).click();
    await window.waitForURL('**/people/compare?**');
    expect(await window.locator('.compare thead th').count()).toBe(4);
  });

  test('a view that is kept is there again, until it is forgotten', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people?level=mid`);
    window.on('dialog', (dialog) => dialog.accept('My mids'));
    await window.getByRole('button', { name: 'Save this view' }).click();
    await window.goto(`${page().address}/people`);
    await window.getByRole('link', { name: 'My mids' }).click();
    expect(window.url()).toMatch(/level=mid$/);
    await window.getByRole('button', { name: 'Forget the view My mids' }).click();
    await window.reload();
    expect(await window.getByRole('link', { name: 'My mids' }).count()).toBe(0);
  });

  test('what is exported is what is shown', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people?level=senior`);
    const shown = await window.locator('.people [data-row]').count();
    const [download] = await Promise.all([
      window.waitForEvent('download'),
      window.getByRole('link', { name: 'JSONL' }).click(),
    ]);
    const lines = await textOf(await download.createReadStream());
    const records = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { effectiveLevel: string });
    expect(records).toHaveLength(shown);
    expect(new Set(records.map(({ effectiveLevel }) => effectiveLevel))).toEqual(
      new Set(['senior']),
    );
  });
}

export async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}
