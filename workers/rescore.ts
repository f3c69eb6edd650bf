import type { Context } from '../src/context.ts';
import { differByRubricAlone } from '../src/reprocess/by-rubric-alone.ts';
import { activeRelease, type Release, releaseId } from '../src/store/releases.ts';
import { keepRescored, rescorable, type RescoredResult } from '../src/store/rescored.ts';
import { type Task, taskKey } from '../src/store/results.ts';
import { timed } from '../src/telemetry.ts';
import type { Processor } from './processor.ts';

/**
 * Tags again what has a result of the active release that differs from `release` in the rubric alone: from the
 * result, without its text.
 *
 * @returns the tasks whose texts have to be judged
 */
export async function rescoreDocuments(
  context: Context,
  processor: Processor,
  tasks: readonly Task[],
  release: Pick<Release, 'versions' | 'rubric'>,
): Promise<readonly Task[]> {
  if (!processor.rescore || tasks.length === 0) return tasks;
  const { db } = context.store;
  const active = await activeRelease(db);
  if (!differByRubricAlone(context, active, release)) return tasks;
  const rows = await rescoreAll(context, processor, tasks, active, release);
  const releases = { from: active.id, to: releaseId(release.versions) };
  const isKept = await timed(context.telemetry, 'store', () => keepRescored(db, releases, rows));
  if (!isKept) return tasks;
  const done = new Set(rows.map(taskKey));
  return tasks.filter((task) => !done.has(taskKey(task)));
}

async function rescoreAll(
  { store, telemetry }: Context,
  processor: Processor,
  tasks: readonly Task[],
  active: Release,
  { rubric }: Pick<Release, 'rubric'>,
): Promise<RescoredResult[]> {
  const stored = await rescorable(store.db, tasks, active.id);
  const results = stored.flatMap(({ tagged }) => tagged ?? []);
  const scored = await timed(telemetry, 'analyse', () =>
    processor.rescore!({ results, change: { from: active.rubric, to: rubric } }),
  );
  let at = 0;
  return stored.flatMap(({ documentId, anchor, hash, tagged }): RescoredResult[] => {
    const task = { documentId, anchor };
    // Why a text has no level is up to no rubric.
    if (!tagged)
      return [{ ...task, baseHash: hash, judged: null, facts: null, tag: null, score: null }];
    const now = scored[at++];
    return now ? [{ ...task, ...now, baseHash: tagged.baseHash }] : [];
  });
}
