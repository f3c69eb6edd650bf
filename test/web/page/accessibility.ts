import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TestPage } from './set-up.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CONTRAST = ['color-contrast'];
const DESK = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };
const WALL = { width: 1920, height: 1080 };
type Views = readonly (readonly [string, string])[];
/** They show no resume. */
const VIEWS_OF_NONE: Views = [
  ['login', '/login'],
  ['nobody', '/people?q=nobody-of-that-name'],
  ['intake', '/intake'],
  ['the API', '/docs'],
  ['an error', '/people/999999'],
];
const VIEWS: Views = [
  ['people', '/people?level=senior&sort=score'],
  ['compare', '/people/compare?id=1&id=2&id=3&id=4'],
  ['one resume', '/people/FIRST'],
  ['its text', '/people/FIRST?view=text'],
  ['one without a level', '/people/WITHOUT'],
  ['a batch', '/intake/autumn-2026'],
  ['runs', '/runs'],
  ['status', '/status'],
  ['a queue', '/status/queues/extract?state=failed'],
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Of views that show no resume: nothing has to be read for them. */
export function testsOfEarlyAccessibility(page: () => TestPage): void {
  testsOfViews(VIEWS_OF_NONE, async (view) => page().address + view, page);
}

function testsOfViews(
  views: Views,
  addressOf: (view: string) => Promise<string>,
  page: () => TestPage,
): void {
  test.each(views)(
    '%s passes axe in both themes at a desk and on a telephone, and is never wider than its window',
    async (_name, view) => {
      const window = await page().open({ colorScheme: 'light', viewport: DESK });
      await window.goto(await addressOf(view));
      await window.evaluate(AXE);
      expect(await violations(window, RULES)).toEqual([]);
      await noteHidden(window);
      await resize(window, PHONE);
      expect(await violationsOfNoted(window)).toEqual([]);
      await window.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(window, RULES)).toEqual([]);
      await noteHidden(window);
      await resize(window, DESK);
      expect(await violationsOfNoted(window)).toEqual([]);
      await resize(window, WALL);
    },
  );
}

export function testsOfAccessibility(page: () => TestPage): void {
  const addressOf = async (view: string): Promise<string> => {
    const ids = await numbers(page());
    return page().address + view.replace('FIRST', ids.first).replace('WITHOUT', ids.without);
  };
  testsOfViews(VIEWS, addressOf, page);

  test('the switch of colours holds on the next view', async () => {
    const window = await page().open({ colorScheme: 'light' });
    await window.goto(`${page().address}/people`);
    await window.locator('[data-theme-switch] button').click();
    await expect.poll(() => window.locator('html').getAttribute('data-theme')).toBe('dark');
    await window.goto(`${page().address}/runs`);
    expect(await window.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('the first view asks nobody else for anything, and weighs less than 100 kB', async () => {
    const window = await page().openNew();
    const asked: string[] = [];
    let bytes = 0;
    window.on('response', async (response) => {
      asked.push(new URL(response.url()).origin);
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    await window.goto(`${page().address}/people`, { waitUntil: 'networkidle' });
    expect(new Set(asked)).toEqual(new Set([page().address]));
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(100_000);
  });
}

/** What breaks one of the rules, in the whole view or below a selector. */
async function violations(window: Page, rules: readonly string[], within = 'html') {
  // What passes is not told: it would be a megabyte for a long list.
  const options = { runOnly: rules, resultTypes: ['violations'] };
  const found = (await window.evaluate(
    `axe.run('${within}', ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )) as Violation[];
  return found.map(({ id, nodes }) => [
    id,
    nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 200) + failureSummary),
  ]);
}

/** Marks what this window does not show. */
async function noteHidden(window: Page): Promise<void> {
  await window.evaluate(`for (const one of document.querySelectorAll('body *'))
    one.toggleAttribute('data-noted', !one.checkVisibility())`);
}

/** In this theme nobody has yet looked at the colours of what the window before did not show. */
async function violationsOfNoted(window: Page) {
  const count = await window.evaluate(`(() => {
    for (const one of document.querySelectorAll('[data-noted]'))
      one.toggleAttribute('data-noted', one.checkVisibility());
    return document.querySelectorAll('[data-noted]').length;
  })()`);
  return count === 0 ? [] : violations(window, CONTRAST, '[data-noted]');
}

async function resize(window: Page, size: { readonly width: number; readonly height: number }) {
  await window.setViewportSize(size);
  expect(await window.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
    size.width,
  );
}

async function numbers({ context }: TestPage): Promise<{ first: string; without: string }> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, source_name as name from receipts`.execute(context.store.db);
  const of = (name: string): string => String(rows.find((row) => row.name === name)!.id);
  return {
    first: of('mid-digital-agency.pdf'),
    without: of('untagged-encrypted.pdf'),
  };
}
