import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pino } from 'pino';
import { type Context, openContext } from '../../src/context.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { reprocess } from '../../src/reprocess/reprocess.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { loadExtraction } from '../../src/store/extractions.ts';
import { saveRelease } from '../../src/store/releases.ts';
import { loadResults, taskKey } from '../../src/store/results.ts';
import { versionsFor } from '../../src/versions.ts';
import { poolProcessor, type Processor } from '../../workers/processor.ts';
import { startWorkers } from '../../workers/start.ts';
import { BACKENDS, RECEIVED, takeIn, type TestBackend } from '../workers/set-up.ts';

const RESUMES = join(import.meta.dirname, '../../fixtures/resumes');
const FILES = [
  'senior-telecom-programme/source.txt',
  'mid-staffing-contractor/source.txt',
  'untagged-soup-recipe/source.txt',
];
const HARSHER: Rubric = {
  ...DEFAULT_RUBRIC,
  version: DEFAULT_RUBRIC.version + 1,
  levels: {
    ...DEFAULT_RUBRIC.levels,
    senior: DEFAULT_RUBRIC.levels.senior.map((each) => ({ ...each, score: 99 })),
  },
};

let backend: TestBackend;
let context: Context;
let processor: Processor;
const analysed: string[] = [];

beforeAll(async () => {
  backend = await BACKENDS[0]![1]();
  context = await openContext(backend.config, { log: pino({ level: 'silent' }) });
  const pool = poolProcessor(context.config, 1);
  processor = {
    ...pool,
    analyse: (input) => {
      analysed.push(input.documentId);
      return pool.analyse(input);
    },
  };
  const inbox = join(backend.folder, 'inbox');
  await mkdir(inbox);
  for (const [i, file] of FILES.entries()) await cp(join(RESUMES, file), join(inbox, `${i}.txt`));
});
afterAll(async () => {
  await context?.close();
  await backend?.stop();
});

test('another rubric is laid over the results alone, and gives what the texts would give', async () => {
  const workers = await startWorkers(context, { processor, jobs: 1 });
  const records = await takeIn(context, join(backend.folder, 'inbox'));
  const tasks = records.map(({ result }) => ({ documentId: result.document.id, anchor: RECEIVED }));
  const versions = versionsFor(HARSHER, context.config.limits);
  await saveRelease(context.store.db, versions, HARSHER);
  const report = await reprocess({ ...context, versions }, { flipBudget: 100 });
  expect(report).toMatchObject({ state: 'promoted', stages: ['rubric'], compared: 3, failed: 0 });
  expect(report.moved).toMatchObject([
    { before: { verdict: 'senior' }, after: { verdict: 'mid' }, cause: 'rubric' },
  ]);
  expect(analysed).toEqual([]);

  const results = await loadResults(context.store.db, tasks, versions);
  for (const { documentId, anchor } of tasks) {
    const extraction = (await loadExtraction(context.store.db, documentId, versions.extract))!;
    const wanted = await processor.analyse({
      documentId,
      extraction,
      anchor: { date: anchor, source: 'received' },
      versions,
      rubric: HARSHER,
    });
    expect(canonicalJson(results.get(taskKey({ documentId, anchor })))).toBe(wanted);
  }
  await workers.stop();
});
