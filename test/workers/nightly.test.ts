import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openContext, type Context } from '../../src/context.ts';
import type { Versions } from '../../src/domain/result.ts';
import { NIGHTLY } from '../../src/queue/names.ts';
import { ensurePlanned, readPlan } from '../../src/queue/plan.ts';
import { night } from '../../src/reprocess/night.ts';
import { activeRelease, saveRelease } from '../../src/store/releases.ts';
import { lastRuns } from '../../src/store/runs.ts';
import { startNightly, type NightlySettings } from '../../workers/nightly.ts';
import { startWorkers } from '../../workers/start.ts';
import { activate } from '../store/activate.ts';
import { inventedProcessor, VERSIONS } from './invented.ts';
import { BACKENDS, takeIn, type TestBackend, writeFiles } from './set-up.ts';

const UNDER_TEST = BACKENDS.filter(([name]) => name !== 'a PostgreSQL server');
const NEW: Versions = { ...VERSIONS, signals: 'dddddddddddf' };
/** Only tests may ask for seconds: five fields are what the configuration takes. */
const EVERY_SECOND = { cron: '* * * * * *', timeZone: 'UTC' };
const SETTINGS = { ...EVERY_SECOND, windowMs: 60_000, flipBudget: 100, planEveryMs: 100 };
const FILES = { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' };

describe.each(UNDER_TEST)('%s', (_name, startBackend) => {
  let backend: TestBackend;
  let lines: string[];
  let closing: (() => Promise<void>)[];

  beforeEach(async () => {
    backend = await startBackend();
    lines = [];
    closing = [];
  });
  afterEach(async () => {
    for (const close of closing.reverse()) await close();
    await backend.stop();
  });

  async function open(versions: Versions = VERSIONS): Promise<Context> {
    const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
    const context = await openContext(backend.config, { versions, log });
    closing.push(context.close);
    return context;
  }

  async function work(context: Context, delayMs = 0): Promise<void> {
    const does = inventedProcessor();
    const analyse: typeof does.analyse = async (input) => {
      await sleep(delayMs);
      return does.analyse(input);
    };
    const workers = await startWorkers(context, { processor: { ...does, analyse } });
    closing.push(() => workers.stop());
  }

  async function schedule(context: Context, change: Partial<NightlySettings> = {}): Promise<void> {
    const scheduler = await startNightly(context, { ...SETTINGS, ...change });
    closing.push(() => scheduler.stop());
  }

  const planIn = async (context: Context, take: typeof ensurePlanned | typeof readPlan) => {
    const queue = context.backend.queue(NIGHTLY);
    closing.push(() => queue.close());
    await take(queue, EVERY_SECOND);
    return queue;
  };

  /** Takes the files in under the old versions, whose workers then end. */
  async function takeInFiles(context: Context): Promise<void> {
    const folder = join(backend.folder, 'inbox');
    await mkdir(folder);
    const workers = await startWorkers(context, { processor: inventedProcessor() });
    await takeIn(context, await writeFiles(folder, FILES));
    await workers.stop();
  }

  const said = (word: string): number => lines.filter((line) => line.includes(word)).length;
  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await condition())) await sleep(20);
  }

  test('a plan is kept in the queue, also when the queue forgets it', async () => {
    const context = await open();
    const yearly = { cron: '0 2 1 1 *', timeZone: 'Europe/London' };
    await schedule(context, yearly);
    const queue = await planIn(context, async () => false);
    await until(async () => (await readPlan(queue)) !== null);
    const planned = await readPlan(queue);
    expect(planned).toMatchObject(yearly);
    expect(planned!.next!.toISOString()).toMatch(/-01-01T02:00:00/);
    await queue.obliterate({ force: true });
    await queue.removeJobScheduler('nightly');
    await until(async () => (await readPlan(queue)) !== null);
  });

  test('another plan takes the place of the one that is there', async () => {
    const context = await open();
    const queue = await planIn(context, ensurePlanned);
    await schedule(context, { cron: '30 3 * * *', timeZone: 'UTC' });
    await until(async () => (await readPlan(queue))?.cron === '30 3 * * *');
    expect(await queue.getJobSchedulersCount()).toBe(1);
    expect(await queue.getJobCountByTypes('delayed', 'waiting', 'prioritized')).toBe(1);
  });

  test('runs that nobody was there to do are made up for by one', async () => {
    const context = await open();
    const queue = await planIn(context, ensurePlanned);
    const due = (await readPlan(queue))!.next!;
    await sleep(due.getTime() + 2_500 - Date.now());
    expect(await ensurePlanned(queue, EVERY_SECOND)).toBe(false);
    expect(await queue.getJobCountByTypes('delayed', 'waiting', 'prioritized')).toBe(1);
    expect((await readPlan(queue))!.next).toEqual(due);
    await schedule(context);
    await until(() => said('night ends') > 0);
  });

  test('two schedulers and nights that last longer than their distance never overlap', async () => {
    await takeInFiles(await open());
    const first = await open(NEW);
    await schedule(first);
    await schedule(await open(NEW));
    await work(first, 700);
    await until(async () => (await lastRuns(first.store.db, 4)).length === 4);
    const runs = (await lastRuns(first.store.db, 4)).toReversed().slice(0, 3);
    for (const [at, run] of runs.slice(1).entries()) {
      const before = runs[at]!;
      expect(before.endedAt!.getTime()).toBeLessThanOrEqual(run.startedAt.getTime());
    }
    expect((await activeRelease(first.store.db)).versions).toEqual(NEW);
  });

  test('a second night while one is under way does nothing', async () => {
    await takeInFiles(await open());
    const newer = await open(NEW);
    await work(newer, 400);
    const first = night(newer, SETTINGS);
    await until(async () => (await lastRuns(newer.store.db, 1)).length === 1);
    expect(await night(newer, SETTINGS)).toBe('busy');
    expect(await first).toMatchObject({ state: 'promoted', compared: 3 });
  });

  test('a night that is over goes on the next night, and a run that died is noted', async () => {
    await takeInFiles(await open());
    const newer = await open(NEW);
    expect(await night(newer, { ...SETTINGS, windowMs: 1 })).toMatchObject({ state: 'paused' });
    const { id: release } = await activeRelease(newer.store.db);
    await newer.store.db
      .insertInto('runs')
      .values({ from_release: release, to_release: release, flip_budget: 1, state: 'running' })
      .execute();
    await work(newer);
    expect(await night(newer, SETTINGS)).toMatchObject({ state: 'promoted', compared: 3 });
    const states = (await lastRuns(newer.store.db, 3)).map((run) => run.state);
    expect(states).toEqual(['promoted', 'paused', 'paused']);
  });

  test('a rubric that was promoted by hand stays the one that is scored by', async () => {
    const context = await open();
    await takeInFiles(context);
    await work(context);
    const rubric = { id: 'own', version: 1 } as never;
    const own = { ...VERSIONS, rubric: 'ffffffffffff', rubricId: 'own@1' };
    const id = await saveRelease(context.store.db, own, rubric);
    await activate(context.store.db, id);
    const report = await night(context, SETTINGS);
    expect(report).toMatchObject({ state: 'promoted' });
    expect((await activeRelease(context.store.db)).versions.rubricId).toBe('own@1');
  });
});
