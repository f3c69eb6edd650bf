import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { untagged } from '../../src/pipeline.ts';
import { reconcile } from '../../src/queue/reconcile.ts';
import { exposeStock } from '../../src/serve/stock.ts';
import { saveReceived } from '../../src/store/receipts.ts';
import { saveResult } from '../../src/store/results.ts';
import { unreadAs, VERSIONS } from '../workers/invented.ts';
import { BACKENDS, openBackend, RECEIVED } from '../workers/set-up.ts';

describe.each(BACKENDS)('metrics of what waits: %s', (_name, startBackend) => {
  let context: Context;
  let close: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    ({ context, close } = await openBackend(startBackend));
  });
  afterAll(() => close?.());

  test('tasks without a result are counted once, also in a queue that is paused', async () => {
    const { db } = context.store;
    const ids = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
    const receipt = { anchor: RECEIVED, sourceName: 'x', externalId: null };
    await saveReceived(
      db,
      ids.map((id) => ({ id, bytes: 1 })),
      // The first was received twice on the day.
      [...ids.map((id) => [id, 'one']), [ids[0]!, 'two']].map(([documentId, batch]) => ({
        ...receipt,
        documentId: documentId!,
        batch: batch!,
      })),
    );
    const anchor = { date: RECEIVED, source: 'received' } as const;
    const about = { documentId: ids[2]!, anchor, versions: VERSIONS };
    await saveResult(db, untagged(unreadAs('empty'), about));
    await reconcile(context);
    await context.queues.extract.pause();
    const registry = new Registry();
    exposeStock(registry, context);
    const said = await registry.metrics();
    expect(said).toMatch(/^leveltag_documents_without_result 2$/m);
    expect(said).toMatch(/^leveltag_oldest_waiting_seconds [0-9]/m);
    expect(said).toMatch(/^leveltag_queue_jobs\{queue="leveltag-extract",state="waiting"\} 2$/m);
  });
});
