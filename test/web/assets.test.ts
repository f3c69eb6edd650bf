import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { assetRoutes, assetUrl } from '../../src/web/assets.ts';
import { answerErrors } from '../../src/web/errors.ts';

const FOLDER = join(import.meta.dirname, '../../src/web/assets');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
const parts = files.filter((name) => /\.(css|js)$/.test(name)).map((name) => name.split('/'));
const [PAGE, OF_VIEWS] = [0, 1].map((own) =>
  parts.filter(([first]) => (first!.replace(/\..*/, '') === 'page') === (own === 0)),
) as [string[][], string[][]];

const routes = assetRoutes().onError(answerErrors(pino({ level: 'silent' })));
const ask = (url: string) => routes.request(url.replace('/assets', ''));
const served = async (name: string) => (await ask(assetUrl(name))).text();
const read = (path: readonly string[]) => readFileSync(join(FOLDER, ...path), 'utf8');
const kindOf = (path: readonly string[]) => path.at(-1)!.split('.')[1]!;

test.each(OF_VIEWS)(
  'what %s %s says is in the sheet or the script of its view',
  async (...path) => {
    const view = path[0]!.replace(/\..*/, '');
    expect(await served(`${view}.${kindOf(path)}`)).toContain(read(path));
  },
);

test.each(['page', 'people', 'resume', 'intake', 'runs', 'docs'])(
  'the sheet of %s begins with what all views share',
  async (view) => {
    const sheet = await served(`${view}.css`);
    const shared = PAGE.filter((path) => kindOf(path) === 'css');
    expect(shared.length).toBeGreaterThan(5);
    for (const path of shared) expect(sheet, path.join('/')).toContain(read(path));
    expect(sheet.startsWith(await served('page.css'))).toBe(true);
  },
);

test.each(['people', 'resume', 'intake', 'batch'])(
  'the script of %s holds what all views share, apart from its own names',
  async (view) => {
    const script = await served(`${view}.js`);
    expect(script).toBe(`{\n${read(['page.js'])}}\n{\n${read([`${view}.js`])}}\n`);
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
