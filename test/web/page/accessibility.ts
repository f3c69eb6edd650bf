import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { TestPage } from './set-up.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All in one theme; what the other can change is contrast. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 360, height: 740 };
const VIEWS: readonly (readonly [string, string])[] = [
  ['login', '/login'],
  ['people', '/people?level=senior&sort=score'],
  ['nobody', '/people?q=nobody-of-that-name'],
  ['compare', '/people/compare?id=1&id=2&id=3&id=4'],
  ['one resume', '/people/FIRST'],
  ['its text', '/people/FIRST?view=text'],
  ['one without a level', '/people/WITHOUT'],
  ['intake', '/intake'],
  ['a batch', '/intake/autumn-2026'],
  ['runs', '/runs'],
  ['status', '/status'],
  ['a queue', '/status/queues/extract?state=failed'],
  ['the API', '/docs'],
  ['an error', '/people/999999'],
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

export function testsOfAccessibility(page: () => TestPage): void {
  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    test.each(VIEWS)('%s passes axe, and fits into 360 pixels', async (_name, view) => {
      const window = await page().open({ colorScheme });
      const ids = await numbers(page());
      await window.goto(
        page().address + view.replace('FIRST', ids.first).replace('WITHOUT', ids.without),
      );
      await window.evaluate(AXE);
      const { violations } = (await window.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(colorScheme === 'light' ? RULES : ['color-contrast'])} })`,
      )) as { violations: Violation[] };
      expect(
        violations.map(({ id, nodes }) => [
          id,
          nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 200) + failureSummary),
        ]),
      ).toEqual([]);
      await window.setViewportSize(PHONE);
      expect(await window.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        PHONE.width,
      );
      await window.context().close();
    });
  });

  test('the switch of colours holds on the next view', async () => {
    const window = await page().open({ colorScheme: 'light' });
    await window.goto(`${page().address}/people`);
    await window.locator('[data-theme-switch] button').click();
    await expect.poll(() => window.locator('html').getAttribute('data-theme')).toBe('dark');
    await window.goto(`${page().address}/runs`);
    expect(await window.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('the first view asks nobody else for anything, and weighs less than 100 kB', async () => {
    const window = await page().open();
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

async function numbers({ context }: TestPage): Promise<{ first: string; without: string }> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, source_name as name from receipts`.execute(context.store.db);
  const of = (name: string): string => String(rows.find((row) => row.name === name)!.id);
  return {
    first: of('mid-digital-agency.pdf'),
    without: of('untagged-encrypted.pdf'),
  };
}
