import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assetUrl } from '../../src/web/assets.ts';
import { formOf, type Received, sendAndWait, startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;
let received: Received;

beforeAll(async () => {
  web = await startTestWeb();
  received = await sendAndWait(web, formOf({ 'ada.txt': 'Ada Invented', 'bo.txt': 'Bo Invented' }));
});
afterAll(() => web?.stop());

const list = async (headers: Record<string, string> = {}) =>
  (await web.ask('viewer', '/people', { headers })).text();

test('the list alone is what stands in the page', async () => {
  const [page, part] = [await list(), await list({ 'x-part': 'list' })];
  expect(page).toContain('<html');
  expect(part).not.toContain('<html');
  expect(part).toContain('id="results"');
  expect(page).toContain(part);
});

test('packed or not, who asks gets the same', async () => {
  const packed = await web.ask('viewer', '/people', {
    headers: { 'accept-encoding': 'gzip, br', 'x-part': 'list' },
  });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await list({ 'x-part': 'list' }));
});

test('what was erased is not shown from before', async () => {
  expect(await list()).toContain('ada.txt');
  const { documentId } = received.files.find(({ name }) => name === 'ada.txt')!;
  const erased = await web.ask('admin', `/v1/documents/${documentId}`, { method: 'DELETE' });
  expect(erased.ok).toBe(true);
  const after = await list();
  expect(after).not.toContain('ada.txt');
  expect(after).toContain('bo.txt');
});

test.each(['page.css', 'people.js', 'icon.svg'])(
  '%s is the same however it is packed',
  async (name) => {
    const ask = (encoding: string) =>
      web.ask(null, assetUrl(name), { headers: { 'accept-encoding': encoding } });
    const plain = Buffer.from(await (await ask('identity')).arrayBuffer());
    const [br, gzip] = [await ask('gzip, deflate, br'), await ask('gzip, br;q=0')];
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(brotliDecompressSync(await br.arrayBuffer()).equals(plain)).toBe(true);
    expect(gunzipSync(await gzip.arrayBuffer()).equals(plain)).toBe(true);
    for (const answer of [br, gzip]) {
      expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
  },
);
