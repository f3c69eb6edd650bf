import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testsOfAccess } from './access.ts';
import { testsOfAccessibility, testsOfEarlyAccessibility } from './accessibility.ts';
import { testsOfBlindReview } from './blind.ts';
import { testsOfHostileText } from './hostile.ts';
import { testsOfIntake, testsOfSending } from './intake.ts';
import { testsOfTheList } from './list.ts';
import { testsOfTheKeyboard } from './keyboard.ts';
import { testsWithoutScripts } from './no-script.ts';
import { testsOfOneResume } from './one-resume.ts';
import { testsOfOperations } from './operations.ts';
import { hasBrowser, startTestPage, type TestPage } from './set-up.ts';

let page: TestPage;

// One server and one browser for all: what is read first is what the others look at.
describe.runIf(hasBrowser())('the page', () => {
  beforeAll(async () => {
    page = await startTestPage();
  });
  afterEach(() => page?.closeWindows());
  afterAll(() => page?.stop());

  test('a page that has no resumes yet says what to do', async () => {
    const window = await page.open();
    await window.goto(page.address);
    expect(await window.locator('h1').textContent()).toBe('No resumes yet');
    await window.getByRole('link', { name: 'Add resumes' }).last().click();
    expect(await window.locator('h1').textContent()).toBe('Add resumes');
  });

  testsOfSending(() => page);
  testsOfEarlyAccessibility(() => page);
  testsOfIntake(() => page);
  testsOfTheList(() => page);
  testsOfTheKeyboard(() => page);
  testsOfOneResume(() => page);
  testsOfBlindReview(() => page);
  testsOfHostileText(() => page);
  testsWithoutScripts(() => page);
  testsOfAccess(() => page);
  testsOfOperations(() => page);
  testsOfAccessibility(() => page);
});
