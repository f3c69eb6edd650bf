import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { PAGE } from '../../src/queue/dispatch-all.ts';
import { QueueError } from '../../src/queue/errors.ts';
import { queueDepths } from '../../src/queue/queues.ts';
import { reconcile } from '../../src/queue/reconcile.ts';
import { BACKENDS, openBackend, RECEIVED } from '../workers/set-up.ts';

const MANY = PAGE + 3;

describe.each(BACKENDS)('%s', (_name, startBackend) => {
  let context: Context;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ context, close } = await openBackend(startBackend));
  });
  afterEach(() => close());

  async function receive(count: number): Promise<void> {
    const { db } = context.store;
    await sql`
      insert into documents (id, bytes)
      select encode(sha256(convert_to(i::text, 'UTF8')), 'hex'), 1 from generate_series(1, ${count}::int) as i`.execute(
      db,
    );
    await sql`
      insert into receipts (document_id, anchor, source_name, batch)
      select id, ${RECEIVED}::date, 'x', 'many' from documents`.execute(db);
  }

  const depthOf = async (queue: string, state: string): Promise<number | undefined> =>
    (await queueDepths(context.queues)).find((row) => row.queue === queue && row.state === state)
      ?.jobs;
  const toRead = (state: string) => depthOf('leveltag-extract', state);

  test('more than a page are queued once each, and a second time nothing is', async () => {
    await receive(MANY);
    expect(await reconcile(context)).toBe(MANY);
    expect(await toRead('waiting')).toBe(MANY);
    expect(await reconcile(context)).toBe(MANY);
    expect(await toRead('waiting')).toBe(MANY);
  });

  test('a signal ends it after the page under way', async () => {
    await receive(MANY);
    expect(await reconcile(context, AbortSignal.abort())).toBe(PAGE);
    expect(await toRead('waiting')).toBe(PAGE);
  });

  test('a queue that takes no more is told, and all is queued the next time', async () => {
    await receive(MANY);
    const { queues } = context;
    const addBulk = async () => Promise.reject(new Error('gone'));
    const refusing = { ...context, queues: { ...queues, extract: { addBulk } as never } };
    await expect(reconcile(refusing)).rejects.toThrow(QueueError);
    expect(await toRead('waiting')).toBe(0);
    expect(await reconcile(context)).toBe(MANY);
    expect(await toRead('waiting')).toBe(MANY);
  });

  test('jobs that wait in a paused queue are counted as waiting, and as nothing else', async () => {
    await receive(3);
    await reconcile(context);
    const before = await queueDepths(context.queues);
    expect(await toRead('waiting')).toBe(3);
    await context.queues.extract.pause();
    await context.queues.tag.pause();
    expect(await queueDepths(context.queues)).toEqual(before);
    await receiveMore();
    expect(await toRead('waiting')).toBe(4);
    await context.queues.extract.resume();
    expect(await toRead('waiting')).toBe(4);
  });

  async function receiveMore(): Promise<void> {
    const { db } = context.store;
    await sql`insert into documents (id, bytes) values (repeat('0', 64), 1)`.execute(db);
    await sql`insert into receipts (document_id, anchor, source_name, batch)
      values (repeat('0', 64), ${RECEIVED}::date, 'x', 'more')`.execute(db);
    await reconcile(context);
  }
});
