import type { Context } from '../context.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { compareReleases, saidTasks } from '../store/changes.ts';
import { countTasks } from '../store/pending.ts';
import { activeRelease, releaseId } from '../store/releases.ts';
import { type Task, taskKey } from '../store/results.ts';
import { differByRubricAlone } from './by-rubric-alone.ts';
import { compareAnew, type Judge, type Making } from './compare-anew.ts';
import { percentMoved } from './find-moved.ts';
import { changedStages, type MovedTag } from './moved.ts';
import type { RunReport } from './report.ts';
import type { ReprocessProgress } from './reprocess.ts';

export interface DryRunOptions {
  readonly flipBudget: number;
  /** Default: the built-in one. */
  readonly rubric?: Rubric;
  readonly onProgress?: (progress: ReprocessProgress) => void;
  readonly signal?: AbortSignal;
}

const PAGE = 1_000;

/**
 * What a run under the context's versions would move, found out without writing anything: every result that
 * readers see is made anew in memory and compared. Where the rubric alone is another it is laid over what the results
 * cite, as a run does; where nothing is, there is nothing to make anew.
 */
export async function dryRun(
  context: Context,
  judge: Judge,
  options: DryRunOptions,
): Promise<RunReport> {
  const { db } = context.store;
  const from = await activeRelease(db);
  const stages = changedStages(from.versions, context.versions);
  const { received, failed } = await countTasks(db, from.id);
  const rubric = options.rubric ?? null;
  const alone = differByRubricAlone(context, from, { versions: context.versions, rubric });
  const change = alone ? { from: from.rubric, to: rubric } : null;
  const found =
    stages.length === 0
      ? { compared: (await compareReleases(db, from.id, from.id)).both, changed: 0, moved: [] }
      : await compareAll({ context, judge, from, rubric, stages, change }, received, options);
  return {
    runId: null,
    state: 'dry_run',
    fromRelease: from.id,
    toRelease: releaseId(context.versions),
    stages,
    received,
    failed,
    ...found,
    movedPercent: percentMoved(found.moved, found.compared),
    flipBudget: options.flipBudget,
  };
}

async function compareAll(
  making: Making,
  total: number,
  { onProgress, signal }: DryRunOptions,
): Promise<Pick<RunReport, 'compared' | 'changed' | 'moved'>> {
  const { context, from } = making;
  const { db } = context.store;
  const moved: MovedTag[] = [];
  let [compared, changed] = [0, 0];
  for (let after: Task | null = null; ;) {
    signal?.throwIfAborted();
    const page = await saidTasks(db, from.id, after, PAGE);
    const found = await compareAnew(making, page);
    for (const { documentId, anchor, sourceName } of page) {
      const one = found.get(taskKey({ documentId, anchor }));
      if (one?.isChanged) changed++;
      if (one?.move) moved.push({ documentId, anchor, sourceName, ...one.move });
    }
    compared += found.size;
    onProgress?.({ done: compared, total });
    if (page.length < PAGE) return { compared, changed, moved };
    after = page.at(-1)!;
  }
}
