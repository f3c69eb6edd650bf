import type { Context } from '../context.ts';
import { applyRetention } from '../erase/retention.ts';
import { reconcile } from '../queue/reconcile.ts';
import { asOnlyOne, NIGHT_LOCK } from '../store/only-one.ts';
import { activeRelease, type Release, saveRelease } from '../store/releases.ts';
import { versionsFor } from '../versions.ts';
import { ReprocessError } from './errors.ts';
import type { RunReport } from './report.ts';
import { reprocess } from './reprocess.ts';

export interface NightOptions {
  /** How long the reprocessing may take; what is left is done the next night. */
  readonly windowMs: number;
  /** Percent of the tags that may move before a person has to agree. */
  readonly flipBudget: number;
  /** Ends the night early. */
  readonly signal?: AbortSignal;
}

/** What a night came to; `busy` where another was under way. */
export type NightReport = RunReport | 'busy';

/**
 * One night's work: queues what was received and has no result, brings stored results up to this leveltag's
 * rules. Before that it forgets what has been kept long enough, so that nothing is redone only to go. Only one night is under way at a time, whoever
 * starts it.
 *
 * Documents stay under the rubric that readers see: a rubric of one's own that was promoted by hand is not
 * replaced by the built-in one.
 *
 * @throws QueueError when the queue takes nothing, or a fault of the environment
 */
export async function night(context: Context, options: NightOptions): Promise<NightReport> {
  const report = await asOnlyOne(context.store.db, NIGHT_LOCK, async () => {
    await reconcile(context);
    await applyRetention(context, options.signal);
    return reprocessActive(context, options);
  });
  return report ?? 'busy';
}

async function reprocessActive(context: Context, options: NightOptions): Promise<NightReport> {
  try {
    const from = await activeRelease(context.store.db);
    return await reprocess(await underRubricOf(context, from), { ...options, from });
  } catch (error) {
    if (error instanceof ReprocessError && error.code === 'busy') return 'busy';
    throw error;
  }
}

async function underRubricOf(context: Context, active: Release): Promise<Context> {
  const { store, config, versions } = context;
  const { rubric, versions: seen } = active;
  if (rubric === null) return context;
  const own = versionsFor(rubric, config.limits);
  const under = { ...versions, rubric: own.rubric, rubricId: seen.rubricId };
  await saveRelease(store.db, under, rubric);
  return { ...context, versions: under };
}
