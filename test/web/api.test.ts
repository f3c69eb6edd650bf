import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf, sendAndWait, startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb();
});
afterAll(() => web?.stop());

const post = (query: string, body: FormData, headers: Record<string, string> = {}) =>
  web.ask('recruiter', `/v1/files${query}`, { method: 'POST', body, headers });

describe('uploads', () => {
  test('are received under their names, and followed by their batch until they have a result', async () => {
    const received = await sendAndWait(
      web,
      formOf({ 'ada/cv.txt': 'Ada Invented', 'b.txt': 'Bo Invented' }),
      '?batch=spring&externalId=A-7&receivedAt=2026-03-01',
    );
    expect(received.batch).toBe('spring');
    expect(received.files.map(({ name }) => name)).toEqual(['ada/cv.txt', 'b.txt']);
    expect(received.files[0]!.documentId).toBe(
      createHash('sha256').update('Ada Invented').digest('hex'),
    );
    const status = (await (await web.ask('viewer', received.status)).json()) as object;
    expect(status).toMatchObject({
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
});
