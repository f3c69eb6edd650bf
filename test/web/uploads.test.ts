import { createHash } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeOldUploads } from '../../src/web/uploads/upload-folder.ts';
import { formOf, type Received, sendAndWait, startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;
beforeAll(async () => {
  const uploads = { maxFileBytes: 1_000, maxFiles: 40, maxRequestBytes: 20_000 };
  web = await startTestWeb({ settings: { uploads } });
});
afterAll(() => web?.stop());

const send = (query: string, body: FormData, headers: Record<string, string> = {}) =>
  web.ask('recruiter', `/v1/files${query}`, { method: 'POST', body, headers });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('files are received under their names, and followed by their batch until they have a result', async () => {
  const received = await sendAndWait(
    web,
    formOf({ 'ada/cv.txt': 'Ada Invented', 'b.txt': 'Bo Invented' }),
    '?batch=spring&externalId=A-7&receivedAt=2026-03-01',
  );
  expect(received.batch).toBe('spring');
  expect(received.files.map(({ name }) => name)).toEqual(['ada/cv.txt', 'b.txt']);
  expect(received.files[0]!.documentId).toBe(sha256('Ada Invented'));
  const status = await web.ask('viewer', received.status);
  expect(await status.json()).toMatchObject({
    batch: 'spring',
    received: 2,
    done: 2,
    failed: 0,
    verdicts: { not_a_resume: 2 },
    open: [],
  });
  const record = await web.ask('viewer', `/v1/results/${received.files[0]!.id}`);
  expect(await record.json()).toMatchObject({
    source: { name: 'ada/cv.txt', bytes: 12 },
    intake: { receivedAt: '2026-03-01', batch: 'spring', externalId: 'A-7' },
  });
});

test('the files of a zip are received as those of a folder', async () => {
  const zip = zipSync({
    'team/one.txt': new TextEncoder().encode('one in a zip'),
    'two.txt': new TextEncoder().encode('two in a zip'),
  });
  const received = await sendAndWait(web, formOf({ 'all.zip': new Uint8Array(zip) }));
  expect(received.files.map(({ name }) => name).toSorted()).toEqual([
    'all.zip/team/one.txt',
    'all.zip/two.txt',
  ]);
});

test('the same key gives the same answer and receives nothing again; another request may not have it', async () => {
  const headers = { 'idempotency-key': 'k-1' };
  const first = await send('', formOf({ 'k.txt': 'sent twice' }), headers);
  const again = await send('', formOf({ 'k.txt': 'sent twice' }), headers);
  expect(await again.json()).toEqual(await first.json());
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  const other = await send('?batch=other', formOf({ 'k.txt': 'sent twice' }), headers);
  expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([
    422,
    'key_taken',
  ]);
});

test('a key is free again after a request that failed', async () => {
  const headers = { 'idempotency-key': 'k-2' };
  expect((await send('', new FormData(), headers)).status).toBe(422);
  expect((await send('', formOf({ 'x.txt': 'now with a file' }), headers)).status).toBe(202);
});

test('what the idempotency table keeps names nobody', async () => {
  await send('', formOf({ 'Ada Invented.txt': 'kept' }), { 'idempotency-key': 'k-3' });
  const { rows } = await import('kysely').then(({ sql }) =>
    sql<{ response: unknown }>`select * from idempotency_keys`.execute(web.context.store.db),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain('Ada');
});

test('a file that is too large is refused, and the others are received', async () => {
  const form = formOf({ 'large.txt': 'x'.repeat(1_001), 'small.txt': 'x'.repeat(1_000) });
  const received = (await (await send('', form)).json()) as Received;
  expect(received.files.map(({ name }) => name)).toEqual(['small.txt']);
  expect(received.refused).toEqual([{ index: 0, code: 'too_large' }]);
  const alone = await send('', formOf({ 'large.txt': 'x'.repeat(1_001) }));
  expect(alone.status).toBe(413);
});

test('a request that is too large, or holds too many files, is refused', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`${i}.txt`, 'x'.repeat(900)]),
  );
  expect((await send('', formOf(many))).status).toBe(413);
  const more = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`${i}.txt`, `${i}`]));
  const answer = await send('', formOf(more));
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
    413,
    'too_many_files',
  ]);
});

