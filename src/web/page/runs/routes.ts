import { Hono } from 'hono';
import { promote, rollback } from '../../../reprocess/promote.ts';
import type { Db } from '../../../store/open.ts';
import { countTasks } from '../../../store/pending.ts';
import { activeRelease, previousRelease, releaseId } from '../../../store/releases.ts';
import { loadRun, type ReportedRun } from '../../../store/run-report.ts';
import { lastRuns } from '../../../store/runs.ts';
import { StoreError } from '../../../store/errors.ts';
import type { WebEnv } from '../../env.ts';
import { requireRole } from '../../session/require-role.ts';
import type { Web } from '../../web.ts';
import { show } from '../frame-of.ts';
import { links } from '../links.ts';
import { runsView, type RunModel, type RunsModel } from './view.ts';

const LISTED = 10;

/** Runs of reprocessing: what moved, and which results readers see. */
export function runsRoutes({ context }: Web): Hono<WebEnv> {
  const { db } = context.store;
  return new Hono<WebEnv>()
    .get(links.runs, async (c) => {
      const model = await loadRuns(db, releaseId(context.versions));
      return show(c, (frame) => runsView(frame, model));
    })
    .post(links.promote, requireRole('admin'), async (c) => {
      await promote(db, c.get('user')!.actor);
      return c.redirect(`${links.runs}?done=promoted`, 303);
    })
    .post(links.rollback, requireRole('admin'), async (c) => {
      await rollback(db, c.get('user')!.actor);
      return c.redirect(`${links.runs}?done=rolledback`, 303);
    });
}

async function loadRuns(db: Db, current: string): Promise<RunsModel> {
  const past = await lastRuns(db, LISTED);
  const [active, previous, { stale }, runs] = await Promise.all([
    activeRelease(db),
    previousId(db),
    countTasks(db, current),
    Promise.all(past.map(({ id }) => loadRun(db, id))),
  ]);
  return {
    active: { id: active.id, rubricId: active.versions.rubricId },
    previous,
    stale,
    runs: runs.filter((run) => run !== null).map(toModel),
  };
}

async function previousId(db: Db): Promise<string | null> {
  try {
    return (await previousRelease(db)).id;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no_release') return null;
    throw error;
  }
}

function toModel({ report, startedAt, endedAt, ...run }: ReportedRun): RunModel {
  return {
    ...run,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    compared: report?.compared ?? 0,
    changed: report?.changed ?? 0,
    failed: report?.failed ?? 0,
    movedPercent: report?.movedPercent ?? 0,
    stages: report?.stages ?? [],
    moved: report?.moved ?? [],
  };
}
