import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { assetRoutes, assetUrl } from '../../src/web/assets.ts';
import { answerErrors } from '../../src/web/errors.ts';

const FOLDER = join(import.meta.dirname, '../../src/web/assets');
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());

const routes = assetRoutes().onError(answerErrors(pino({ level: 'silent' })));
const ask = (url: string) => routes.request(url.replace('/assets', ''));

test.each(folders.map(({ name }) => name))(
  'every file of %s is served, in one sheet that is named for it',
  async (folder) => {
    const sheet = await (await ask(assetUrl(`${folder}.css`))).text();
    const parts = readdirSync(join(FOLDER, folder));
    expect(parts.length).toBeGreaterThan(1);
    let characters = 0;
    for (const part of parts) {
      const text = readFileSync(join(FOLDER, folder, part), 'utf8');
      expect(sheet, part).toContain(text);
      characters += text.length;
    }
    expect(sheet).toHaveLength(characters);
  },
);

test('a part is not to be had by itself', async () => {
  for (const path of ['/page/colours.css', '/colours.css', '/page%2Fcolours.css']) {
    expect((await routes.request(path)).status, path).toBe(404);
  }
});

test('an address that names what it holds is kept, any other is asked for again', async () => {
  const kept = await ask(assetUrl('page.css'));
  expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(kept.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect((await ask('/assets/page.css?v=old')).headers.get('cache-control')).toBe('no-cache');
});