test('bytes that do not hash to what was announced are refused', async () => {
  const right = new FormData();
  right.append('sha256', sha256('as announced'));
  right.append('file', new Blob(['as announced']), 'a.txt');
  expect((await send('', right)).status).toBe(202);
  const wrong = new FormData();
  wrong.append('sha256', sha256('as announced'));
  wrong.append('file', new Blob(['otherwise']), 'a.txt');
  const answer = await send('', wrong);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
    422,
    'checksum',
  ]);
});

test('a name that looks like a path elsewhere is a label and nothing more', async () => {
  const form = formOf({ '../../etc/passwd': 'climbing', 'C:\\Users\\cv.txt': 'windows' });
  const received = (await (await send('', form)).json()) as Received;
  expect(received.files.map(({ name }) => name)).toEqual(['etc/passwd', 'C:/Users/cv.txt']);
});

test('what is no multipart form is refused', async () => {
  const text = await web.ask('recruiter', '/v1/files', { method: 'POST', body: 'a resume' });
  expect(text.status).toBe(415);
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const cut = await web.ask('recruiter', '/v1/files', {
    method: 'POST',
    headers,
    body: '--x\r\ncontent-disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhalf',
  });
  expect([cut.status, ((await cut.json()) as { code: string }).code]).toEqual([
    400,
    'invalid_multipart',
  ]);
});

test('nothing of an upload stays in the folder for it, which is shut to others', async () => {
  await send('', formOf({ 'gone.txt': 'received and gone' }));
  await send('', formOf({ 'large.txt': 'x'.repeat(1_001) }));
  const folder = join(web.context.config.dataDir, 'uploads');
  expect(await readdir(folder)).toEqual([]);
  expect((await stat(folder)).mode & 0o077).toBe(0);
});

test('what a killed process left there is removed a day later', async () => {
  const { config } = web.context;
  const left = join(config.dataDir, 'uploads', 'request-left');
  await mkdir(left, { recursive: true });
  await removeOldUploads(config);
  expect((await stat(left)).isDirectory()).toBe(true);
  await removeOldUploads(config, Date.now() + 25 * 3_600_000);
  await expect(stat(left)).rejects.toThrow('ENOENT');
});

test('a failed file is told with its reason, and tried again', async () => {
  const received = await sendAndWait(web, formOf({ 'slow.txt': 'unread timed_out 1' }));
  const status = (await (await web.ask('viewer', received.status)).json()) as Record<
    string,
    unknown
  >;
  expect(status).toMatchObject({
    failed: 1,
    done: 0,
    open: [{ id: received.files[0]!.id, name: 'slow.txt', failure: 'timed_out' }],
  });
  const retry = await web.ask('recruiter', `${received.status}/retry`, { method: 'POST' });
  expect([retry.status, await retry.json()]).toEqual([202, { queued: 1 }]);
  const all = await web.ask('recruiter', '/v1/retry', { method: 'POST' });
  expect(all.status).toBe(202);
});

test('batches are listed, the newest first, a page at a time', async () => {
  for (const batch of ['first', 'second', 'third']) {
    await send(`?batch=${batch}`, formOf({ [`${batch}.txt`]: batch }));
  }
  const page = async (query: string) =>
    (await (await web.ask('viewer', `/v1/batches${query}`)).json()) as {
      items: { batch: string }[];
      next: number | null;
    };
  const first = await page('?limit=2');
  expect(first.items.map(({ batch }) => batch)).toEqual(['third', 'second']);
  const next = await page(`?limit=1&before=${first.next}`);
  expect(next.items.map(({ batch }) => batch)).toEqual(['first']);
  expect((await web.ask('viewer', '/v1/batches/none')).status).toBe(404);
});
