import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pino } from 'pino';
import { type Context, openContext } from '../../src/context.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { eraseDocuments } from '../../src/erase/erase.ts';
import { dryRun } from '../../src/reprocess/dry-run.ts';
import { reprocess } from '../../src/reprocess/reprocess.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { verifyChain } from '../../src/store/decisions/verify.ts';
import { loadExtraction } from '../../src/store/extractions.ts';
import { releaseId, saveRelease } from '../../src/store/releases.ts';
import { toBody } from '../../src/store/result-body.ts';
import { loadResults, type Task, taskKey } from '../../src/store/results.ts';
import { versionsFor } from '../../src/versions.ts';
import { poolProcessor, type Processor } from '../../workers/processor.ts';
import { type RunningWorkers, startWorkers } from '../../workers/start.ts';
import { BACKENDS, RECEIVED, takeIn, type TestBackend } from '../workers/set-up.ts';

const RESUMES = join(import.meta.dirname, '../../fixtures/resumes');
const FILES = [
  'senior-telecom-programme/source.txt',
  'mid-staffing-contractor/source.txt',
  'untagged-soup-recipe/source.txt',
];
const asking = (version: number, score: number): Rubric => ({
  ...DEFAULT_RUBRIC,
  version: DEFAULT_RUBRIC.version + version,
  levels: {
    ...DEFAULT_RUBRIC.levels,
    senior: DEFAULT_RUBRIC.levels.senior.map((each) => ({ ...each, score })),
  },
});
const HARSHER = asking(1, 99);
const KINDER = asking(2, 41);

