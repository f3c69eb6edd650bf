import type { Context } from '../src/context.ts';
import type { Versions } from '../src/domain/result.ts';
import { storedBodies } from '../src/store/changes.ts';
import { activeRelease, type Release } from '../src/store/releases.ts';
import { type Task, taskKey } from '../src/store/results.ts';
import { timed } from '../src/telemetry.ts';
import { versionsFor } from '../src/versions.ts';
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
  if (!processor.rescore || tasks.length === 0 || !isOwn(context, release)) return tasks;
  const { store, telemetry } = context;
  const active = await activeRelease(store.db);
  if (!isOwn(context, active) || !isSameButForRubric(active.versions, release.versions))
    return tasks;
  const stored = await storedBodies(store.db, tasks, active.id);
  const rows = await timed(telemetry, 'analyse', () =>
    processor.rescore!({
      results: stored.map(({ body, anchor: date }) => ({
        body,
        anchor: { date, source: 'received' },
      })),
      change: { from: active.rubric, to: release.rubric, versions: release.versions },
    }),
  );
  const scored = rows.filter((row) => row !== null);
  await timed(telemetry, 'store', () => store.keep({ read: null, results: [], rows: scored }));
  for (const { level, code } of scored) telemetry.settled((level ?? code)!);
  const done = new Set(
    scored.map(({ document, anchor }) => taskKey({ documentId: document, anchor })),
  );
  return tasks.filter((task) => !done.has(taskKey(task)));
}

/** Whether the results of a release are what this leveltag makes of its rubric, so that it can make them again. */
function isOwn(
  { config }: Context,
  { versions, rubric }: Pick<Release, 'versions' | 'rubric'>,
): boolean {
  const own = versionsFor(rubric ?? undefined, config.limits);
  return own.rubric === versions.rubric && isSameButForRubric(own, versions);
}

function isSameButForRubric(a: Versions, b: Versions): boolean {
  return (['extract', 'sections', 'experience', 'signals'] as const).every(
    (stage) => a[stage] === b[stage],
  );
}
