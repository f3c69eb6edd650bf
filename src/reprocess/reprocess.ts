import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { dispatchRanges } from '../queue/dispatch-ranges.ts';
import { compareReleases } from '../store/changes.ts';
import { SYSTEM } from '../store/decisions/append.ts';
import { countTasks, staleWithin, stillStale } from '../store/pending.ts';
import { activeRelease, decideActive, releaseId, type Release } from '../store/releases.ts';
import type { Db } from '../store/open.ts';
import type { Task } from '../store/results.ts';
import type { RunState } from '../store/schema.ts';
import { asOnlyRun, beginRun, endRun } from '../store/runs.ts';
import { ReprocessError } from './errors.ts';
import { movedTags, percentMoved } from './find-moved.ts';
import { changedStages, type Stage } from './moved.ts';
import { type CutRange, cutRanges } from './ranges.ts';
import type { RunReport } from './report.ts';

export interface ReprocessOptions {
  /** Percent of the compared documents whose tag may move before the new release waits for a person. */
  readonly flipBudget: number;
  /** Ends the run early: what is done stays done, and the next run goes on. Default: never. */
  readonly windowMs?: number;
  /** The release that readers saw when it was decided under which rules to run. Default: the one that they see now. */
  readonly from?: Release;
  readonly onProgress?: (progress: ReprocessProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ReprocessProgress {
  readonly done: number;
  readonly total: number;
}

/** Tasks handed to the queue at once: enough to keep many workers busy, little to lose with a queue. */
const PAGE = 10_000;
/**
 * Tasks of one job. A job must be short, so that an upload need not wait for it: a rubric is laid over hundreds of
 * results in the time in which some tens of texts are judged.
 */
const JOB = { rescored: 250, judged: 50 } as const;
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
  const from = options.from ?? (await activeRelease(db));
  const to = releaseId(context.versions);
  const { flipBudget } = options;
  const runId = await beginRun(db, { fromRelease: from.id, toRelease: to, flipBudget });
  const stages = changedStages(from.versions, context.versions);
  const isComplete = await bringUpToDate(context, to, stages, options);
  return settle(db, await describe(context, { from, stages, flipBudget, runId, isComplete }));
}

/**
 * Ends a run, and makes its release the active one where the budget allows that. Where a person has made another one
 * active while the run was under way, it has compared with what nobody sees any more, and waits in shadow.
 */
async function settle(db: Db, report: EndedRun): Promise<EndedRun> {
  let settled = report;
  await decideActive(db, async (trx, active) => {
    const { runId, toRelease } = report;
    settled = { ...report, state: settledState(report, active.id) };
    await endRun(trx, runId, settled.state, JSON.stringify(settled));
    const isToActivate = settled.state === 'promoted' && active.id !== toRelease;
    return isToActivate ? { id: toRelease, kind: 'promote', runId, actor: SYSTEM } : null;
  });
  return settled;
}

/**
 * @param stages those that changed since the active release
 * @returns whether nothing stale is left
 */
async function bringUpToDate(
  context: Context,
  release: string,
  stages: readonly Stage[],
  { windowMs, signal, onProgress }: ReprocessOptions,
): Promise<boolean> {
  const end = endOf(windowMs, signal);
  const { db } = context.store;
  const { stale: total } = await countTasks(db, release);
  const size = stages.every((stage) => stage === 'rubric') ? JOB.rescored : JOB.judged;
  let done = 0;
  let from = '';
  let inHand: CutRange[] = [];
  for (let isLast = false; !end.aborted;) {
    const page: Task[] = isLast ? [] : await staleWithin(db, release, { from, below: null }, PAGE);
    isLast ||= page.length < PAGE;
    const ranges = cutRanges(page, from, size, isLast);
    await dispatchRanges(context, ranges);
    const given = [...inHand, ...ranges];
    inHand = await untilFew(context, release, given, isLast ? 0 : ranges.length / 2, end);
    done += tasksOf(given) - tasksOf(inHand);
    onProgress?.({ done, total });
    if (isLast && inHand.length === 0) return true;
    from = ranges.at(-1)?.below ?? from;
  }
  return false;
}

function tasksOf(ranges: readonly CutRange[]): number {
  return ranges.reduce((sum, { tasks }) => sum + tasks, 0);
}

function endOf(windowMs: number | undefined, signal: AbortSignal | undefined): AbortSignal {
  const ends = [signal, windowMs === undefined ? undefined : AbortSignal.timeout(windowMs)];
  return AbortSignal.any(ends.filter((end) => end !== undefined));
}

/**
 * Waits until at most `few` of the ranges are left. When nothing has happened for a while the rest is
 * handed out again, which costs nothing where it is still queued: a text that was not there is now, and a
 * queue that was lost is filled.
 *
 * @returns those that are left
 */
async function untilFew(
  context: Context,
  release: string,
  ranges: CutRange[],
  few: number,
  end: AbortSignal,
): Promise<CutRange[]> {
  let left = ranges;
  for (let quiet = 0; left.length > few && !end.aborted; quiet++) {
    await sleep(LOOK_EVERY_MS, undefined, { signal: end }).catch(() => undefined);
    const now = await stillStale(context.store.db, release, left);
    if (now.length < left.length) quiet = 0;
    left = now;
    if (quiet > 0 && quiet % QUIET_LOOKS === 0) await dispatchRanges(context, left);
  }
  return left;
}

/** @param active the release that readers see by now */
function settledState({ state, fromRelease, toRelease }: EndedRun, active: string) {
  if (state === 'paused' || active === fromRelease) return state;
  return active === toRelease ? 'promoted' : 'shadow';
}

type EndedRun = RunReport & {
  readonly runId: number;
  readonly state: Exclude<RunState, 'running'>;
};

interface Run {
  readonly from: Release;
  readonly stages: readonly Stage[];
  readonly flipBudget: number;
  readonly runId: number;
  readonly isComplete: boolean;
}

async function describe(
  context: Context,
  { from, stages, flipBudget, runId, isComplete }: Run,
): Promise<EndedRun> {
  const { db } = context.store;
  const to = releaseId(context.versions);
  const { received, failed } = await countTasks(db, to);
  const { both, changed } = await compareReleases(db, from.id, to);
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
