import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { readiness } from '../../src/serve/health.ts';
import { openMetrics } from '../../src/serve/metrics.ts';
import { probes } from '../../src/serve/probes.ts';
import { exposeStock } from '../../src/serve/stock.ts';
import { saveDocuments } from '../../src/store/documents.ts';
import { saveReceipts } from '../../src/store/receipts.ts';
import { startWorkers } from '../../workers/start.ts';
import { openContext } from '../../src/context.ts';
import { inventedProcessor, VERSIONS } from '../workers/invented.ts';
import { BACKENDS, openTestContext, RECEIVED, takeIn, writeFiles } from '../workers/set-up.ts';
import type { TestBackend } from '../workers/set-up.ts';
import { join } from 'node:path';
import { pino } from 'pino';

const [, startBackend] = BACKENDS[0]!;
let backend: TestBackend;

beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend?.stop());

test('what does not answer makes a process not ready: 503, and which part', async () => {
  const context = await openTestContext(backend.config);
  const answers = probes({
    readiness: () => readiness(context, () => false),
    metrics: async () => ({ contentType: 'text/plain', body: '' }),
  });
  const stopped = await answers('/health/ready');
  expect(stopped).toMatchObject({ status: 503 });
  expect(JSON.parse(stopped!.body)).toEqual({
    status: 'not_ready',
    checks: { database: 'ok', queue: 'ok', workers: 'failing' },
  });
  await context.close();
  const gone = await answers('/health/ready');
  expect(JSON.parse(gone!.body)).toMatchObject({
    checks: { database: 'failing', queue: 'failing' },
  });
  expect(await answers('/health/live')).toMatchObject({ status: 200 });
  expect(await answers('/health')).toBeNull();
});

test('metrics count results by outcome, tries by code, stages, and what waits', async () => {
  const { registry, telemetry } = openMetrics('1.2.3');
  const log = pino({ level: 'silent' });
  const context: Context = await openContext(backend.config, {
    versions: VERSIONS,
    log,
    telemetry,
  });
  exposeStock(registry, context);
  const folder = await writeFiles(join(backend.folder, 'in'), {
    'a.txt': 'a',
    'b.txt': 'b',
    'c.txt': 'unread encrypted',
    'd.txt': 'unread timed_out',
  });
  const workers = await startWorkers(context, { processor: inventedProcessor() });
  expect(workers.areWorking()).toBe(true);
  await takeIn(context, folder);
  await workers.stop();
  expect(workers.areWorking()).toBe(false);
  const documentId = 'ab'.repeat(32);
  await saveDocuments(context.store.db, [{ id: documentId, bytes: 1 }]);
  const receipt = { documentId, anchor: RECEIVED, sourceName: 'e', batch: 'b', externalId: null };
  await saveReceipts(context.store.db, [receipt]);

  const text = await registry.metrics();
  expect(text).toContain('leveltag_documents_total{outcome="not_a_resume"} 2');
  expect(text).toContain('leveltag_documents_total{outcome="encrypted"} 1');
  expect(text).toContain(
    'leveltag_failed_tries_total{queue="leveltag-extract",code="timed_out"} 4',
  );
  expect(text).toContain('leveltag_given_up_total{queue="leveltag-extract"} 1');
  expect(text).toMatch(/^leveltag_stage_seconds_count\{stage="extract"\} 7$/m);
  // The one that was only received, and the one whose tries gave no result.
  expect(text).toContain('leveltag_documents_without_result 2');
  expect(text).toContain('leveltag_documents_failed 1');
  expect(text).toMatch(/^leveltag_oldest_waiting_seconds [\d.e-]+$/m);
  expect(text).toContain('leveltag_build_info{version="1.2.3"');
  await context.close();
});