describe.each(BACKENDS)('another rubric, on %s', (_name, start) => {
  let backend: TestBackend;
  let context: Context;
  let workers: RunningWorkers;
  let processor: Processor;
  let tasks: readonly Task[];
  const analysed: string[] = [];
  /** What a range waits for before it is scored. */
  let beforeScoring = async (): Promise<void> => undefined;

  beforeAll(async () => {
    backend = await start();
    context = await openContext(backend.config, { log: pino({ level: 'silent' }) });
    const pool = poolProcessor(context.config, 1);
    processor = {
      ...pool,
      analyse: (input) => {
        analysed.push(input.documentId);
        return pool.analyse(input);
      },
      rescore: async (input) => {
        await beforeScoring();
        return pool.rescore!(input);
      },
    };
    const inbox = join(backend.folder, 'inbox');
    await mkdir(inbox);
    for (const [i, file] of FILES.entries()) await cp(join(RESUMES, file), join(inbox, `${i}.txt`));
    workers = await startWorkers(context, { processor, jobs: 1 });
    const records = await takeIn(context, inbox);
    tasks = records.map(({ result }) => ({ documentId: result.document.id, anchor: RECEIVED }));
  }, 120_000);
  afterAll(async () => {
    await workers?.stop();
    await context?.close();
    await backend?.stop();
  });

  async function reprocessUnder(rubric: Rubric) {
    const versions = versionsFor(rubric, context.config.limits);
    await saveRelease(context.store.db, versions, rubric);
    return reprocess({ ...context, versions }, { flipBudget: 100 });
  }

  /** First dry, which has to tell the same, and judge the same texts if any. */
  async function runUnder(rubric: Rubric) {
    const versions = versionsFor(rubric, context.config.limits);
    const dry = await dryRun({ ...context, versions }, processor, { flipBudget: 100, rubric });
    const dryAnalysed = analysed.splice(0);
    const report = await reprocessUnder(rubric);
    expect(dry).toEqual({ ...report, runId: null, state: 'dry_run' });
    expect(dryAnalysed.toSorted()).toEqual(analysed.toSorted());
    return report;
  }

  /** The results under a rubric are those that the stored texts give, byte for byte, under the hashes of their bodies. */
  async function expectAsAnalysed(rubric: Rubric): Promise<void> {
    const { db } = context.store;
    const versions = versionsFor(rubric, context.config.limits);
    const results = await loadResults(db, tasks, versions);
    for (const { documentId, anchor } of tasks) {
      const extraction = (await loadExtraction(db, documentId, versions.extract))!;
      const wanted = await processor.analyse({
        documentId,
        extraction,
        anchor: { date: anchor, source: 'received' },
        versions,
        rubric,
      });
      const result = results.get(taskKey({ documentId, anchor }))!;
      expect(canonicalJson(result)).toBe(wanted);
      const row = await db
        .selectFrom('results')
        .select('body_hash')
        .where('document_id', '=', documentId)
        .where('release_id', '=', releaseId(versions))
        .executeTakeFirstOrThrow();
      expect(row.body_hash).toBe(toBody(result).hash);
    }
    analysed.length = 0;
  }

  test('is laid over the results alone, and gives what the texts would give', async () => {
    const report = await runUnder(HARSHER);
    expect(report).toMatchObject({ state: 'promoted', stages: ['rubric'], compared: 3, failed: 0 });
    expect(report.moved).toMatchObject([
      { before: { verdict: 'senior' }, after: { verdict: 'mid' }, cause: 'rubric' },
    ]);
    expect(analysed).toEqual([]);
    await expectAsAnalysed(HARSHER);
  });

  test('and over those of a rubric that was laid over others: the findings are kept once', async () => {
    const report = await runUnder(KINDER);
    expect(report.moved).toMatchObject([
      { before: { verdict: 'mid' }, after: { verdict: 'senior' } },
    ]);
    expect(analysed).toEqual([]);
    await expectAsAnalysed(KINDER);
    const whole = await context.store.db
      .selectFrom('result_bodies')
      .select('hash')
      .where('body', 'is not', null)
      .execute();
    expect(whole).toHaveLength(FILES.length);
  });

  test('also over what an older leveltag has stored, without facts beside it', async () => {
    const { db } = context.store;
    await db.updateTable('result_bodies').set({ facts: null }).execute();
    expect(await runUnder(asking(3, 55))).toMatchObject({ state: 'promoted', compared: 3 });
    expect(analysed).toEqual([]);
    await expectAsAnalysed(asking(3, 55));
    const kept = await db
      .selectFrom('result_bodies')
      .select('hash')
      .where('facts', 'is not', null)
      .execute();
    expect(kept, 'they are kept from then on').toHaveLength(2);
  });

  test('each of them says something new, and stands in a log that holds', async () => {
    const { entries, broken } = await verifyChain(context.store.db);
    expect(broken).toBeNull();
    const { count } = await context.store.db
      .selectFrom('decisions')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('kind', '=', 'decision')
      .executeTakeFirstOrThrow();
    // One of the files moves with each of the four rubrics. One is too far from a senior for any of the others to say
    // something else of it, but that they are not calibrated; and the last has no level.
    expect(Number(count)).toBe(4 + 2 + 1);
    expect(entries).toBeGreaterThan(7);
  });

  test('while a range is in hand an upload is tagged, and of who is erased nothing is written', async () => {
    const inHand = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    beforeScoring = () => (inHand.resolve(), held.promise);
    const running = reprocessUnder(asking(4, 70));
    await inHand.promise;
    const inbox = join(backend.folder, 'later');
    await mkdir(inbox);
    await cp(join(RESUMES, 'mid-hosting-operations/source.txt'), join(inbox, 'upload.txt'));
    const [uploaded] = await takeIn(context, inbox);
    expect(uploaded!.result.outcome).toBe('tagged');

    const [erased, ...others] = tasks;
    const proofs = await eraseDocuments(context, [erased!.documentId], {
      actor: 'test',
      reason: 'request',
    });
    expect(proofs).toHaveLength(1);
    held.resolve();
    expect(await running).toMatchObject({ state: 'promoted', failed: 0 });
    const { db } = context.store;
    const versions = versionsFor(asking(4, 70), context.config.limits);
    const known = [...others, { documentId: uploaded!.result.document.id, anchor: RECEIVED }];
    const found = await loadResults(db, [erased!, ...known], versions);
    expect([...found.keys()].toSorted()).toEqual(known.map(taskKey).toSorted());
    for (const table of ['results', 'result_bodies', 'receipts'] as const) {
      const left = await db
        .selectFrom(table)
        .select('document_id')
        .where('document_id', '=', erased!.documentId)
        .execute();
      expect(left, table).toEqual([]);
    }
  });
});
