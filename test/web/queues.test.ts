import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDecisions } from '../../src/store/decisions/read.ts';
import { releaseId } from '../../src/store/releases.ts';
import { formOf, startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;

beforeAll(async () => {
  web = await startTestWeb();
});
afterAll(() => web?.stop());

const look = async (query = ''): Promise<string> => {
  const answer = await web.ask('viewer', `/status/queues/extract${query}`);
  expect(answer.status).toBe(200);
  return answer.text();
};

const act = (role: Parameters<TestWeb['ask']>[0], path: string, fields: Record<string, string>) =>
  web.ask(role, path, { method: 'POST', body: new URLSearchParams(fields) });

const EXTRACT = '/status/queues/extract';

test('a queue is paused, its jobs are listed and removed, and it goes on: by an administrator, into the log', async () => {
  const { extract } = web.context.queues;
  expect((await act('recruiter', EXTRACT, { action: 'pause' })).status).toBe(403);
  expect(await extract.isPaused()).toBe(false);
  expect((await act('admin', EXTRACT, { action: 'pause' })).headers.get('location')).toBe(
    '/status/queues/extract?done=paused',
  );
  expect(await extract.isPaused()).toBe(true);
  await web.ask('recruiter', '/v1/files', {
    method: 'POST',
    body: formOf({ 'Invented Waiting.txt': 'waits' }),
  });
  const [job] = await extract.getJobs(['waiting']);
  const page = await look();
  expect(page).toContain('Waiting (1)');
  expect(page).toContain(job!.id!.slice(0, 10));
  expect(page).not.toContain('Invented Waiting');
  expect(page).not.toContain('>Remove');
  const removed = await act('admin', EXTRACT, { action: 'remove', job: job!.id! });
  expect(removed.headers.get('location')).toBe('/status/queues/extract?done=removed');
  expect(await look()).toContain('Waiting (0)');
  const again = await act('admin', EXTRACT, { action: 'remove', job: job!.id! });
  expect(again.headers.get('location')).toBe('/status/queues/extract?done=jobgone');
  await act('admin', EXTRACT, { action: 'resume' });
  expect(await extract.isPaused()).toBe(false);
  const { decisions } = await readDecisions(
    web.context.store.db,
    { kinds: ['setting'] },
    null,
    100,
  );
  expect(decisions.map(({ payload }) => payload)).toEqual([
    { what: 'queue', queue: 'extract', action: 'pause', job: null },
    { what: 'queue', queue: 'extract', action: 'remove', job: job!.id },
    { what: 'queue', queue: 'extract', action: 'resume', job: null },
  ]);
});

test('a delayed job is listed with when it is due, and begun at once', async () => {
  const { tag } = web.context.queues;
  await tag.pause();
  const job = await tag.add('tag', { release: 'a'.repeat(64), tasks: [] }, { delay: 3_600_000 });
  const page = await (await web.ask('admin', '/status/queues/tag?state=delayed')).text();
  expect(page).toContain('Delayed (1)');
  expect(page).toContain('Start now');
  await act('admin', '/status/queues/tag', { action: 'start', job: job.id! });
  expect(await job.getState()).toBe('waiting');
  await job.remove();
  await tag.resume();
});

test('what failed is listed with the reason, and tried again by itself or with all others', async () => {
  const { db } = web.context.store;
  const failed = { documentId: 'cd'.repeat(32), anchor: '2026-06-30' };
  const release = releaseId(web.context.versions);
  await db.insertInto('documents').values({ id: failed.documentId, bytes: 1 }).execute();
  await db
    .insertInto('receipts')
    .values({
      document_id: failed.documentId,
      anchor: failed.anchor,
      source_name: 'failed.txt',
      batch: 'failed',
    } as never)
    .execute();
  const failure = JSON.stringify({ untagged: { code: 'timed_out' } });
  await db
    .insertInto('dispatches')
    .values({
      document_id: failed.documentId,
      anchor: failed.anchor,
      release_id: release,
      failure,
    } as never)
    .execute();
  const page = await look('?state=failed');
  expect(page).toContain('Timed out');
  expect(page).toContain('cdcdcdcdcd');
  await web.context.queues.extract.pause();
  const path = `${EXTRACT}/retry`;
  const fields = { document: failed.documentId, anchor: failed.anchor };
  expect((await act('viewer', path, fields)).status).toBe(403);
  expect((await act('recruiter', path, { ...fields, anchor: 'no day' })).status).toBe(303);
  expect(await look()).toContain('Waiting (0)');
  expect((await act('recruiter', path, fields)).status).toBe(303);
  expect(await look()).toContain('Waiting (1)');
  expect((await act('recruiter', path, {})).status).toBe(303);
  await web.context.queues.extract.resume();
});

test('there are no other queues, states or actions', async () => {
  expect((await web.ask('viewer', '/status/queues/nightly')).status).toBe(404);
  expect(await look('?state=completed')).toContain('<h2 id="jobs-title">Waiting</h2>');
  expect((await act('admin', EXTRACT, { action: 'obliterate' })).status).toBe(400);
});
