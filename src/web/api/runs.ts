import { createRoute, z } from '@hono/zod-openapi';
import { promote, rollback } from '../../reprocess/promote.ts';
import { activeRelease, type Release } from '../../store/releases.ts';
import { loadRun } from '../../store/run-report.ts';
import { lastRuns, type PastRun } from '../../store/runs.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';

const RunSchema = z
  .object({
    id: z.number().int(),
    state: z.enum(['running', 'paused', 'shadow', 'promoted']),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    fromRelease: z.string(),
    toRelease: z.string(),
  })
  .openapi('Run');

const ReleaseSchema = z
  .object({ id: z.string(), versions: z.record(z.string(), z.string()) })
  .openapi('Release');

const list = createRoute({
  method: 'get',
  path: '/runs',
  tags: ['runs'],
  summary: 'The newest runs of reprocessing, and the release that readers see',
  ...allowed('viewer'),
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }) },
  responses: {
    200: json(
      z.object({ active: ReleaseSchema, items: z.array(RunSchema) }).openapi('Runs'),
      'The last one first.',
    ),
    ...problems(),
  },
});

const report = createRoute({
  method: 'get',
  path: '/runs/{run}',
  tags: ['runs'],
  summary: 'What a run moved, and by which stage',
  ...allowed('viewer'),
  request: {
    params: z.object({
      run: z.coerce
        .number()
        .int()
        .min(1)
        .max(2 ** 31)
        .openapi({ param: { name: 'run', in: 'path' } }),
    }),
  },
  responses: {
    200: json(
      RunSchema.extend({
        flipBudget: z.number(),
        report: z.looseObject({}).nullable(),
      }).openapi('RunReport'),
      'With its report once it has ended.',
    ),
    ...problems(404),
  },
});

const forward = createRoute({
  method: 'post',
  path: '/releases/promote',
  tags: ['runs'],
  summary: 'Make the results that wait the ones that readers see',
  ...allowed('admin'),
  responses: { 200: json(ReleaseSchema, 'The release that is active now.'), ...problems(409) },
});

const back = createRoute({
  method: 'post',
  path: '/releases/rollback',
  tags: ['runs'],
  summary: 'Go back to the results that readers saw before',
  ...allowed('admin'),
  responses: { 200: json(ReleaseSchema, 'The release that is active now.'), ...problems(409) },
});

export function runRoutes({ context }: Web): Api {
  const api = newApi();
  const { db } = context.store;
  on(api, list, async (c) => {
    const runs = await lastRuns(db, c.req.valid('query').limit);
    return c.json({ active: toRelease(await activeRelease(db)), items: runs.map(toRun) });
  });
  on(api, report, async (c) => {
    const run = await loadRun(db, c.req.valid('param').run);
    if (!run) throw new HttpProblem(404, 'unknown_run', 'There is no such run.');
    return c.json({ ...toRun(run), flipBudget: run.flipBudget, report: run.report });
  });
  on(api, forward, async (c) => c.json(toRelease(await promote(db, c.get('user')!.actor))));
  on(api, back, async (c) => c.json(toRelease(await rollback(db, c.get('user')!.actor))));
  return api;
}

function toRelease({ id, versions }: Pick<Release, 'id' | 'versions'>) {
  return { id, versions };
}

function toRun({ id, state, startedAt, endedAt, fromRelease, toRelease: to }: PastRun) {
  return {
    id,
    state,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    fromRelease,
    toRelease: to,
  };
}
