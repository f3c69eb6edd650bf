import { expect, test } from 'vitest';
import { readDecisions } from '../../../src/store/decisions/read.ts';
import { openResume } from './one-resume.ts';
import { type TestPage, VIEWER } from './set-up.ts';

export function testsOfAccess(page: () => TestPage): void {
  test('who is not logged in is asked to, and comes where they wanted to go', async () => {
    const window = await page().openAsNobody();
    await window.goto(`${page().address}/people?level=mid`);
    expect(await window.locator('h1').textContent()).toBe('Log in');
    await window.getByLabel('Name').fill(VIEWER.name);
    await window.getByLabel('Password').fill('not the password');
    await window.getByRole('button', { name: 'Log in' }).click();
    expect(await window.getByRole('alert').textContent()).toContain('do not fit');
    await window.getByLabel('Name').fill(VIEWER.name);
    await window.getByLabel('Password').fill(VIEWER.password);
    await window.getByRole('button', { name: 'Log in' }).click();
    await window.waitForURL('**/people?level=mid');
  });

  test('who may only look is offered nothing else, and refused it', async () => {
    const window = await page().openAsNobody();
    await window.goto(`${page().address}/login`);
    await window.getByLabel('Name').fill(VIEWER.name);
    await window.getByLabel('Password').fill(VIEWER.password);
    await window.getByRole('button', { name: 'Log in' }).click();
    await window.waitForURL('**/people');
    await openResume(page(), window, 'mid-erp-module');
    expect(await window.locator('#override, #erase').count()).toBe(0);
    expect(await window.getByRole('link', { name: 'Add resumes' }).count()).toBe(0);
    const refused = await window.goto(`${page().address}/intake`);
    expect(refused!.status()).toBe(403);
    expect(await window.locator('h1').textContent()).toBe('You may not do that');
    const token = await window.locator('body').getAttribute('data-csrf');
    const status =
      await window.evaluate(`fetch('/people/1/override', { method: 'POST', redirect: 'manual',
      body: new URLSearchParams({ _csrf: '${token}', level: 'senior', reasonCode: 'other' }) }).then((r) => r.status)`);
    expect(status).toBe(403);
  });

  test('a form without the token of its session is refused', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/people`);
    const status =
      await window.evaluate(`fetch('/people/1/override', { method: 'POST', redirect: 'manual',
      body: new URLSearchParams({ level: 'senior', reasonCode: 'other' }) }).then((r) => r.status)`);
    expect(status).toBe(403);
  });

  test('every look at a resume is in the log', async () => {
    const window = await page().open();
    await openResume(page(), window, 'mid-erp-module');
    const { db } = page().context.store;
    const filter = { kinds: ['view'], actor: 'local', newestFirst: true } as const;
    const before = (await readDecisions(db, filter, null, 1)).decisions[0]!.sequence;
    await window.reload();
    const after = (await readDecisions(db, filter, null, 1)).decisions[0]!.sequence;
    expect(after).toBeGreaterThan(before);
  });
}
