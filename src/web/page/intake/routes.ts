import { Hono } from 'hono';
import { FAILURE_WORDS } from './failure-words.ts';
import { retryBatch } from '../../../queue/retry-batch.ts';
import { batchPace } from '../../../store/batch-pace.ts';
import { listBatches, openFiles, readBatch, type BatchStatus } from '../../../store/batches.ts';
import { searchRecords } from '../../../store/search.ts';
import type { WebEnv } from '../../env.ts';
import { HttpProblem } from '../../problem.ts';
import { requireRole } from '../../session/require-role.ts';
import type { Web } from '../../web.ts';
import { isBlind, show } from '../frame-of.ts';
import { links } from '../links.ts';
import { batchView } from './batch.ts';
import type { BatchModel, ProblemFile } from './model.ts';
import { intakeView } from './view.ts';

const LISTED = 10;
/** Files with trouble that a batch shows; the list of people filters all of them. */
const PROBLEMS = 200;

/** Where resumes come in, and how far they are. */
export function intakeRoutes(web: Web): Hono<WebEnv> {
  const { context, settings } = web;
  const { db } = context.store;
  return new Hono<WebEnv>()
    .get(links.intake, requireRole('recruiter'), async (c) => {
      const { batches } = await listBatches(db, null, LISTED);
      const model = { batches, maxFileBytes: settings.uploads.maxFileBytes, newBatch: newBatch() };
      return show(c, (frame) => intakeView(frame, model));
    })
    .get('/intake/:batch', async (c) => {
      const batch = await readBatch(db, c.req.param('batch'));
      if (!batch) throw new HttpProblem(404, 'unknown_batch', 'Nothing came in under that name.');
      const model = withoutNames(await loadBatch(web, batch), isBlind(c));
      return show(c, (frame) => batchView(frame, model));
    })
    .post('/intake/:batch/retry', requireRole('recruiter'), async (c) => {
      const id = c.req.param('batch');
      await retryBatch(context, id);
      return c.redirect(`${links.batch(id)}?done=retry`, 303);
    });
}

async function loadBatch({ context }: Web, batch: BatchStatus): Promise<BatchModel> {
  const { db } = context.store;
  const order = { sort: 'received', descending: false } as const;
  const filter = { batch: batch.batch, outcome: 'untagged' } as const;
  const [open, untagged, perSecond] = await Promise.all([
    openFiles(db, batch.batch, PROBLEMS),
    searchRecords(db, filter, order, null, PROBLEMS),
    batchPace(db, batch.batch),
  ]);
  const failed = open.flatMap(({ name, failure }): ProblemFile[] =>
    failure === null
      ? []
      : [{ receipt: null, name, code: failure, ...FAILURE_WORDS, canRetry: true }],
  );
  const without = untagged.found.flatMap(
    ({ receipt, record: { source, result } }): ProblemFile[] =>
      result.outcome === 'untagged'
        ? [{ receipt, name: source.name, ...result.untagged, canRetry: false }]
        : [],
  );
  return { ...batch, perSecond, problems: [...failed, ...without] };
}

/** In a blind review files are known by their number. */
function withoutNames(model: BatchModel, blind: boolean): BatchModel {
  if (!blind) return model;
  const problems = model.problems.map((one) => ({ ...one, name: `File ${one.receipt ?? ''}` }));
  return { ...model, problems };
}

/** The time of its opening, so that what is dropped later stands by itself. */
function newBatch(): string {
  return new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
}
