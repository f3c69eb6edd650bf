import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Context, openContext } from '../../src/context.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { Versions } from '../../src/domain/result.ts';
import { untagged } from '../../src/pipeline.ts';
import { dryRun } from '../../src/reprocess/dry-run.ts';
import { promote, rollback } from '../../src/reprocess/promote.ts';
import { reprocess, type ReprocessOptions } from '../../src/reprocess/reprocess.ts';
import { runReport } from '../../src/report/run/run-report.ts';
import { saveOverride } from '../../src/store/overrides.ts';
import { listRecords } from '../../src/store/records.ts';
import { activeRelease, releaseId, saveRelease } from '../../src/store/releases.ts';
import type { AnalyseInput, Processor } from '../../workers/processor.ts';
import { type RunningWorkers, startWorkers } from '../../workers/start.ts';
import { activate } from '../store/activate.ts';
import { readAs, unreadAs, VERSIONS } from '../workers/invented.ts';
import { BACKENDS, takeIn, type TestBackend, writeFiles } from '../workers/set-up.ts';

/** Judges by the first word of a text: what the word stands for under one version of the signals. */
const VERDICTS: Readonly<Record<string, Readonly<Record<string, 'not_a_resume' | 'not_english'>>>> =
  {
    steady: { new: 'not_a_resume' },
    moving: { new: 'not_english' },
  };

function processor(): Processor & { readonly extracted: string[]; readonly rubrics: unknown[] } {
  const extracted: string[] = [];
  const rubrics: unknown[] = [];
  return {
    extracted,
    rubrics,
    extract: async (bytes) => {
      const text = new TextDecoder().decode(bytes);
      extracted.push(text);
      return readAs(text);
    },
    analyse: async ({ extraction, rubric, ...analysis }: AnalyseInput) => {
      rubrics.push(rubric);
      const text = extraction.kind === 'read' ? extraction.layer.text : '';
      const word = text.split(' ')[0]!;
      const code = VERDICTS[word]?.[analysis.versions.signals] ?? 'not_a_resume';
      return canonicalJson(untagged(unreadAs(code), analysis));
    },
    close: async () => undefined,
  };
}

const NEW: Versions = { ...VERSIONS, signals: 'new' };
const FILES = {
  '1.txt': 'steady one',
  '2.txt': 'steady two',
  '3.txt': 'steady three',
  '4.txt': 'moving four',
};
const silent = pino({ level: 'silent' });

