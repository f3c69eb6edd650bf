import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openResume } from './one-resume.ts';
import type { TestPage } from './set-up.ts';

/** Where a view has most of what can be reached. */
const VIEWS = ['/people?level=senior&sort=score', '/intake', '/runs', '/status', '/login'];

export function testsOfTheKeyboard(page: () => TestPage): void {
  test('j, k and enter walk the list and open a resume', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people?level=senior&sort=score`);
    await window.keyboard.press('j');
    await window.keyboard.press('j');
    await window.keyboard.press('k');
    const first = (await window.locator('.people tr.current .name').textContent())!.trim();
    expect(first).toBe((await window.locator('.people .name').first().textContent())!.trim());
    await window.keyboard.press('Enter');
    await window.waitForURL('**/people/*');
    expect((await window.locator('h1').textContent())!.trim()).toBe(first);
  });

  test('somebody without a mouse finds a person, follows a reason to its words, and decides', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people`);
    const { keyboard } = window;
    await keyboard.press('/');
    await keyboard.type('senior-insurance');
    await window.waitForURL('**q=senior-insurance');
    await window.locator('[data-row]').nth(1).waitFor({ state: 'detached' });
    await keyboard.press('Escape');
    await keyboard.press('j');
    await keyboard.press('Enter');
    await window.waitForURL('**/people/*');
    const link = window.locator('.reasons-pane .reason a').first();
    const id = (await link.getAttribute('href'))!.slice('#m-'.length);
    await link.focus();
    await keyboard.press('Enter');
    expect(await focused(window)).toBe(`m-${id}`);
    await keyboard.press('Enter');
    await expect.poll(() => focused(window)).toBe(`r-${id}`);
    await window.locator('#override summary').focus();
    await keyboard.press('Enter');
    expect(await window.locator('#override textarea').isVisible()).toBe(true);
    await keyboard.press('Escape');
    expect(await window.locator('#override textarea').isVisible()).toBe(false);
  });

  test('wherever the keyboard stops is seen', async () => {
    const window = await page().open();
    for (const view of VIEWS) {
      await window.goto(page().address + view);
      expect(await unseenStops(window), view).toEqual([]);
    }
    await openResume(page(), window, 'senior-insurance-transformation');
    expect(await unseenStops(window), 'one resume').toEqual([]);
  });
}

/** The link itself, or what it stands in, by its name. */
const focused = (window: Page) => window.evaluate("document.activeElement.closest('[id]').id");

/** After a key a browser shows what has the focus, also where a script moves it. */
async function unseenStops(window: Page): Promise<string[]> {
  await window.keyboard.press('Tab');
  const [stops, unseen] = (await window.evaluate(`(() => {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
    const isOutlined = (part) => part && getComputedStyle(part).outlineStyle !== 'none';
    const isThick = (part) => part && parseFloat(getComputedStyle(part).strokeWidth) >= 2;
    let stops = 0;
    const unseen = all.filter((one) => {
      one.focus();
      if (document.activeElement !== one || !one.checkVisibility()) return false;
      stops += 1;
      return ![one, one.nextElementSibling, one.closest('label')].some(isOutlined) && !isThick(one.querySelector('rect'));
    });
    return [stops, unseen.map((one) => one.outerHTML.slice(0, 120))];
  })()`)) as [number, string[]];
  expect(stops).toBeGreaterThan(2);
  return unseen;
}
