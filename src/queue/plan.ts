import type { Queue } from 'bullmq';

/** When the nightly run is due. */
export interface Plan {
  /** Fields of cron. */
  readonly cron: string;
  /** The time zone in which they are read, as `Europe/London`. */
  readonly timeZone: string;
}

export interface PlannedRun extends Plan {
  /** When it is due next; in the past when nobody was there to do it. */
  readonly next: Date | null;
}

/** One scheduler for all: whoever registers it anew finds the one that is there. */
const SCHEDULER = 'nightly';

/**
 * Sees to it that the queue holds the plan and no other. A plan that is there already is left alone: to
 * register it again would put a run that is overdue off to the next night.
 *
 * @returns whether it had to be registered
 */
export async function ensurePlanned(queue: Queue, plan: Plan): Promise<boolean> {
  const found = await queue.getJobScheduler(SCHEDULER);
  if (found?.pattern === plan.cron && found.tz === plan.timeZone) return false;
  await queue.upsertJobScheduler(
    SCHEDULER,
    { pattern: plan.cron, tz: plan.timeZone },
    { name: SCHEDULER, data: {} },
  );
  return true;
}

/** Takes the plan out of the queue; a run that is under way goes on. */
export async function removePlan(queue: Queue): Promise<void> {
  await queue.removeJobScheduler(SCHEDULER);
}

/** What is planned; null where nothing is. */
export async function readPlan(queue: Queue): Promise<PlannedRun | null> {
  const found = await queue.getJobScheduler(SCHEDULER);
  if (!found?.pattern) return null;
  const next = found.next === undefined ? null : new Date(found.next);
  return { cron: found.pattern, timeZone: found.tz ?? 'UTC', next };
}
