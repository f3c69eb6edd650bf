import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testsOfAccess } from './access.ts';
import { testsOfAccessibility } from './accessibility.ts';
import { testsOfBlindReview } from './blind.ts';
import { testsOfHostileText } from './hostile.ts';
import { testsOfTheList } from './list.ts';
import { testsWithoutScripts } from './no-script.ts';
import { testsOfOneResume } from './one-resume.ts';
import { testsOfOperations } from './operations.ts';
import { hasBrowser, resumeFiles, startTestPage, type TestPage } from './set-up.ts';

let page: TestPage;

// One server and one browser for all: what is read first is what the others look at.
describe.runIf(hasBrowser())('the page', () => {
  beforeAll(async () => {
    page = await startTestPage();
  });
  afterAll(() => page?.stop());

  test('a page that has no resumes yet says what to do', async () => {
    const window = await page.open();
    await window.goto(page.address);
    expect(await window.locator('h1').textContent()).toBe('No resumes yet');
    await window.getByRole('link', { name: 'Add resumes' }).last().click();
    expect(await window.locator('h1').textContent()).toBe('Add resumes');
  });

  test('fifty files that are chosen are sent, read and counted, and those without a level are told with what to do', async () => {
    const window = await page.open();
    await window.goto(`${page.address}/intake`);
    await window.getByLabel('Name of the batch').fill('autumn/2026');
    await window.locator('[data-files]').setInputFiles(resumeFiles(50));
    await window.waitForURL('**/intake/autumn-2026');
    await window.locator('#batch[data-running=no]').waitFor({ timeout: 120_000 });
    const text = await window.locator('main').innerText();
    expect(text).toContain('50 of 50 files');
    expect(text).toContain('Remove the password and send the file again.');
    await window.getByRole('link', { name: 'Show the people of this batch' }).click();
    expect(await window.locator('.result-line p').first().textContent()).toBe('50 people');
  });

  testsOfTheList(() => page);
  testsOfOneResume(() => page);
  testsOfBlindReview(() => page);
  testsOfHostileText(() => page);
  testsWithoutScripts(() => page);
  testsOfAccess(() => page);
  testsOfOperations(() => page);
  testsOfAccessibility(() => page);
});
