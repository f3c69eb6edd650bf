import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addToken } from '../../src/access/tokens.ts';
import { type RunningWebServer, startWebServer } from '../../src/web/server.ts';
import { fixture, startTestWeb, type TestWeb } from './set-up.ts';

const DOCUMENT = new URL('../../docs/api.md', import.meta.url);
const hasCurl = spawnSync('curl', ['--version']).status === 0;

let web: TestWeb;
let server: RunningWebServer;
beforeAll(async () => {
  web = await startTestWeb({ processor: 'real' });
  server = await startWebServer(web.context, { port: 0 });
});
afterAll(async () => {
  await server?.close();
  await web?.stop();
});

test.skipIf(!hasCurl)('every call that docs/api.md shows does what it shows', async () => {
  const folder = join(web.folder, 'documented');
  await mkdir(folder);
  const docx = await fixture('senior-bank-technology/source.docx');
  await writeFile(join(folder, 'jane-roe.pdf'), await fixture('mid-erp-module/source.pdf'));
  await writeFile(join(folder, 'john-doe.docx'), docx);
  const zip = zipSync({
    'a.txt': new TextEncoder().encode('one of a zip'),
    'b.txt': new TextEncoder().encode('two of a zip'),
  });
  await writeFile(join(folder, 'inbox.zip'), zip);

  const text = await readFile(DOCUMENT, 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);
  expect(blocks.length).toBeGreaterThan(10);
  const script = ['set -euo pipefail', ...blocks].join('\n');
  const token = await addToken(web.context.store.db, 'documented', 'admin', 'test');
  const { code, said } = await run(script, folder, { BASE: server.address, TOKEN: token });
  expect(code, said).toBe(0);
  expect(
    await readFile(join(folder, 'page-1.png')).then((png) => png.subarray(1, 4).toString()),
  ).toBe('PNG');
  expect(await readFile(join(folder, 'original'))).toEqual(
    await readFile(join(folder, 'jane-roe.pdf')),
  );
  expect(await readFile(join(folder, 'seniors.csv'), 'utf8')).toContain('john-doe.docx');
});

/** With the errors of each command shown, so that a failure says which call it was. */
async function run(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn('bash', ['-xc', script], { cwd, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}