describe.each(BACKENDS)('%s', (_name, start) => {
  let backend: TestBackend;
  let running: { context: Context; workers: RunningWorkers }[];

  beforeEach(async () => {
    backend = await start();
    running = [];
  });
  afterEach(async () => {
    for (const { workers, context } of running) {
      await workers.stop();
      await context.close();
    }
    await backend.stop();
  });

  async function workUnder(versions: Versions, does: Processor = processor()): Promise<Context> {
    const context = await openContext(backend.config, { versions, log: silent });
    const workers = await startWorkers(context, { processor: does });
    running.push({ context, workers });
    return context;
  }

  /** Takes the files in under the old versions; workers of the new ones take over. */
  async function upgraded(does: Processor = processor(), versions = NEW): Promise<Context> {
    const before = await workUnder(VERSIONS);
    const folder = join(backend.folder, 'inbox');
    await mkdir(folder);
    await takeIn(before, await writeFiles(folder, FILES));
    await running.pop()!.workers.stop();
    await before.close();
    return workUnder(versions, does);
  }

  /** As `upgraded`; while a run judges, somebody makes a release the active one. */
  async function upgradedWhileActivating(release: Versions): Promise<Context> {
    const does = processor();
    const context = await upgraded({
      ...does,
      analyse: async (input) => {
        await activate(context.store.db, releaseId(release));
        return does.analyse(input);
      },
    });
    return context;
  }

  const run = (context: Context, options: Partial<ReprocessOptions> = {}) =>
    reprocess(context, { flipBudget: 50, ...options });

  test('what is stale is judged again, not read again, and every moved tag has its cause', async () => {
    const does = processor();
    const context = await upgraded(does);
    const report = await run(context);
    expect(report).toMatchObject({
      state: 'promoted',
      stages: ['signals'],
      received: 4,
      failed: 0,
      compared: 4,
      changed: 1,
      movedPercent: 25,
    });
    expect(report.moved).toMatchObject([
      {
        sourceName: '4.txt',
        before: { verdict: 'not_a_resume', score: null },
        after: { verdict: 'not_english', score: null },
        cause: 'signals',
      },
    ]);
    expect(does.extracted).toEqual([]);
    expect((await activeRelease(context.store.db)).versions).toEqual(NEW);
    const { count } = await context.store.db
      .selectFrom('result_bodies')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count), 'bodies that came out the same are not written again').toBe(5);
  });

  test('what a person has set stays, counts for no budget, and is listed where it conflicts', async () => {
    const context = await upgraded();
    const { db } = context.store;
    const before = await listRecords(db, {}, null, 10);
    const moving = before.records.find(({ source }) => source.name === '4.txt')!;
    const task = { documentId: moving.result.document.id, anchor: moving.intake!.receivedAt };
    const decision = {
      level: 'senior',
      by: 'R. Invented',
      reasonCode: 'interview',
      note: '',
    } as const;
    await saveOverride(db, { ...task, ...decision });

    const dry = await dryRun(context, processor(), { flipBudget: 0 });
    const report = await run(context, { flipBudget: 0 });
    for (const { moved, movedPercent } of [dry, report]) {
      expect(movedPercent).toBe(0);
      expect(moved).toMatchObject([
        { ...task, after: { verdict: 'not_english' }, override: 'senior', cause: 'override' },
      ]);
    }
    expect(report.state).toBe('promoted');
    expect(runReport(report, 'text')).toContain('1 of them conflict with what a person has set');
    const { records } = await listRecords(db, { levels: ['senior'] }, null, 10);
    expect(records).toMatchObject([
      {
        override: decision,
        effectiveLevel: 'senior',
        result: { untagged: { code: 'not_english' } },
      },
    ]);
  });

  test('more moved tags than the budget allows wait in shadow until they are promoted, and can be rolled back', async () => {
    const context = await upgraded();
    const { db } = context.store;
    expect(await run(context, { flipBudget: 10 })).toMatchObject({ state: 'shadow' });
    expect((await activeRelease(db)).versions).toEqual(VERSIONS);
    await promote(db);
    expect((await activeRelease(db)).versions).toEqual(NEW);
    await rollback(db);
    expect((await activeRelease(db)).versions).toEqual(VERSIONS);
    await expect(promote(db)).rejects.toMatchObject({ code: 'nothing_waits' });
  });

  test('what one document of a range meets is laid to that one alone, and told', async () => {
    const does = processor();
    const context = await upgraded({
      ...does,
      analyse: (input) => {
        const { extraction } = input;
        if (extraction.kind === 'read' && extraction.layer.text.startsWith('moving')) {
          throw new TypeError('an invented defect');
        }
        return does.analyse(input);
      },
    });
    const report = await run(context);
    expect(report).toMatchObject({ state: 'promoted', compared: 4, failed: 0, movedPercent: 25 });
    expect(report.moved).toMatchObject([
      { sourceName: '4.txt', after: { verdict: 'parser_crashed' }, cause: 'signals' },
    ]);
    // It is a result, which the next run leaves alone.
    expect(await run(context)).toMatchObject({ state: 'promoted', moved: [] });
  });

  test('a run that meets a promotion or a rollback does not undo what a person has decided', async () => {
    const decided: Versions = { ...VERSIONS, signals: 'decided' };
    const context = await upgradedWhileActivating(decided);
    const { db } = context.store;
    await saveRelease(db, decided);
    expect(await run(context, { flipBudget: 100 })).toMatchObject({ state: 'shadow' });
    expect((await activeRelease(db)).versions).toEqual(decided);
    expect((await promote(db)).versions).toEqual(NEW);
  });

  test('a run whose release is promoted meanwhile has nothing left to promote', async () => {
    const context = await upgradedWhileActivating(NEW);
    expect(await run(context, { flipBudget: 0 })).toMatchObject({ state: 'promoted' });
    await expect(promote(context.store.db)).rejects.toMatchObject({ code: 'nothing_waits' });
  });

  test('a new way of reading reads the stored bytes again', async () => {
    const does = processor();
    const context = await upgraded(does, { ...VERSIONS, extract: 'aaaaaaaaaaab' });
    expect(await run(context)).toMatchObject({
      state: 'promoted',
      stages: ['extract'],
      changed: 0,
    });
    expect(does.extracted.toSorted()).toEqual(Object.values(FILES).toSorted());
  });

  test('a rubric of one’s own is scored by workers that know only the built-in one', async () => {
    const does = processor();
    const context = await upgraded(does, VERSIONS);
    const rubric = { id: 'own', version: 1 } as never;
    const versions = { ...VERSIONS, rubric: 'ffffffffffff', rubricId: 'own@1' };
    const own = { ...context, versions };
    await saveRelease(context.store.db, versions, rubric);
    expect(await run(own)).toMatchObject({ state: 'promoted', stages: ['rubric'], compared: 4 });
    expect(does.rubrics).toEqual(Array(4).fill(rubric));
  });

  test('a dry run tells the same and writes nothing', async () => {
    const context = await upgraded();
    const { db } = context.store;
    const report = await dryRun(context, processor(), { flipBudget: 50 });
    expect(report).toMatchObject({ state: 'dry_run', runId: null, compared: 4, changed: 1 });
    expect(report.moved).toMatchObject([{ sourceName: '4.txt', cause: 'signals' }]);
    const rows = await db
      .selectFrom('results')
      .select('document_id')
      .where('release_id', '=', releaseId(NEW))
      .execute();
    expect(rows).toEqual([]);
    expect((await activeRelease(db)).versions).toEqual(VERSIONS);
  });

  test('a dry run under the rules that hold has nothing to judge', async () => {
    const context = await upgraded(processor(), VERSIONS);
    const nobody: Processor = { ...processor(), analyse: () => Promise.reject(new Error('asked')) };
    const report = await dryRun(context, nobody, { flipBudget: 5 });
    expect(report).toMatchObject({ stages: [], received: 4, compared: 4, changed: 0, moved: [] });
  });

  test('a run whose window ends pauses, and the next one goes on', async () => {
    const context = await upgraded();
    expect(await run(context, { windowMs: 0 })).toMatchObject({ state: 'paused' });
    expect((await activeRelease(context.store.db)).versions).toEqual(VERSIONS);
    expect(await run(context)).toMatchObject({ state: 'promoted', compared: 4 });
  });

  test('one run at a time', async () => {
    const context = await upgraded();
    const both = await Promise.allSettled([run(context), run(context)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'busy' },
    });
  });

  test('workers of new versions leave what has a result to a run', async () => {
    const does = processor();
    const context = await upgraded(does);
    const jobs = await Promise.all([
      context.queues.extract.getJobCountByTypes('waiting', 'prioritized', 'active', 'delayed'),
      context.queues.tag.getJobCountByTypes('waiting', 'prioritized', 'active', 'delayed'),
    ]);
    expect(jobs).toEqual([0, 0]);
    expect(does.rubrics).toEqual([]);
  });
});
