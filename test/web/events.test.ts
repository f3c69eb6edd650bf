import { afterAll, beforeAll, expect, test } from 'vitest';
import { formOf, type Received, sendAndWait, startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb();
});
afterAll(() => web?.stop());

/** Reads a stream until `isEnough`, then goes away. */
async function read(answer: Response, isEnough: (text: string) => boolean): Promise<string> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!isEnough(text)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return text;
}

test('a batch is told as it goes on, and its results as they are ready', async () => {
  const first = await sendAndWait(web, formOf({ 'a.txt': 'one' }), '?batch=live');
  const answer = await web.ask('viewer', '/v1/events?batch=live');
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const reading = read(
    answer,
    (text) => text.includes('"done":2') && text.includes('result.ready'),
  );
  await sendAndWait(web, formOf({ 'other.txt': 'elsewhere' }), '?batch=other');
  const second = await sendAndWait(web, formOf({ 'b.txt': 'two' }), '?batch=live');
  const text = await reading;
  expect(text).toMatch(/^event: batch\ndata: \{"batch":"live".*"done":1/);
  expect(text).toContain(`"id":${second.files[0]!.id},`);
  expect(text, 'what was there before is no news').not.toContain(
    `data: {"id":${first.files[0]!.id},`,
  );
  expect(text).not.toContain('"other"');
});

test('without a batch all results are told, and overrides', async () => {
  const answer = await web.ask('viewer', '/v1/events');
  const reading = read(answer, (text) => text.includes('override.changed'));
  const sent: Received = await sendAndWait(web, formOf({ 'c.txt': 'three' }));
  await web.ask('recruiter', `/v1/results/${sent.files[0]!.id}/override`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ level: 'senior', reasonCode: 'known' }),
  });
  const text = await reading;
  expect(text).toContain('event: result.ready');
  expect(text).toContain('"level":"senior"');
  expect(text).not.toContain('c.txt');
});

test('a batch that is none has no events', async () => {
  expect((await web.ask('viewer', '/v1/events?batch=none')).status).toBe(404);
});
