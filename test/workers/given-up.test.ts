import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { jobId } from '../../src/queue/job-id.ts';
import { reconcile } from '../../src/queue/reconcile.ts';
import { pendingTasks } from '../../src/store/pending.ts';
import { recordGivenUp } from '../../workers/failed.ts';
import { startWorkers } from '../../workers/start.ts';
import { inventedProcessor, VERSIONS } from './invented.ts';
import { BACKENDS, openTestContext, takeIn, type TestBackend, writeFiles } from './set-up.ts';

const [, startBackend] = BACKENDS[0]!;
let backend: TestBackend;
let context: Context;
const lines: string[] = [];

beforeAll(async () => {
  backend = await startBackend();
  context = await openTestContext(backend.config, lines);
});
afterAll(async () => {
  await context?.close();
  await backend?.stop();
});

const folderOf = (text: string): Promise<string> =>
  writeFiles(join(backend.folder, crypto.randomUUID()), { 'Ada Invented.txt': text });

describe('an outcome that depends on the machine', () => {
  test('is tried again, then given to whoever waits, never kept as a result, and tried anew', async () => {
    const folder = await folderOf('unread timed_out');
    const processor = inventedProcessor();
    const workers = await startWorkers(context, { processor });
    const [record] = await takeIn(context, folder);
    expect(record!.result).toMatchObject({ untagged: { code: 'timed_out' } });
    expect(record!.effectiveLevel).toBeNull();
    expect(processor.extracted).toHaveLength(4);
    expect(await resultsOf(record!.result.document.id)).toEqual([]);
    // It rests for a while, so that it does not go round and round …
    expect(await reconcile(context)).toBe(0);
    await workers.stop();
    // … but whoever receives it again has it tried again, under a new job.
    const stop = new AbortController();
    const again = takeIn(context, folder, { signal: stop.signal });
    const [job] = await waitingJobs();
    stop.abort();
    await expect(again).rejects.toMatchObject({ code: 'interrupted' });
    expect(job!.id).toBe(jobId('extract', record!.result.document.id, VERSIONS.extract, 1));
    await context.queues.extract.obliterate({ force: true });
  });
});

describe('poison', () => {
  test('whose worker died too often is a current result, and not queued again', async () => {
    const result = await givenUp('kills its worker', 'job stalled more than allowable limit');
    expect(result).toMatchObject({ untagged: { code: 'parser_crashed' } });
    const pending = await pendingTasks(context.store.db, VERSIONS, null, 100);
    expect(pending.map((task) => task.documentId)).not.toContain(result.document.id);
  });

  test('that meets a defect is not tried twice', async () => {
    const folder = await folderOf('meets a defect');
    let tries = 0;
    const defect = (): never => {
      tries++;
      throw new TypeError('Ada Invented is not a function');
    };
    const workers = await startWorkers(context, {
      processor: { ...inventedProcessor(), analyse: defect },
    });
    const [record] = await takeIn(context, folder);
    await workers.stop();
    expect(record!.result).toMatchObject({ untagged: { code: 'parser_crashed' } });
    expect(tries).toBe(1);
    expect(await resultsOf(record!.result.document.id)).toEqual(['parser_crashed']);
  });
});

test('a log line holds ids and codes, no names, texts or messages', () => {
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('\n')).not.toMatch(/Ada|Invented|\.txt|not a function/);
});

/** What stands in the store once a job of `text` has ended with an error that no test can wait for. */
async function givenUp(text: string, message: string) {
  const folder = await folderOf(text);
  const stop = new AbortController();
  const run = takeIn(context, folder, { signal: stop.signal });
  const [job] = await waitingJobs();
  stop.abort();
  await expect(run).rejects.toMatchObject({ code: 'interrupted' });
  await recordGivenUp(context, job!, new Error(message));
  await context.queues.extract.obliterate({ force: true });
  const [record] = await takeIn(context, folder);
  return record!.result;
}

async function resultsOf(documentId: string): Promise<(string | null)[]> {
  const rows = await context.store.db
    .selectFrom('results')
    .select('untagged_code')
    .where('document_id', '=', documentId)
    .execute();
  return rows.map((row) => row.untagged_code);
}

async function waitingJobs() {
  for (;;) {
    const jobs = await context.queues.extract.getWaiting();
    if (jobs.length > 0) return jobs;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
