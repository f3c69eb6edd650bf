import { expect, test } from 'vitest';
import { openResume } from './one-resume.ts';
import type { TestPage } from './set-up.ts';

/** Of the invented person in `senior-insurance-transformation`, and of the file. */
const TELLING = /Dahlqvist|Marguerite|Brackenridge|Quillon|555-0114|insurance-transformation/i;

export function testsOfBlindReview(page: () => TestPage): void {
  test('a blind review shows what was done and not by whom, on every view and on the page image', async () => {
    const window = await page().open();
    await openResume(page(), window, 'senior-insurance-transformation');
    expect(await window.content()).toMatch(TELLING);
    const address = window.url().replace(/\?.*/, '');
    const id = address.split('/').at(-1);
    const seen = await imageOf(id!, '');
    await window.locator('.menu summary').click();
    await window.getByRole('button', { name: 'Review blind' }).click();
    await window.getByText('Blind review', { exact: true }).first().waitFor();
    const views = [address, `${address}?view=text`, `${page().address}/people?sort=score`];
    for (const view of [...views, `${page().address}/people/compare?id=${id}&id=${id}`]) {
      await window.goto(view);
      expect(await window.locator('.level.senior').count(), view).toBeGreaterThan(0);
      expect(await window.content(), view).not.toMatch(TELLING);
    }
    await window.goto(address);
    const shown = await window.locator('#page-1 img').getAttribute('src');
    expect(await imageOf(id!, shown!)).not.toBe(seen);
    expect(await window.getByRole('link', { name: 'Original' }).count()).toBe(0);

    async function imageOf(receipt: string, path: string): Promise<string> {
      const source = path || `/v1/results/${receipt}/pages/1/image?dpi=130`;
      return (await window.evaluate(
        `fetch('${source}').then((r) => r.arrayBuffer()).then((b) => crypto.subtle.digest('SHA-256', b)).then((h) => [...new Uint8Array(h)].join())`,
      )) as string;
    }
  });
}
