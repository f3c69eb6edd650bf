import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { formOf, sendAndWait, startTestWeb, type TestWeb } from './set-up.ts';

interface Message {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly path: string;
}

let web: TestWeb;
let receiver: Server;
let received: Message[];
/** What the receiver answers next; 204 when there is none. */
let answers: number[];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      received.push({ headers: request.headers, body, path: request.url! });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  web = await startTestWeb({ settings: { webhookRetryMs: 50 } });
});
beforeEach(() => {
  received = [];
  answers = [];
});
afterAll(async () => {
  await web?.stop();
  receiver.closeAllConnections();
  receiver.close();
});

const url = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

const register = (body: object) =>
  web.ask('admin', '/v1/webhooks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function withWebhook(
  body: object,
  use: (webhook: { id: string; secret: string }) => Promise<void>,
): Promise<void> {
  const answer = await register({ url: url(), ...body });
  expect(answer.status).toBe(201);
  const webhook = (await answer.json()) as { id: string; secret: string };
  try {
    await use(webhook);
  } finally {
    const gone = await web.ask('admin', `/v1/webhooks/${webhook.id}`, { method: 'DELETE' });
    expect(gone.status).toBe(204);
  }
}

const arrived = (count: number) =>
  vi.waitFor(() => expect(received.length).toBe(count), { timeout: 30_000, interval: 20 });

/** What was answered is noted once the answer is there: a moment after the message has arrived. */
const noted = (webhook: string, items: readonly object[]) =>
  vi.waitFor(
    async () => {
      const deliveries = await web.ask('admin', `/v1/webhooks/${webhook}/deliveries`);
      expect(await deliveries.json()).toMatchObject({ items });
    },
    { timeout: 30_000, interval: 20 },
  );

/** As a receiver would, by the published rule. */
function isGenuine(secret: string, { headers, body }: Message): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', key).update(text).digest('base64');
  return headers['webhook-signature'] === `v1,${expected}`;
}

test('an erase is told by the numbers of the receipts, so that copies elsewhere can go too', () =>
  withWebhook({ events: ['document.erased'], details: true }, async () => {
    const sent = await sendAndWait(web, formOf({ 'Erased Invented.txt': 'to be erased' }));
    const { id, documentId } = sent.files[0]!;
    const erased = await web.ask('admin', `/v1/documents/${documentId}`, {
      method: 'DELETE',
    });
    expect(erased.status).toBe(200);
    await arrived(1);
    expect(JSON.parse(received[0]!.body)).toEqual({
      event: 'document.erased',
      id,
      reason: 'request',
    });
  }));

test('a result that is ready is told once, signed, and by numbers alone', () =>
  withWebhook({ events: ['result.ready'] }, async ({ id, secret }) => {
    const sent = await sendAndWait(
      web,
      formOf({ 'Ada Invented.txt': 'told once' }),
      '?externalId=E-1',
    );
    await arrived(1);
    expect(isGenuine(secret, received[0]!)).toBe(true);
    expect(isGenuine(`whsec_${Buffer.alloc(32).toString('base64')}`, received[0]!)).toBe(false);
    expect(JSON.parse(received[0]!.body)).toEqual({
      event: 'result.ready',
      id: sent.files[0]!.id,
      documentId: sent.files[0]!.documentId,
      externalId: 'E-1',
      batch: sent.batch,
    });
    const age = Date.now() / 1_000 - Number(received[0]!.headers['webhook-timestamp']);
    expect(age).toBeLessThan(300);
    const delivered = { event: 'result.ready', attempts: 1, lastAnswer: '204' };
    await noted(id, [{ ...delivered, deliveredAt: expect.any(String) }]);
  }));

test('levels and outcomes are told where that is asked for', () =>
  withWebhook({ events: ['result.ready', 'override.changed'], details: true }, async () => {
    const sent = await sendAndWait(web, formOf({ 'b.txt': 'with details' }));
    await arrived(1);
    expect(JSON.parse(received[0]!.body)).toMatchObject({
      outcome: 'untagged',
      untaggedCode: 'not_a_resume',
      effectiveLevel: null,
    });
    await web.ask('recruiter', `/v1/results/${sent.files[0]!.id}/override`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ level: 'mid', reasonCode: 'known' }),
    });
    await arrived(2);
    expect(JSON.parse(received[1]!.body)).toMatchObject({
      event: 'override.changed',
      level: 'mid',
    });
  }));

test('what is not taken is sent again, with the same id', () =>
  withWebhook({ events: ['result.ready'] }, async ({ id }) => {
    answers = [500, 302];
    await sendAndWait(web, formOf({ 'c.txt': 'told three times' }));
    await arrived(3);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(
      received.map(({ path }) => path),
      'no redirect is followed',
    ).toEqual(['/hook', '/hook', '/hook']);
    await noted(id, [{ attempts: 3, lastAnswer: '204' }]);
  }));

test('events that were not asked for are not sent, nor to what was removed', async () => {
  await withWebhook({ events: ['run.ended'] }, async () => {
    await sendAndWait(web, formOf({ 'd.txt': 'told to nobody' }));
    await web.app.look();
  });
  await sendAndWait(web, formOf({ 'e.txt': 'told to nobody either' }));
  await web.app.look();
  expect(received).toEqual([]);
});

test('what was told of a document goes with it', () =>
  withWebhook({ events: ['result.ready'] }, async ({ id }) => {
    const sent = await sendAndWait(web, formOf({ 'f.txt': 'told and erased' }));
    await arrived(1);
    const { documentId } = sent.files[0]!;
    await web.ask('admin', `/v1/documents/${documentId}`, { method: 'DELETE' });
    const deliveries = await web.ask('admin', `/v1/webhooks/${id}/deliveries`);
    expect(await deliveries.text()).not.toContain(documentId);
  }));

test('are listed without their secrets', () =>
  withWebhook({ events: ['run.ended'] }, async ({ id, secret }) => {
    const text = await (await web.ask('admin', '/v1/webhooks')).text();
    expect(text).toContain(id);
    expect(text).not.toContain(secret);
  }));

test.each([
  { events: ['result.ready'], url: 'ftp://here.invalid/' },
  { events: ['result.ready'], url: 'http://name:password@here.invalid/' },
  { events: [], url: 'http://here.invalid/' },
  { events: ['everything'], url: 'http://here.invalid/' },
])('%o is refused', async (body) => {
  expect((await register(body)).status).toBe(400);
});
