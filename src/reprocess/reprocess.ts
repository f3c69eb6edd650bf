import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { dispatch } from '../queue/dispatch.ts';
import { compareReleases } from '../store/changes.ts';
import { SYSTEM } from '../store/decisions/append.ts';
import { countTasks, staleTasks, stillStale } from '../store/pending.ts';
import { activate, activeRelease, releaseId, type Release } from '../store/releases.ts';
import type { Task } from '../store/results.ts';
import type { RunState } from '../store/schema.ts';
import { asOnlyRun, beginRun, endRun } from '../store/runs.ts';
import { ReprocessError } from './errors.ts';
import { movedTags, percentMoved } from './find-moved.ts';
import { changedStages } from './moved.ts';
import type { RunReport } from './report.ts';

export interface ReprocessOptions {
  /** Percent of the compared documents whose tag may move before the new release waits for a person. */
  readonly flipBudget: number;
  /** Ends the run early: what is done stays done, and the next run goes on. Default: never. */
  readonly windowMs?: number;
  readonly onProgress?: (progress: ReprocessProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ReprocessProgress {
  readonly done: number;
  readonly total: number;
}

/** Handed to the queue at once: enough to keep many workers busy, little to lose with a queue. */
const PAGE = 2_000;
const LOOK_EVERY_MS = 250;
/** Looks without a change after which the rest is handed out again. */
const QUIET_LOOKS = 12;

/**
 * Makes a result under the context's versions for everything that was ever received, beside the results
 * that readers see; then shows what moved. Where no more tags moved than the budget allows the new release
 * becomes the active one, else it stays in shadow for a person to promote. Workers must run, here or elsewhere.
 *
 * Only what is stale is done, and only the stages that changed: a text that was read under the same
 * version is not read again, and a body that came out the same is not written again.
 *
 * @throws ReprocessError `busy` while another run is under way
 */
export async function reprocess(context: Context, options: ReprocessOptions): Promise<RunReport> {
  const { db } = context.store;
  const report = await asOnlyRun(db, () => runOnce(context, options));
  if (report) return report;
  throw new ReprocessError('busy', 'another run of reprocessing is under way: wait for its end');
}

async function runOnce(context: Context, options: ReprocessOptions): Promise<RunReport> {
  const { db } = context.store;
  const from = await activeRelease(db);
  const to = releaseId(context.versions);
  const { flipBudget } = options;
  const runId = await beginRun(db, { fromRelease: from.id, toRelease: to, flipBudget });
  const isComplete = await bringUpToDate(context, to, options);
  const report = await describe(context, from, flipBudget, runId, isComplete);
  if (report.state === 'promoted' && from.id !== to) {
    await activate(db, to, { kind: 'promote', runId, actor: SYSTEM });
  }
  await endRun(db, runId, report.state, JSON.stringify(report));
  return report;
}

/** @returns whether nothing stale is left */
async function bringUpToDate(
  context: Context,
  release: string,
  { windowMs, signal, onProgress }: ReprocessOptions,
): Promise<boolean> {
  const end = endOf(windowMs, signal);
  const { db } = context.store;
  const { stale: total } = await countTasks(db, release);
  let done = 0;
  let after: Task | null = null;
  let inHand: Task[] = [];
  while (!end.aborted) {
    const page: Task[] = await staleTasks(db, release, after, PAGE);
    await dispatch(context, page, 'reprocess');
    const given = [...inHand, ...page];
    const isLast = page.length < PAGE;
    inHand = await untilFew(context, release, given, isLast ? 0 : PAGE, end);
    done += given.length - inHand.length;
    onProgress?.({ done, total });
    if (isLast && inHand.length === 0) return true;
    after = page.at(-1) ?? after;
  }
  return false;
}

function endOf(windowMs: number | undefined, signal: AbortSignal | undefined): AbortSignal {
  const ends = [signal, windowMs === undefined ? undefined : AbortSignal.timeout(windowMs)];
  return AbortSignal.any(ends.filter((end) => end !== undefined));
}

/**
 * Waits until at most `few` of the tasks are left. When nothing has happened for a while the rest is
 * handed out again, which costs nothing where it is still queued: a text that was not there is now, and a
 * queue that was lost is filled.
 *
 * @returns those that are left
 */
async function untilFew(
  context: Context,
  release: string,
  tasks: Task[],
  few: number,
  end: AbortSignal,
): Promise<Task[]> {
  let left = tasks;
  for (let quiet = 0; left.length > few && !end.aborted; quiet++) {
    await sleep(LOOK_EVERY_MS, undefined, { signal: end }).catch(() => undefined);
    const now = await stillStale(context.store.db, release, left);
    if (now.length < left.length) quiet = 0;
    left = now;
    if (quiet > 0 && quiet % QUIET_LOOKS === 0) await dispatch(context, left, 'reprocess');
  }
  return left;
}

type EndedRun = RunReport & { readonly state: Exclude<RunState, 'running'> };

async function describe(
  context: Context,
  from: Release,
  flipBudget: number,
  runId: number,
  isComplete: boolean,
): Promise<EndedRun> {
  const { db } = context.store;
  const to = releaseId(context.versions);
  const { received, failed } = await countTasks(db, to);
  const { both, changed } = await compareReleases(db, from.id, to);
  const stages = changedStages(from.versions, context.versions);
  const moved = from.id === to ? [] : await movedTags(db, from, { id: to, stages });
  const movedPercent = percentMoved(moved, both);
  const state = !isComplete ? 'paused' : movedPercent > flipBudget ? 'shadow' : 'promoted';
  return {
    runId,
    state,
    fromRelease: from.id,
    toRelease: to,
    stages,
    received,
    failed,
    compared: both,
    changed,
    movedPercent,
    flipBudget,
    moved,
  };
}
